/** What `npm start` says after the example: how to see the same report in a browser. */
process.stdout.write(`
浏览器扩展：先运行 npm run build，再打开 Chrome 或 Edge 的 chrome://extensions，开启“开发者模式”，
点“加载已解压的扩展程序”，选 dist/extension/chrome-mv3；打开 examples/report.html（或任一年报网页），点工具栏上的勾稽图标。
Firefox：about:debugging →“此 Firefox”→“临时载入附加组件”，选 dist/extension/firefox-mv3/manifest.json。

Browser extension: npm run build, then chrome://extensions → Developer mode → Load unpacked → dist/extension/chrome-mv3;
open an annual report and press the Gouji button. Details: docs/guide.zh-CN.md
`)
