import type { EvidenceWords } from '../zh-CN/evidence.ts'

/** English words of evidence. */
export const evidence: EvidenceWords = {
  title: 'Evidence',
  original: 'original',
  marked: 'marked',
  result: 'result',
  taken: 'taken',
  hashes: 'SHA-256',
  markedTitle: (unit, year) => `${unit}${year === '' ? '' : ` ${year}`}, marked`,
  about:
    'Made from the saved original: scripts, style sheets and remote content are left out, nothing is fetched; frames and numbers are this tool’s. The original in the same archive is what counts.',
  address: 'Address',
  takenAt: 'Taken at',
  file: 'Original',
  list: 'What seems to disagree',
  none: 'There is nothing to mark.',
  unplaced: 'could not be marked on the page',
  picture: (text) => `[picture${text === '' ? '' : `: ${text}`}]`,
  attachment: (text) => `[attachment: ${text}]`,
  hidden: 'hidden on the page',
  page: 'Page',
  more: (count) => `${count} more are not shown here; see the original.`,
  readme: (unit, files) =>
    `Evidence: ${unit}\n\n${files.join('\n')}\n\nThe original is as it was taken and may hold scripts of its own; to look at it, open the marked page.\nTo verify: run sha256sum -c SHA-256.txt in the unpacked folder; every line must say OK. On Windows run certutil -hashfile FILE SHA256 on each file and compare with the list.\n`,
  hashFile: 'SHA-256.txt',
  readmeFile: 'README.txt',
  archive: (unit) => `evidence-${unit}`,
}
