import { defineConfig } from 'vitest/config'

/** Long runs: spot checks killed fifty times, two machines' worth of workers on PostgreSQL, twenty thousand reports. */
export default defineConfig({
  test: {
    include: ['tests/soak/**/*.soak.ts'],
    reporters: ['default', './tests/tools/tally.ts'],
    globalSetup: ['tests/cli/build.ts'],
    testTimeout: 3 * 3600_000,
    hookTimeout: 300_000,
    fileParallelism: false,
  },
})
