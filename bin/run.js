#!/usr/bin/env node
'use strict'

// What is published is CommonJS, which Node loads sooner; in a checkout it is as it was compiled.
const { existsSync } = require('node:fs')

const start = `${__dirname}/../dist/src/cli/start`
if (existsSync(`${start}.cjs`)) void require(`${start}.cjs`).start()
else void import(`${start}.js`).then((module) => module.start())
