import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    reporters: ['default', './tests/tools/tally.ts'],
    globalSetup: ['tests/cli/build.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Pages and programs that tests wait for share the machine with other tests.
    expect: { poll: { timeout: 15_000 } },
  },
})
