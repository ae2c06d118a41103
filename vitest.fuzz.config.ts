import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { include: ['tests/**/*.fuzz.ts'], testTimeout: 3_600_000 },
})
