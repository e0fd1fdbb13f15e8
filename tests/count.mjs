// Prints `passed failed` of a runner's JSON report: `node tests/count.mjs vitest|playwright <file>`.
import { readFileSync } from 'node:fs'

const [runner, file] = process.argv.slice(2)
const report = JSON.parse(readFileSync(file, 'utf8'))
if (runner === 'vitest') {
  const broken = report.testResults.filter((suite) => suite.status === 'failed' && suite.assertionResults.length === 0).length
  console.log(report.numPassedTests, report.numFailedTests + broken)
} else {
  console.log(report.stats.expected + report.stats.flaky, report.stats.unexpected + report.errors.length)
}
