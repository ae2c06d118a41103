import type { Reporter, TestModule } from 'vitest/node'

/** Ends a run with one plain line: how many tests passed and failed. */
export default class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const states = modules.flatMap((module) =>
      Array.from(module.children.allTests(), (test) => test.result().state),
    )
    const count = (state: string): number => states.filter((each) => each === state).length
    process.stdout.write(`${count('passed')} passed, ${count('failed')} failed\n`)
  }
}
