export { type Folded, fold, foldLabel, foldText, unfold } from '../model/fold.ts'
