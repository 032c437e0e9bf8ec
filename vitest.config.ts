import { defineConfig } from 'vitest/config'

const cluster = 'migrations/test-cluster.ts'

// Two workers at a time: each test file has a database of its own, and two cores is the floor. Where files share a
// process (decision 0022), the code is read and the schemas are compiled once a worker; a worker ends when a file of
// another project follows, so the API's files are a group of their own, in whatever order they come. What starts whole
// processes or a browser comes last: it would make the others wait.
export default defineConfig({
  test: {
    projects: [
      project('domain', 'packages/domain/src/**/*.test.ts', { isolate: false }),
      project('web', '{admin-web,packages/demo,packages/sdk}/src/**/*.test.{ts,tsx}', {}),
      project('migrations', 'migrations/**/*.test.ts', { globalSetup: [cluster], isolate: false }),
      project('api', 'api/**/*.test.ts', {
        globalSetup: [cluster],
        hookTimeout: 60_000,
        isolate: false,
        sequence: { groupOrder: 1 },
      }),
      project('scripts', '{scripts,packages/local-postgres/src}/**/*.test.ts', {
        globalSetup: [cluster],
        testTimeout: 120_000,
        sequence: { groupOrder: 2 },
      }),
      project('e2e', 'admin-web/e2e/**/*.{test,spec}.ts', {
        globalSetup: [cluster, 'scripts/e2e-setup.ts'],
        testTimeout: 180_000,
        hookTimeout: 120_000,
        isolate: false,
        sequence: { groupOrder: 2 },
      }),
    ],
  },
})

function project(name: string, include: string, options: object) {
  const test = {
    name,
    include: [include],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    maxWorkers: 2,
    ...options,
  }
  return { test }
}
