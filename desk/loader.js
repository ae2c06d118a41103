/* Runs the parts of the page: each is a module, packed with gzip and base64, unpacked when it is first used. */
;(() => {
  const parsed = new Promise((done) => {
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', done)
    else done()
  })
  const find = async (name) => {
    const here = () => document.querySelector(`script[data-part="${CSS.escape(name)}"]`)
    if (!here()) await parsed
    const part = here()
    if (!part) throw new Error(`no part ${name}`)
    return part
  }
  const unpack = async (name) => {
    const text = atob((await find(name)).textContent)
    const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0))
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
    return new Uint8Array(await new Response(stream).arrayBuffer())
  }
  const addresses = new Map()
  const locate = (name) => {
    if (!addresses.has(name)) addresses.set(name, prepare(name))
    return addresses.get(name)
  }
  const prepare = async (name) => {
    const needs = (await find(name)).dataset.needs
    let code = new TextDecoder().decode(await unpack(name))
    for (const need of needs ? needs.split(' ') : [])
      code = code.split(`part:${need}`).join(await locate(need))
    return URL.createObjectURL(new Blob([code], { type: 'text/javascript' }))
  }
  globalThis.goujiUnpack = unpack
  globalThis.goujiImport = async (name) => import(await locate(name))
  const desk = document.getElementById('desk')
  if (typeof DecompressionStream === 'undefined') desk.textContent = desk.dataset.old
  else
    globalThis.goujiImport('main').catch((error) => {
      desk.textContent = desk.dataset.failed + error
    })
})()
