/** The add-in's manifest: the add-in-only XML that Excel for Windows, Mac, the web and iPad takes. */

/** Never changes: Excel knows the add-in by it. */
const id = '6f2d1f4e-8a3c-4c5b-9d07-5b1a7c0e2f93'

const names = { zh: '年报勾稽', en: 'Gouji' }
const descriptions = {
  zh: '核对政府信息公开工作年度报告：找出自相矛盾的数字，在本机进行，不上传。',
  en: 'Checks annual reports on the disclosure of government information; nothing leaves this machine.',
}
const button = { zh: '核对年报', en: 'Check report' }

/** Sizes of the icons in pixels; the files are `icon-SIZE.png`. */
export const iconSizes = [16, 32, 64, 80] as const

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`)
}

/** The address of the folder that serves the pane, with its closing slash. Throws where Excel would not take it. */
export function readBase(text: string): string {
  let address: URL
  try {
    address = new URL(text)
  } catch {
    throw new Error(`不是网址：${text}`)
  }
  if (address.protocol !== 'https:' || address.search !== '' || address.hash !== '')
    throw new Error(`Excel 只接受 https 网址，且不能带参数：${text}`)
  return address.href.endsWith('/') ? address.href : `${address.href}/`
}

/** Version of four numbers, as manifests want it. */
function fourNumbers(version: string): string {
  const numbers = version.split(/[.-]/).filter((part) => /^\d+$/.test(part))
  return [...numbers, '0', '0', '0', '0'].slice(0, 4).join('.')
}

/**
 * `base` is the folder as `readBase` gives it. Any Excel may load the pane: one that is too old is told so by the pane,
 * while a requirement in the manifest would only make the add-in disappear.
 */
export function writeManifest(base: string, version: string): string {
  const url = (path: string): string => escapeXml(base + path)
  const { origin } = new URL(base)
  const icons = (indent: string): string =>
    [16, 32, 80].map((size) => `${indent}<bt:Image size="${size}" resid="Icon.${size}"/>`).join('\n')
  const text = (name: 'String', resid: string, { zh, en }: { zh: string; en: string }): string =>
    `<bt:${name} id="${resid}" DefaultValue="${escapeXml(zh)}"><bt:Override Locale="en-US" Value="${escapeXml(en)}"/></bt:${name}>`
  const override = (words: { en: string }): string =>
    `<Override Locale="en-US" Value="${escapeXml(words.en)}"/>`
  return `<?xml version="1.0" encoding="UTF-8"?>
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0" xsi:type="TaskPaneApp">
  <Id>${id}</Id>
  <Version>${fourNumbers(version)}</Version>
  <ProviderName>Gouji</ProviderName>
  <DefaultLocale>zh-CN</DefaultLocale>
  <DisplayName DefaultValue="${escapeXml(names.zh)}">${override(names)}</DisplayName>
  <Description DefaultValue="${escapeXml(descriptions.zh)}">${override(descriptions)}</Description>
  <IconUrl DefaultValue="${url('icon-32.png')}"/>
  <HighResolutionIconUrl DefaultValue="${url('icon-64.png')}"/>
  <SupportUrl DefaultValue="${url('pane.html')}"/>
  <AppDomains>
    <AppDomain>${escapeXml(origin)}</AppDomain>
  </AppDomains>
  <Hosts>
    <Host Name="Workbook"/>
  </Hosts>
  <Requirements>
    <Sets DefaultMinVersion="1.1">
      <Set Name="ExcelApi" MinVersion="1.1"/>
    </Sets>
  </Requirements>
  <DefaultSettings>
    <SourceLocation DefaultValue="${url('pane.html')}"/>
  </DefaultSettings>
  <Permissions>ReadWriteDocument</Permissions>
  <VersionOverrides xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides" xsi:type="VersionOverridesV1_0">
    <Hosts>
      <Host xsi:type="Workbook">
        <DesktopFormFactor>
          <ExtensionPoint xsi:type="PrimaryCommandSurface">
            <OfficeTab id="TabHome">
              <Group id="Gouji.Group">
                <Label resid="Group.Label"/>
                <Icon>
${icons('                  ')}
                </Icon>
                <Control xsi:type="Button" id="Gouji.Open">
                  <Label resid="Open.Label"/>
                  <Supertip>
                    <Title resid="Open.Label"/>
                    <Description resid="Open.Tip"/>
                  </Supertip>
                  <Icon>
${icons('                    ')}
                  </Icon>
                  <Action xsi:type="ShowTaskpane">
                    <TaskpaneId>Gouji.Pane</TaskpaneId>
                    <SourceLocation resid="Pane.Url"/>
                  </Action>
                </Control>
              </Group>
            </OfficeTab>
          </ExtensionPoint>
        </DesktopFormFactor>
      </Host>
    </Hosts>
    <Resources>
      <bt:Images>
${[16, 32, 80].map((size) => `        <bt:Image id="Icon.${size}" DefaultValue="${url(`icon-${size}.png`)}"/>`).join('\n')}
      </bt:Images>
      <bt:Urls>
        <bt:Url id="Pane.Url" DefaultValue="${url('pane.html')}"/>
      </bt:Urls>
      <bt:ShortStrings>
        ${text('String', 'Group.Label', names)}
        ${text('String', 'Open.Label', button)}
      </bt:ShortStrings>
      <bt:LongStrings>
        ${text('String', 'Open.Tip', descriptions)}
      </bt:LongStrings>
    </Resources>
  </VersionOverrides>
</OfficeApp>
`
}
