#!/usr/bin/env node
import { readArguments } from './edge/arguments.ts'
import { readEnvironment } from './edge/environment.ts'
import { toProblems } from './edge/failure.ts'
import { openTerminal } from './edge/laptop.ts'
import { failCommand, printHelp, readerOf, tellTerminal } from './edge/terminal.ts'
import { runMode } from './modes/run-mode.ts'
import { toRequest } from './request/request.ts'

try {
  const asked = readArguments(process.argv.slice(2))
  if (asked.kind === 'help') printHelp(asked.text)
  else {
    const request = toRequest(asked.mode, asked.values)
    const report = await runMode(request, openTerminal(request, readEnvironment()))
    tellTerminal(report, readerOf(request))
  }
} catch (error) {
  failCommand(toProblems(error))
}
