import { messagesOf } from '../../../core/index.ts'
import { startHost } from '../../panel/start.ts'

const start = await0()
async function await0() {
  return startHost(location.href)
}
void start.then(async (s) => {
  document.body.textContent = s ? 'ok' : messagesOf('zh-CN').extension.openFromButton
  if (!s) return
  Reflect.set(globalThis, 'gouji', s.host)
  s.host.watch((e) => console.log(JSON.stringify(e)))
})
