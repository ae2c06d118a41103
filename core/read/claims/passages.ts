export { joinPassages, type Passage } from '../../model/passages.ts'
