import type { Reporter, TestModule } from 'vitest/node'
import { startVitest } from 'vitest/node'

/** Runs every test, or those whose path contains an argument, and ends with one line: `N passed, N failed`. */
let passed = 0
let failed = 0

// Vitest knows failed tests, files that could not be read, and errors that no test caught: each is a failure here.
const counter: Reporter = {
  onTestRunEnd(modules: readonly TestModule[], unhandled) {
    failed += unhandled.length
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state === 'passed') passed += 1
        // A test that did not run is not a test that passed.
        else failed += 1
      }
      failed += module.errors().length
      for (const suite of module.children.allSuites()) failed += suite.errors().length
    }
  },
}

const filters = process.argv.slice(2).filter((argument) => argument !== '--')
const vitest = await startVitest('test', filters, {
  watch: false,
  run: true,
  reporters: ['default', counter],
})
await vitest.close()

process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
process.exit(failed > 0 || passed === 0 ? 1 : 0)
