/** All measurements in one table: measured, goal, ok or short. */
import { measureAddin } from './addin.ts'
import { measureDesk } from './desk.ts'
import { measureBatch, measureGrowth } from './engine.ts'
import { measureExplanations } from './explain.ts'
import { measureExtension } from './extension.ts'
import { measureInspections } from './inspect.ts'
import { printRows, type Row } from './measure.ts'
import { measurePdf } from './pdf.ts'
import { measurePostgres } from './postgres.ts'
import { measureProcesses } from './process.ts'
import { measureSimilarity } from './similar.ts'

const rows: Row[] = [
  ...measureGrowth(),
  ...measureBatch(),
  ...measureExplanations(),
  ...measureSimilarity(),
  ...(await measureProcesses()),
  ...(await measureInspections()),
  ...(await measurePostgres()),
  ...(await measureDesk()),
  ...(await measurePdf()),
  ...(await measureAddin()),
  ...(await measureExtension()),
]
printRows(rows)
