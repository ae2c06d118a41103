import { defineConfig } from 'vitest/config'
import { isStray } from './cli/stray.ts'

export default defineConfig({
  test: {
    include: ['tests/**/*.fuzz.ts'],
    testTimeout: 3_600_000,
    onUnhandledError: (error) => !isStray(error),
  },
})
