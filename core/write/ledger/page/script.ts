import { html } from '../../html/markup.ts'

/**
 * What the page does: filters, keeps ticks and remarks, exports them. It reads words and names from the page and writes
 * only text. Plain enough for old browsers; nothing here needs the network.
 */
export const script = html`
(function () {
  var list = document.getElementById('findings')
  var tools = document.getElementById('tools')
  if (!list || !tools) return
  var rows = Array.prototype.slice.call(list.querySelectorAll('.finding'))
  var store = 'gouji-ledger:' + list.getAttribute('data-id')
  var kept = true
  var marks = Object.create(null)
  try {
    var saved = JSON.parse(window.localStorage.getItem(store) || '[]')
    if (Array.isArray(saved)) saved.forEach(function (mark) {
      if (mark && typeof mark.key === 'string')
        marks[mark.key] = { done: mark.done === true, remark: String(mark.remark || '') }
    })
    window.localStorage.setItem('gouji-ledger-probe', '1')
    window.localStorage.removeItem('gouji-ledger-probe')
  } catch (error) { kept = false }
  function say() {
    document.getElementById('kept').hidden = !kept
    document.getElementById('not-kept').hidden = kept
  }
  function save() {
    var all = Object.keys(marks).map(function (key) {
      return { key: key, done: marks[key].done, remark: marks[key].remark }
    })
    try { window.localStorage.setItem(store, JSON.stringify(all)); kept = true } catch (error) { kept = false }
    say()
  }
  var entries = rows.map(function (row) {
    var key = row.getAttribute('data-key')
    var tick = row.querySelector('.tick')
    var remark = row.querySelector('.remark')
    var mark = marks[key]
    if (mark) { tick.checked = mark.done; remark.value = mark.remark }
    function note() {
      if (tick.checked || remark.value !== '') marks[key] = { done: tick.checked, remark: remark.value }
      else delete marks[key]
      row.classList.toggle('done', tick.checked)
      save()
    }
    row.classList.toggle('done', tick.checked)
    tick.addEventListener('change', note)
    remark.addEventListener('change', note)
    return { row: row, tick: tick, remark: remark, text: row.textContent.toLowerCase() }
  })
  var search = document.getElementById('search')
  var selects = Array.prototype.slice.call(tools.querySelectorAll('select'))
  var count = document.getElementById('count')
  function filter() {
    var words = search.value.toLowerCase().split(' ').filter(function (word) { return word !== '' })
    var shown = 0
    entries.forEach(function (entry) {
      var fits = words.every(function (word) {
        return entry.text.indexOf(word) >= 0 || entry.remark.value.toLowerCase().indexOf(word) >= 0
      }) && selects.every(function (select) {
        if (select.value === '') return true
        if (select.id === 'by-state') return (select.value === 'done') === entry.tick.checked
        return entry.row.getAttribute('data-' + select.id.slice(3)) === select.value
      })
      entry.row.hidden = !fits
      if (fits) shown++
    })
    count.textContent = count.getAttribute('data-words').replace('{shown}', String(shown))
  }
  var waiting = 0
  search.addEventListener('input', function () { window.clearTimeout(waiting); waiting = window.setTimeout(filter, 120) })
  selects.forEach(function (select) { select.addEventListener('change', filter) })
  document.getElementById('reset').addEventListener('click', function () {
    search.value = ''
    selects.forEach(function (select) { select.value = '' })
    filter()
    search.focus()
  })
  function field(text) {
    var first = text.charAt(0)
    var safe = first !== '' && ('=+-@' + String.fromCharCode(9, 13)).indexOf(first) >= 0 ? "'" + text : text
    return '"' + safe.split('"').join('""') + '"'
  }
  document.getElementById('export').addEventListener('click', function () {
    var head = list.getAttribute('data-columns').split('|')
    var words = list.getAttribute('data-states').split('|')
    var lines = [head].concat(entries.map(function (entry) {
      var row = entry.row
      return [row.getAttribute('data-number'), row.getAttribute('data-unit'), row.getAttribute('data-year'),
        row.getAttribute('data-kind'), entry.tick.checked ? words[1] : words[0], entry.remark.value,
        row.getAttribute('data-fingerprint')]
    }))
    var end = String.fromCharCode(13, 10)
    var text = String.fromCharCode(65279) + lines.map(function (line) { return line.map(field).join(',') }).join(end) + end
    var link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv' }))
    link.download = list.getAttribute('data-file')
    document.body.appendChild(link)
    link.click()
    document.body.removeChild(link)
    window.setTimeout(function () { URL.revokeObjectURL(link.href) }, 1000)
  })
  rows.forEach(function (row) { row.querySelector('.work').hidden = false })
  tools.hidden = false
  say()
  filter()
})()
`

/** SHA-256 of the text above in base64, for the page's policy; a test compares them. */
export const scriptHash = 'rxXrhsoqOLM4NYtLsVQYHe1ruiZhn+civuayDNPPwPo='
