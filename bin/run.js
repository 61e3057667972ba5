#!/usr/bin/env node
'use strict'

// Bundled, it is CommonJS, which Node loads sooner; in a checkout it is as it was compiled.
const fs = require('node:fs')

const start = '../dist/src/cli/start.js'
if (fs.existsSync(`${__dirname}/../dist/package.json`)) require(start).start()
else void import(start).then((module) => module.start())
