import { defineConfig } from 'vitest/config'

// One PostgreSQL serves the run. Two workers at a time: each has a database of its own, and two cores is the floor.
const onDatabase = { globalSetup: ['migrations/test-cluster.ts'], hookTimeout: 60_000 }

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      { test: { name: 'domain', include: ['packages/domain/src/**/*.test.ts'], isolate: false } },
      {
        test: {
          name: 'postgres',
          include: ['packages/local-postgres/src/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'migrations',
          include: ['migrations/**/*.test.ts'],
          testTimeout: 30_000,
          ...onDatabase,
        },
      },
      { test: { name: 'api', include: ['api/**/*.test.ts'], testTimeout: 30_000, ...onDatabase } },
      {
        test: {
          name: 'web',
          include: ['admin-web/src/**/*.test.{ts,tsx}', 'packages/{demo,sdk}/src/**/*.test.ts'],
        },
      },
      { test: { name: 'scripts', include: ['scripts/**/*.test.ts'], testTimeout: 120_000, ...onDatabase } },
      { test: { name: 'e2e', include: ['admin-web/e2e/**/*.test.ts'], testTimeout: 180_000, ...onDatabase } },
    ],
  },
})
