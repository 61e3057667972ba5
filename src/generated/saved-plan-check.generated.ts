// Generated from schemas/plan.schema.json by scripts/generate.ts; not to be edited.
// @ts-nocheck
import type { PlanCheck } from '../documents/save-plan.ts'

const checkPlans = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","description":"A plan, as `diff --json` prints it and `diff --out` saves it; `apply FILE` carries it out. A plan with the values that are secret is only in the file that `--out` writes, which its owner alone can read.","type":"object","properties":{"format":{"const":2,"description":"Version of this format."},"madeAtMs":{"type":"number","description":"When it was made: the time by which `max-age` is judged. In milliseconds since 1970, UTC."},"scope":{"enum":["complete","masked","process"],"description":"`complete`: it holds all that is carried out. `masked`: values that are secret are masked; `apply` makes the plan anew and goes on if it is the same. `process`: it compares the process with its file (`diff --live`), and is not applied."},"plans":{"type":"array","items":{"$ref":"#/$defs/plan"},"description":"One for each target, in the order in which they are applied."},"silent":{"type":"array","items":{"$ref":"#/$defs/silent"},"description":"Services whose source did not answer."},"refusals":{"type":"array","items":{"$ref":"#/$defs/refusal"},"description":"Why services are left as they are."},"held":{"type":"array","items":{"$ref":"#/$defs/held"},"description":"What is left as it is, for the reasons in `refusals`."},"obstacles":{"type":"array","items":{"type":"object","description":"An obstacle.","properties":{"target":{"type":"string","description":"The target of the plan."},"error":{"$ref":"#/$defs/error","description":"What an apply would end with."}},"required":["target","error"],"additionalProperties":false},"description":"What else would end an apply before it changes anything: locks, permissions, files of somebody else."},"digest":{"type":"string","description":"SHA-256 over all the rest, as JSON with sorted keys and without blanks. A plan that was changed or cut is not carried out.","pattern":"^[0-9a-f]{64}$"}},"required":["format","madeAtMs","scope","plans","silent","refusals","held","obstacles","digest"],"additionalProperties":false,"$defs":{"basis":{"type":"object","description":"What was there when the plan was made. The plan is refused when any of it has moved.","properties":{"files":{"type":"object","description":"SHA-256 of each file by its name, null where there was none.","additionalProperties":{"type":["string","null"]}},"process":{"type":"object","description":"The process that served.","properties":{"pid":{"type":"integer","description":"Its worker."},"generation":{"type":["string","null"],"description":"The generation that it was started with; null where it bears none."},"servers":{"type":"string","description":"SHA-256 over the servers' addresses, weights and administrative states."},"version":{"type":"string","description":"HAProxy's release line, as in 2.6."},"limits":{"type":"string","description":"SHA-256 over the states and limits of frontends, and the limits of the process."}},"required":["pid","generation","servers"],"additionalProperties":false},"commit":{"type":"string","description":"The commit that a git target stood at."}},"required":["files"],"additionalProperties":false},"change":{"type":"object","description":"One item of a plan.","properties":{"class":{"enum":["runtime","map","certificate","reload","restart"],"description":"What it costs: `runtime`, `map` and `certificate` are done over the socket, `reload` starts a new worker, `restart` loses connections."},"needsReload":{"type":"boolean","description":"Whether HAProxy has to be reloaded, or restarted, for it."},"action":{"enum":["add","remove","change"],"description":"Whether the thing comes, goes or changes."},"kind":{"enum":["server","server-options","server-order","server-address","server-fqdn","server-weight","server-state","server-maxconn","server-check","server-check-port","server-check-addr","server-agent","frontend-maxconn","frontend-state","global-maxconn","global-rate","global-profiling","backend-cookie-key","backend-dynamic-cookie","backend","section","bind","file-line","map","acl-file","certificate","crt-list","ca-file","crl-file","ticket-keys","file","process-unknown","process-unreachable","process-unseen","process-absent","reload-owed","push","global-line","defaults-line","frontend-line","listen-line","backend-line","userlist-line","peers-line","mailers-line","resolvers-line","cache-line","ring-line","log-forward-line","log-profile-line","http-errors-line","program-line","fcgi-app-line","crt-store-line","traces-line","acme-line","healthcheck-line","namespace-list-line"],"description":"What kind of thing changes: `server-weight`, `bind` …"},"subject":{"$ref":"#/$defs/subject"},"before":{"$ref":"#/$defs/changeValue","description":"What was there."},"after":{"$ref":"#/$defs/changeValue","description":"What is there then."},"summary":{"type":"string","description":"One line for people."},"reason":{"$ref":"#/$defs/reason"},"why":{"type":"string","description":"The reason in a sentence."},"steps":{"type":"array","items":{"$ref":"#/$defs/step"},"description":"What is done over the socket, in order."},"commands":{"type":"array","items":{"type":"string","description":"A command, or a sentence where it takes several."},"description":"The steps as people could send them by hand, without their secrets."},"undo":{"type":"array","items":{"$ref":"#/$defs/step"},"description":"What is sent when a step was refused."},"origin":{"$ref":"#/$defs/origin"}},"required":["class","needsReload","action","kind","subject","before","after","summary","reason","why","steps","commands","undo"],"additionalProperties":false},"changeValue":{"description":"A text where it is one value, a list where it is lines of a file.","oneOf":[{"type":"string"},{"type":"array","items":{"type":"string"}},{"type":"null","description":"There is nothing, or nobody knows."}]},"drift":{"type":"object","description":"What somebody changed in the process by hand.","properties":{"kind":{"enum":["server-state","server-weight","server-address","server-maxconn","unknown-server","frontend-state","frontend-maxconn","global-maxconn","global-rate","map","acl-file"],"description":"What kind of thing."},"subject":{"$ref":"#/$defs/subject"},"summary":{"type":"string","description":"One line for people."},"policy":{"enum":["keep","reset"],"description":"`reset`: a change of the plan puts it back."},"again":{"type":"array","items":{"$ref":"#/$defs/step"},"description":"What makes it so again in a worker that a reload starts."}},"required":["kind","subject","summary","policy"],"additionalProperties":false},"error":{"type":"object","description":"Why a command ended before its end.","properties":{"kind":{"type":"string","description":"Stable: `usage`, `invalid`, `unavailable` …; docs/exit-codes.md has them all."},"exitCode":{"type":"integer","minimum":0,"description":"What the command exits with; docs/exit-codes.md says what it means."},"message":{"type":"string","description":"One sentence that names the thing."},"diagnostics":{"type":"array","items":{"$ref":"#/$defs/finding"},"description":"What was found wrong."},"help":{"type":"string","description":"What to do about it."}},"required":["kind","exitCode","message","diagnostics"],"additionalProperties":false},"file":{"type":"object","description":"A file.","properties":{"name":{"type":"string","description":"Its name within the target."},"action":{"enum":["create","replace","delete","keep"],"description":"What becomes of it."},"before":{"type":"string","description":"Its text; absent where there is no file."},"after":{"type":"string","description":"Its text then; absent where there is no file then."}},"required":["name","action"],"additionalProperties":false},"finding":{"type":"object","description":"What there is to say about what the user wrote.","properties":{"code":{"type":"string","description":"Stable; `haproxyctl explain CODE` says more.","pattern":"^[a-z]+(/[a-z0-9-]+)+$"},"severity":{"enum":["error","warning","info"],"description":"How grave it is."},"message":{"type":"string","description":"One sentence that names the thing."},"related":{"type":"array","items":{"type":"object","description":"A remark.","properties":{"message":{"type":"string","description":"The remark."},"location":{"$ref":"#/$defs/location","description":"What it is about."}},"required":["message"],"additionalProperties":false},"description":"What belongs to it: the rendered line, the words of HAProxy."},"location":{"$ref":"#/$defs/location","description":"Where it can be put right."},"help":{"type":"string","description":"What to do about it."},"fix":{"type":"object","description":"The one safe correction, which `--fix` makes.","properties":{"description":{"type":"string","description":"What it does."},"edits":{"type":"array","items":{"type":"object","description":"One change of a file.","properties":{"location":{"$ref":"#/$defs/location","description":"What is replaced; its end is always there."},"text":{"type":"string","description":"What stands there then."}},"required":["location","text"],"additionalProperties":false},"description":"All of them together."}},"required":["description","edits"],"additionalProperties":false}},"required":["code","severity","message","related"],"additionalProperties":false},"held":{"type":"object","description":"A section that stays as it is, although it is wanted otherwise.","properties":{"target":{"type":"string","description":"The target of the plan."},"section":{"type":"string","description":"The section, as in `backend web`."},"service":{"type":"string","description":"The service that it is a part of; absent for one that belongs to all, and would not go with what is held back."}},"required":["target","section"],"additionalProperties":false},"location":{"type":"object","description":"A stretch of a file.","properties":{"file":{"type":"string","description":"As the user named it; `<stdin>` is standard input."},"start":{"$ref":"#/$defs/position","description":"Where it begins."},"end":{"$ref":"#/$defs/position","description":"Where it ends, exclusive; absent where only the start is known."}},"required":["file","start"],"additionalProperties":false},"origin":{"description":"Where a rendered line, or a change, comes from.","oneOf":[{"type":"object","description":"A line of the project's or of a template.","properties":{"kind":{"enum":["project","template"],"description":"Which of the two."},"location":{"$ref":"#/$defs/location","description":"Where it was written."}},"required":["kind","location"],"additionalProperties":false},{"type":"object","description":"An instance that was found.","properties":{"kind":{"const":"instance","description":"An instance."},"service":{"type":"string","description":"The service that it is a copy of."},"instance":{"type":"string","description":"Its id."},"source":{"type":"string","description":"The source that told of it."},"location":{"$ref":"#/$defs/location","description":"The place in the project that makes it a server."}},"required":["kind","service","instance","source"],"additionalProperties":false}]},"plan":{"type":"object","description":"What would happen to one target.","properties":{"format":{"const":2,"description":"Version of this format."},"target":{"type":"string","description":"Its name in the project."},"plugin":{"type":"string","description":"The plugin that it is."},"generation":{"type":"string","description":"What it will be: a hash of its files without their stamp.","pattern":"^[0-9a-f]{16}$"},"basis":{"$ref":"#/$defs/basis"},"files":{"type":"array","items":{"$ref":"#/$defs/file"},"description":"The configuration, then the files beside it."},"changes":{"type":"array","items":{"$ref":"#/$defs/change"},"description":"What would happen to the process, in this order."},"drift":{"type":"array","items":{"$ref":"#/$defs/drift"},"description":"What somebody changed in the process by hand."}},"required":["format","target","plugin","generation","basis","files","changes","drift"],"additionalProperties":false},"position":{"type":"object","description":"A point in a text. Both count from 1; columns in UTF-16 code units.","properties":{"line":{"type":"integer","minimum":1,"description":"The line."},"column":{"type":"integer","minimum":1,"description":"The column."}},"required":["line","column"],"additionalProperties":false},"reason":{"description":"Why a change costs what it costs: a code, and the values of its sentence.","anyOf":[{"type":"object","description":"A code with its values.","properties":{"code":{"enum":["over-the-socket","in-one-transaction","server-added","server-deleted","server-drained","named-by-new-server","backend-made","backend-deleted","changed-by-hand","entries-changed-by-hand","was-so-before","push-failed","process-file-unknown","process-file-untold","section-at-start","sockets-at-start","header-at-start","presetenv-kept","line-of-environment","maxconn-at-start","frontend-without-sockets","frontend-shut-down","backend-of-logs","external-check","address-with-line-feed","named-by-use-server","tracked","held-by-resolvers","port-stays","agent-goes-by-weight","value-with-line-feed","check-under-way","reload-takes-it","defaults-not-named","name-in-use","server-of-environment","backend-with-table","backend-unbalanced","backend-disabled","backend-with-quic","file-at-start","renewal-hides","map-names-new-sections","entry-too-long","other-form","key-elsewhere","certificate-unreadable","name-ends-with-crt","first-of-folder","first-of-list","entries-in-another-order","entries-unknown"],"description":"Which sentence it is; stable."}},"required":["code"],"additionalProperties":false},{"type":"object","description":"A code with its values.","properties":{"code":{"enum":["server-made-anew","order-changes","weight-changes","none-left","reload-does-it"],"description":"Which sentence it is; stable."},"why":{"$ref":"#/$defs/reasonValue"}},"required":["code","why"],"additionalProperties":false},{"type":"object","description":"A code with its values.","properties":{"code":{"enum":["process-generation-unknown"],"description":"Which sentence it is; stable."},"generation":{"$ref":"#/$defs/reasonValue"}},"required":["code","generation"],"additionalProperties":false},{"type":"object","description":"A code with its values.","properties":{"code":{"enum":["process-not-asked","process-absent","reload-failed"],"description":"Which sentence it is; stable."},"problem":{"$ref":"#/$defs/reasonValue"}},"required":["code","problem"],"additionalProperties":false},{"type":"object","description":"A code with its values.","properties":{"code":{"enum":["not-live"],"description":"Which sentence it is; stable."},"version":{"$ref":"#/$defs/reasonValue"}},"required":["code","version"],"additionalProperties":false},{"type":"object","description":"A code with its values.","properties":{"code":{"enum":["no-rights"],"description":"Which sentence it is; stable."},"has":{"$ref":"#/$defs/reasonValue"},"needs":{"$ref":"#/$defs/reasonValue"}},"required":["code","has","needs"],"additionalProperties":false},{"type":"object","description":"A code with its values.","properties":{"code":{"enum":["command-unknown"],"description":"Which sentence it is; stable."},"command":{"$ref":"#/$defs/reasonValue"}},"required":["code","command"],"additionalProperties":false},{"type":"object","description":"A code with its values.","properties":{"code":{"enum":["line-at-start","line-at-master-start","line-not-live"],"description":"Which sentence it is; stable."},"keyword":{"$ref":"#/$defs/reasonValue"}},"required":["code","keyword"],"additionalProperties":false},{"type":"object","description":"A code with its values.","properties":{"code":{"enum":["maxconn-too-high","command-too-long"],"description":"Which sentence it is; stable."},"most":{"$ref":"#/$defs/reasonValue"}},"required":["code","most"],"additionalProperties":false},{"type":"object","description":"A code with its values.","properties":{"code":{"enum":["fullconn-follows","not-balanced","first-backup-serves"],"description":"Which sentence it is; stable."},"section":{"$ref":"#/$defs/reasonValue"}},"required":["code","section"],"additionalProperties":false},{"type":"object","description":"A code with its values.","properties":{"code":{"enum":["balance-static","balance-hashed"],"description":"Which sentence it is; stable."},"algorithm":{"$ref":"#/$defs/reasonValue"}},"required":["code","algorithm"],"additionalProperties":false},{"type":"object","description":"A code with its values.","properties":{"code":{"enum":["lookup-blocks","defaults-not-started"],"description":"Which sentence it is; stable."},"name":{"$ref":"#/$defs/reasonValue"}},"required":["code","name"],"additionalProperties":false},{"type":"object","description":"A code with its values.","properties":{"code":{"enum":["option-unknown","option-with-line-feed","option-when-made"],"description":"Which sentence it is; stable."},"option":{"$ref":"#/$defs/reasonValue"}},"required":["code","option"],"additionalProperties":false},{"type":"object","description":"A code with its values.","properties":{"code":{"enum":["option-not-dynamic"],"description":"Which sentence it is; stable."},"version":{"$ref":"#/$defs/reasonValue"},"option":{"$ref":"#/$defs/reasonValue"}},"required":["code","version","option"],"additionalProperties":false},{"type":"object","description":"A code with its values.","properties":{"code":{"enum":["tracked-not-started"],"description":"Which sentence it is; stable."},"server":{"$ref":"#/$defs/reasonValue"}},"required":["code","server"],"additionalProperties":false},{"type":"object","description":"A code with its values.","properties":{"code":{"enum":["id-in-use"],"description":"Which sentence it is; stable."},"server":{"$ref":"#/$defs/reasonValue"},"id":{"$ref":"#/$defs/reasonValue"}},"required":["code","server","id"],"additionalProperties":false},{"type":"object","description":"A code with its values.","properties":{"code":{"enum":["guid-in-use"],"description":"Which sentence it is; stable."},"server":{"$ref":"#/$defs/reasonValue"},"section":{"$ref":"#/$defs/reasonValue"},"guid":{"$ref":"#/$defs/reasonValue"}},"required":["code","server","section","guid"],"additionalProperties":false},{"type":"object","description":"A code with its values.","properties":{"code":{"enum":["named-by-fetch"],"description":"Which sentence it is; stable."},"fetch":{"$ref":"#/$defs/reasonValue"}},"required":["code","fetch"],"additionalProperties":false},{"type":"object","description":"A code with its values.","properties":{"code":{"enum":["order-counts"],"description":"Which sentence it is; stable."},"balance":{"$ref":"#/$defs/reasonValue"}},"required":["code","balance"],"additionalProperties":false},{"type":"object","description":"A code with its values.","properties":{"code":{"enum":["address-changes"],"description":"Which sentence it is; stable."},"from":{"$ref":"#/$defs/reasonValue"},"to":{"$ref":"#/$defs/reasonValue"}},"required":["code","from","to"],"additionalProperties":false},{"type":"object","description":"A code with its values.","properties":{"code":{"enum":["option-changes"],"description":"Which sentence it is; stable."},"option":{"$ref":"#/$defs/reasonValue"},"why":{"$ref":"#/$defs/reasonValue"}},"required":["code","option","why"],"additionalProperties":false},{"type":"object","description":"A code with its values.","properties":{"code":{"enum":["options-when-made"],"description":"Which sentence it is; stable."},"options":{"$ref":"#/$defs/reasonValue"}},"required":["code","options"],"additionalProperties":false},{"type":"object","description":"A code with its values.","properties":{"code":{"enum":["made-without-checks","checks-paused","checks-may-be-why"],"description":"Which sentence it is; stable."},"checks":{"$ref":"#/$defs/reasonValue"}},"required":["code","checks"],"additionalProperties":false},{"type":"object","description":"A code with its values.","properties":{"code":{"enum":["taken-down-otherwise"],"description":"Which sentence it is; stable."},"option":{"$ref":"#/$defs/reasonValue"},"checks":{"$ref":"#/$defs/reasonValue"}},"required":["code","option","checks"],"additionalProperties":false},{"type":"object","description":"A code with its values.","properties":{"code":{"enum":["too-many-at-once"],"description":"Which sentence it is; stable."},"why":{"$ref":"#/$defs/reasonValue"},"count":{"$ref":"#/$defs/reasonValue"},"serving":{"$ref":"#/$defs/reasonValue"}},"required":["code","why","count","serving"],"additionalProperties":false},{"type":"object","description":"A code with its values.","properties":{"code":{"enum":["not-made-anew"],"description":"Which sentence it is; stable."},"why":{"$ref":"#/$defs/reasonValue"},"refusal":{"$ref":"#/$defs/reasonValue"}},"required":["code","why","refusal"],"additionalProperties":false},{"type":"object","description":"A code with its values.","properties":{"code":{"enum":["server-not-added","server-not-deleted"],"description":"Which sentence it is; stable."},"server":{"$ref":"#/$defs/reasonValue"},"why":{"$ref":"#/$defs/reasonValue"}},"required":["code","server","why"],"additionalProperties":false},{"type":"object","description":"A code with its values.","properties":{"code":{"enum":["backend-referred-to"],"description":"Which sentence it is; stable."},"by":{"$ref":"#/$defs/reasonValue"},"section":{"$ref":"#/$defs/reasonValue"}},"required":["code","by","section"],"additionalProperties":false},{"type":"object","description":"A code with its values.","properties":{"code":{"enum":["backend-refers-to-itself"],"description":"Which sentence it is; stable."},"by":{"$ref":"#/$defs/reasonValue"}},"required":["code","by"],"additionalProperties":false},{"type":"object","description":"A code with its values.","properties":{"code":{"enum":["mode-not-live"],"description":"Which sentence it is; stable."},"mode":{"$ref":"#/$defs/reasonValue"}},"required":["code","mode"],"additionalProperties":false},{"type":"object","description":"A code with its values.","properties":{"code":{"enum":["named-file-at-start","file-not-loaded","file-when-made"],"description":"Which sentence it is; stable."},"path":{"$ref":"#/$defs/reasonValue"}},"required":["code","path"],"additionalProperties":false},{"type":"object","description":"A code with its values.","properties":{"code":{"enum":["key-without-value"],"description":"Which sentence it is; stable."},"key":{"$ref":"#/$defs/reasonValue"}},"required":["code","key"],"additionalProperties":false},{"type":"object","description":"A code with its values.","properties":{"code":{"enum":["keys-do-not-fit"],"description":"Which sentence it is; stable."},"least":{"$ref":"#/$defs/reasonValue"}},"required":["code","least"],"additionalProperties":false},{"type":"object","description":"A code with its values.","properties":{"code":{"enum":["file-too-long"],"description":"Which sentence it is; stable."},"characters":{"$ref":"#/$defs/reasonValue"}},"required":["code","characters"],"additionalProperties":false},{"type":"object","description":"A code with its values.","properties":{"code":{"enum":["certificate-repeated","entry-changes"],"description":"Which sentence it is; stable."},"certificate":{"$ref":"#/$defs/reasonValue"}},"required":["code","certificate"],"additionalProperties":false}]},"reasonValue":{"description":"A value of the sentence.","anyOf":[{"type":["string","number"]},{"$ref":"#/$defs/reason"}]},"refusal":{"type":"object","description":"Why a service is left as it is.","properties":{"target":{"type":"string","description":"The target of the plan."},"service":{"type":"string","description":"The service that stays as it is."},"guard":{"enum":["min-servers","max-removed","max-age","require-fresh","no-answer","invalid"],"description":"Which guard; `apply --override-guard` takes its name. `no-answer`: its source has never answered. `invalid`: HAProxy does not accept what is wanted of it."},"message":{"type":"string","description":"What it says, with the numbers."}},"required":["target","service","guard","message"],"additionalProperties":false},"silent":{"type":"object","description":"A service whose source did not answer.","properties":{"service":{"type":"string","description":"Its name."},"source":{"type":"string","description":"The source that it is looked for in."},"seenAtMs":{"type":"number","description":"When the source answered last; absent where it never did. In milliseconds since 1970, UTC."},"error":{"type":"string","description":"Why it did not answer."}},"required":["service","source"],"additionalProperties":false},"step":{"description":"One thing to do in the process, over its socket.","oneOf":[{"type":"object","description":"`add-server`: Makes a server.","properties":{"kind":{"const":"add-server","description":"`add-server`: Makes a server."},"backend":{"$ref":"#/$defs/word","description":"The backend."},"server":{"$ref":"#/$defs/word","description":"The server in it."},"address":{"$ref":"#/$defs/word","description":"As a line of the configuration has it."},"options":{"type":"array","items":{"type":"array","items":{"$ref":"#/$defs/word","description":"The option, or an argument."},"minItems":1},"description":"Each with its arguments."}},"required":["kind","backend","server","address","options"],"additionalProperties":false},{"type":"object","description":"`delete-server`: Deletes a server. `set-health-up`: Counts a server as up that nothing checks any more.","properties":{"kind":{"enum":["delete-server","set-health-up"],"description":"`delete-server`: Deletes a server. `set-health-up`: Counts a server as up that nothing checks any more."},"backend":{"$ref":"#/$defs/word","description":"The backend."},"server":{"$ref":"#/$defs/word","description":"The server in it."}},"required":["kind","backend","server"],"additionalProperties":false},{"type":"object","description":"`set-address`: Leads a server elsewhere.","properties":{"kind":{"const":"set-address","description":"`set-address`: Leads a server elsewhere."},"backend":{"$ref":"#/$defs/word","description":"The backend."},"server":{"$ref":"#/$defs/word","description":"The server in it."},"address":{"$ref":"#/$defs/word","description":"The address."},"port":{"type":"integer","minimum":0,"maximum":65535,"description":"The port."}},"required":["kind","backend","server","address","port"],"additionalProperties":false},{"type":"object","description":"`set-fqdn`: Gives a server another host name.","properties":{"kind":{"const":"set-fqdn","description":"`set-fqdn`: Gives a server another host name."},"backend":{"$ref":"#/$defs/word","description":"The backend."},"server":{"$ref":"#/$defs/word","description":"The server in it."},"fqdn":{"$ref":"#/$defs/word","description":"The name."}},"required":["kind","backend","server","fqdn"],"additionalProperties":false},{"type":"object","description":"`set-weight`: Sets a weight.","properties":{"kind":{"const":"set-weight","description":"`set-weight`: Sets a weight."},"backend":{"$ref":"#/$defs/word","description":"The backend."},"server":{"$ref":"#/$defs/word","description":"The server in it."},"weight":{"type":"integer","minimum":0,"description":"The weight."}},"required":["kind","backend","server","weight"],"additionalProperties":false},{"type":"object","description":"`set-state`: Sets the administrative state.","properties":{"kind":{"const":"set-state","description":"`set-state`: Sets the administrative state."},"backend":{"$ref":"#/$defs/word","description":"The backend."},"server":{"$ref":"#/$defs/word","description":"The server in it."},"state":{"enum":["ready","drain","maint"],"description":"The state."}},"required":["kind","backend","server","state"],"additionalProperties":false},{"type":"object","description":"`enable-checks`: Switches checks on. `disable-checks`: Switches checks off.","properties":{"kind":{"enum":["enable-checks","disable-checks"],"description":"`enable-checks`: Switches checks on. `disable-checks`: Switches checks off."},"backend":{"$ref":"#/$defs/word","description":"The backend."},"server":{"$ref":"#/$defs/word","description":"The server in it."},"checks":{"enum":["health","agent"],"description":"Which ones."}},"required":["kind","backend","server","checks"],"additionalProperties":false},{"type":"object","description":"`set-checks`: Sets where checks go, or what they send.","properties":{"kind":{"const":"set-checks","description":"`set-checks`: Sets where checks go, or what they send."},"backend":{"$ref":"#/$defs/word","description":"The backend."},"server":{"$ref":"#/$defs/word","description":"The server in it."},"setting":{"enum":["check-addr","check-port","agent-addr","agent-port","agent-send"],"description":"What is set."},"value":{"$ref":"#/$defs/word","description":"The value."}},"required":["kind","backend","server","setting","value"],"additionalProperties":false},{"type":"object","description":"`set-server-maxconn`: Limits the connections of a server.","properties":{"kind":{"const":"set-server-maxconn","description":"`set-server-maxconn`: Limits the connections of a server."},"backend":{"$ref":"#/$defs/word","description":"The backend."},"server":{"$ref":"#/$defs/word","description":"The server in it."},"maxconn":{"type":"integer","minimum":0,"description":"How many connections; 0 is no limit."}},"required":["kind","backend","server","maxconn"],"additionalProperties":false},{"type":"object","description":"`drain`: Waits until a server has no connections left.","properties":{"kind":{"const":"drain","description":"`drain`: Waits until a server has no connections left."},"backend":{"$ref":"#/$defs/word","description":"The backend."},"server":{"$ref":"#/$defs/word","description":"The server in it."},"limitMs":{"type":"number","minimum":0,"description":"How long at most, in milliseconds."},"whenBusy":{"enum":["shutdown","fail"],"description":"`shutdown`, which is the default, ends the connections that are left then; `fail` leaves them, and the change has failed."},"state":{"enum":["drain","maint"],"description":"The state that it is left in, where that is not `ready`."}},"required":["kind","backend","server","limitMs"],"additionalProperties":false},{"type":"object","description":"`add-backend`: Makes a backend.","properties":{"kind":{"const":"add-backend","description":"`add-backend`: Makes a backend."},"backend":{"$ref":"#/$defs/word","description":"The backend."},"defaults":{"$ref":"#/$defs/word","description":"The named defaults that it starts from."},"mode":{"$ref":"#/$defs/word","description":"Its mode, where the defaults do not say."}},"required":["kind","backend","defaults"],"additionalProperties":false},{"type":"object","description":"`delete-backend`: Deletes a backend. `publish-backend`: Lets traffic to a backend. `unpublish-backend`: Keeps traffic from a backend. `enable-dynamic-cookie`: Switches dynamic cookies on. `disable-dynamic-cookie`: Switches dynamic cookies off.","properties":{"kind":{"enum":["delete-backend","publish-backend","unpublish-backend","enable-dynamic-cookie","disable-dynamic-cookie"],"description":"`delete-backend`: Deletes a backend. `publish-backend`: Lets traffic to a backend. `unpublish-backend`: Keeps traffic from a backend. `enable-dynamic-cookie`: Switches dynamic cookies on. `disable-dynamic-cookie`: Switches dynamic cookies off."},"backend":{"$ref":"#/$defs/word","description":"The backend."}},"required":["kind","backend"],"additionalProperties":false},{"type":"object","description":"`set-dynamic-cookie-key`: Sets the key that dynamic cookies are made with.","properties":{"kind":{"const":"set-dynamic-cookie-key","description":"`set-dynamic-cookie-key`: Sets the key that dynamic cookies are made with."},"backend":{"$ref":"#/$defs/word","description":"The backend."},"key":{"$ref":"#/$defs/word","description":"The key."}},"required":["kind","backend","key"],"additionalProperties":false},{"type":"object","description":"`enable-frontend`: Lets a frontend take connections again. `disable-frontend`: Pauses a frontend.","properties":{"kind":{"enum":["enable-frontend","disable-frontend"],"description":"`enable-frontend`: Lets a frontend take connections again. `disable-frontend`: Pauses a frontend."},"frontend":{"$ref":"#/$defs/word","description":"The frontend."}},"required":["kind","frontend"],"additionalProperties":false},{"type":"object","description":"`set-frontend-maxconn`: Limits a frontend.","properties":{"kind":{"const":"set-frontend-maxconn","description":"`set-frontend-maxconn`: Limits a frontend."},"frontend":{"$ref":"#/$defs/word","description":"The frontend."},"maxconn":{"type":"integer","minimum":0,"description":"How many connections; 0 is no limit."}},"required":["kind","frontend","maxconn"],"additionalProperties":false},{"type":"object","description":"`set-global-maxconn`: Limits the process.","properties":{"kind":{"const":"set-global-maxconn","description":"`set-global-maxconn`: Limits the process."},"maxconn":{"type":"integer","minimum":0,"description":"How many connections; 0 is no limit."}},"required":["kind","maxconn"],"additionalProperties":false},{"type":"object","description":"`set-rate-limit`: Limits how much may come in a second.","properties":{"kind":{"const":"set-rate-limit","description":"`set-rate-limit`: Limits how much may come in a second."},"rate":{"enum":["connections","sessions","ssl-sessions","http-compression"],"description":"Of what."},"limit":{"type":"integer","minimum":0,"description":"How many; 0 is no limit."}},"required":["kind","rate","limit"],"additionalProperties":false},{"type":"object","description":"`set-profiling`: Switches profiling.","properties":{"kind":{"const":"set-profiling","description":"`set-profiling`: Switches profiling."},"what":{"enum":["tasks","memory"],"description":"Of what."},"mode":{"enum":["on","off","auto"],"description":"How."}},"required":["kind","what","mode"],"additionalProperties":false},{"type":"object","description":"`new-ssl-file`: Makes an empty store for a file. `commit-ssl-file`: Uses what was set. `abort-ssl-file`: Forgets what was set. `delete-ssl-file`: Deletes a store.","properties":{"kind":{"enum":["new-ssl-file","commit-ssl-file","abort-ssl-file","delete-ssl-file"],"description":"`new-ssl-file`: Makes an empty store for a file. `commit-ssl-file`: Uses what was set. `abort-ssl-file`: Forgets what was set. `delete-ssl-file`: Deletes a store."},"what":{"enum":["cert","ca-file","crl-file"],"description":"What the file holds."},"path":{"$ref":"#/$defs/word","description":"The file, as the process names it."}},"required":["kind","what","path"],"additionalProperties":false},{"type":"object","description":"`set-ssl-file`: Sets a content, to be committed. `extend-ssl-file`: Adds to a content that was set.","properties":{"kind":{"enum":["set-ssl-file","extend-ssl-file"],"description":"`set-ssl-file`: Sets a content, to be committed. `extend-ssl-file`: Adds to a content that was set."},"what":{"enum":["cert","ca-file","crl-file"],"description":"What the file holds."},"path":{"$ref":"#/$defs/word","description":"The file, as the process names it."},"content":{"type":"string","description":"The content; it is sent as a payload."}},"required":["kind","what","path","content"],"additionalProperties":false},{"type":"object","description":"`check-certificate`: Reads a certificate back.","properties":{"kind":{"const":"check-certificate","description":"`check-certificate`: Reads a certificate back."},"path":{"$ref":"#/$defs/word","description":"The file, as the process names it."},"fingerprint":{"type":"string","description":"The SHA-1 fingerprint that it has to have.","pattern":"^[0-9A-F]{40}$"}},"required":["kind","path","fingerprint"],"additionalProperties":false},{"type":"object","description":"`add-crt-list-line`: Adds a line to a crt-list.","properties":{"kind":{"const":"add-crt-list-line","description":"`add-crt-list-line`: Adds a line to a crt-list."},"list":{"$ref":"#/$defs/word","description":"The crt-list, as the process names it."},"line":{"$ref":"#/$defs/word","description":"The line."}},"required":["kind","list","line"],"additionalProperties":false},{"type":"object","description":"`add-crt-list-certificate`: Adds a certificate to a crt-list or a folder. `delete-crt-list-certificate`: Takes a certificate out of a crt-list or a folder.","properties":{"kind":{"enum":["add-crt-list-certificate","delete-crt-list-certificate"],"description":"`add-crt-list-certificate`: Adds a certificate to a crt-list or a folder. `delete-crt-list-certificate`: Takes a certificate out of a crt-list or a folder."},"list":{"$ref":"#/$defs/word","description":"The crt-list, as the process names it."},"certificate":{"$ref":"#/$defs/word","description":"The certificate."}},"required":["kind","list","certificate"],"additionalProperties":false},{"type":"object","description":"`set-ticket-key`: Adds a key for session tickets.","properties":{"kind":{"const":"set-ticket-key","description":"`set-ticket-key`: Adds a key for session tickets."},"file":{"$ref":"#/$defs/word","description":"The file of the keys."},"key":{"$ref":"#/$defs/word","description":"The key."}},"required":["kind","file","key"],"additionalProperties":false},{"type":"object","description":"`set-map-value`: Changes the value of a key in a map.","properties":{"kind":{"const":"set-map-value","description":"`set-map-value`: Changes the value of a key in a map."},"path":{"$ref":"#/$defs/word","description":"The file, as the process names it."},"key":{"$ref":"#/$defs/word","description":"The key."},"value":{"$ref":"#/$defs/word","description":"The value."}},"required":["kind","path","key","value"],"additionalProperties":false},{"type":"object","description":"`replace-entries`: Replaces all entries of a map or ACL file at once.","properties":{"kind":{"const":"replace-entries","description":"`replace-entries`: Replaces all entries of a map or ACL file at once."},"what":{"enum":["map","acl"],"description":"Which of the two."},"path":{"$ref":"#/$defs/word","description":"The file, as the process names it."},"entries":{"type":"array","items":{"$ref":"#/$defs/word","description":"An entry."},"description":"The entries."}},"required":["kind","what","path","entries"],"additionalProperties":false}]},"subject":{"type":"object","description":"What a change is about.","properties":{"section":{"type":"string","description":"The section of the configuration, as in `backend web`; `files` of files."},"server":{"type":"string","description":"The server in it."},"file":{"type":"string","description":"The file."}},"required":["section"],"additionalProperties":false},"word":{"description":"A part of a command line, so it has no line break.","type":"string","pattern":"^[^\\n\\r\\u0000]*$"}}};
const schema95 = {"type":"object","description":"A service whose source did not answer.","properties":{"service":{"type":"string","description":"Its name."},"source":{"type":"string","description":"The source that it is looked for in."},"seenAtMs":{"type":"number","description":"When the source answered last; absent where it never did. In milliseconds since 1970, UTC."},"error":{"type":"string","description":"Why it did not answer."}},"required":["service","source"],"additionalProperties":false};
const schema96 = {"type":"object","description":"Why a service is left as it is.","properties":{"target":{"type":"string","description":"The target of the plan."},"service":{"type":"string","description":"The service that stays as it is."},"guard":{"enum":["min-servers","max-removed","max-age","require-fresh","no-answer","invalid"],"description":"Which guard; `apply --override-guard` takes its name. `no-answer`: its source has never answered. `invalid`: HAProxy does not accept what is wanted of it."},"message":{"type":"string","description":"What it says, with the numbers."}},"required":["target","service","guard","message"],"additionalProperties":false};
const schema97 = {"type":"object","description":"A section that stays as it is, although it is wanted otherwise.","properties":{"target":{"type":"string","description":"The target of the plan."},"section":{"type":"string","description":"The section, as in `backend web`."},"service":{"type":"string","description":"The service that it is a part of; absent for one that belongs to all, and would not go with what is held back."}},"required":["target","section"],"additionalProperties":false};
const func0 = Object.prototype.hasOwnProperty;
const schema32 = {"type":"object","description":"What would happen to one target.","properties":{"format":{"const":2,"description":"Version of this format."},"target":{"type":"string","description":"Its name in the project."},"plugin":{"type":"string","description":"The plugin that it is."},"generation":{"type":"string","description":"What it will be: a hash of its files without their stamp.","pattern":"^[0-9a-f]{16}$"},"basis":{"$ref":"#/$defs/basis"},"files":{"type":"array","items":{"$ref":"#/$defs/file"},"description":"The configuration, then the files beside it."},"changes":{"type":"array","items":{"$ref":"#/$defs/change"},"description":"What would happen to the process, in this order."},"drift":{"type":"array","items":{"$ref":"#/$defs/drift"},"description":"What somebody changed in the process by hand."}},"required":["format","target","plugin","generation","basis","files","changes","drift"],"additionalProperties":false};
const schema33 = {"type":"object","description":"What was there when the plan was made. The plan is refused when any of it has moved.","properties":{"files":{"type":"object","description":"SHA-256 of each file by its name, null where there was none.","additionalProperties":{"type":["string","null"]}},"process":{"type":"object","description":"The process that served.","properties":{"pid":{"type":"integer","description":"Its worker."},"generation":{"type":["string","null"],"description":"The generation that it was started with; null where it bears none."},"servers":{"type":"string","description":"SHA-256 over the servers' addresses, weights and administrative states."},"version":{"type":"string","description":"HAProxy's release line, as in 2.6."},"limits":{"type":"string","description":"SHA-256 over the states and limits of frontends, and the limits of the process."}},"required":["pid","generation","servers"],"additionalProperties":false},"commit":{"type":"string","description":"The commit that a git target stood at."}},"required":["files"],"additionalProperties":false};
const schema34 = {"type":"object","description":"A file.","properties":{"name":{"type":"string","description":"Its name within the target."},"action":{"enum":["create","replace","delete","keep"],"description":"What becomes of it."},"before":{"type":"string","description":"Its text; absent where there is no file."},"after":{"type":"string","description":"Its text then; absent where there is no file then."}},"required":["name","action"],"additionalProperties":false};
const pattern4 = new RegExp("^[0-9a-f]{16}$", "u");
const schema35 = {"type":"object","description":"One item of a plan.","properties":{"class":{"enum":["runtime","map","certificate","reload","restart"],"description":"What it costs: `runtime`, `map` and `certificate` are done over the socket, `reload` starts a new worker, `restart` loses connections."},"needsReload":{"type":"boolean","description":"Whether HAProxy has to be reloaded, or restarted, for it."},"action":{"enum":["add","remove","change"],"description":"Whether the thing comes, goes or changes."},"kind":{"enum":["server","server-options","server-order","server-address","server-fqdn","server-weight","server-state","server-maxconn","server-check","server-check-port","server-check-addr","server-agent","frontend-maxconn","frontend-state","global-maxconn","global-rate","global-profiling","backend-cookie-key","backend-dynamic-cookie","backend","section","bind","file-line","map","acl-file","certificate","crt-list","ca-file","crl-file","ticket-keys","file","process-unknown","process-unreachable","process-unseen","process-absent","reload-owed","push","global-line","defaults-line","frontend-line","listen-line","backend-line","userlist-line","peers-line","mailers-line","resolvers-line","cache-line","ring-line","log-forward-line","log-profile-line","http-errors-line","program-line","fcgi-app-line","crt-store-line","traces-line","acme-line","healthcheck-line","namespace-list-line"],"description":"What kind of thing changes: `server-weight`, `bind` …"},"subject":{"$ref":"#/$defs/subject"},"before":{"$ref":"#/$defs/changeValue","description":"What was there."},"after":{"$ref":"#/$defs/changeValue","description":"What is there then."},"summary":{"type":"string","description":"One line for people."},"reason":{"$ref":"#/$defs/reason"},"why":{"type":"string","description":"The reason in a sentence."},"steps":{"type":"array","items":{"$ref":"#/$defs/step"},"description":"What is done over the socket, in order."},"commands":{"type":"array","items":{"type":"string","description":"A command, or a sentence where it takes several."},"description":"The steps as people could send them by hand, without their secrets."},"undo":{"type":"array","items":{"$ref":"#/$defs/step"},"description":"What is sent when a step was refused."},"origin":{"$ref":"#/$defs/origin"}},"required":["class","needsReload","action","kind","subject","before","after","summary","reason","why","steps","commands","undo"],"additionalProperties":false};
const schema36 = {"type":"object","description":"What a change is about.","properties":{"section":{"type":"string","description":"The section of the configuration, as in `backend web`; `files` of files."},"server":{"type":"string","description":"The server in it."},"file":{"type":"string","description":"The file."}},"required":["section"],"additionalProperties":false};
const schema37 = {"description":"A text where it is one value, a list where it is lines of a file.","oneOf":[{"type":"string"},{"type":"array","items":{"type":"string"}},{"type":"null","description":"There is nothing, or nobody knows."}]};
const schema39 = {"description":"Why a change costs what it costs: a code, and the values of its sentence.","anyOf":[{"type":"object","description":"A code with its values.","properties":{"code":{"enum":["over-the-socket","in-one-transaction","server-added","server-deleted","server-drained","named-by-new-server","backend-made","backend-deleted","changed-by-hand","entries-changed-by-hand","was-so-before","push-failed","process-file-unknown","process-file-untold","section-at-start","sockets-at-start","header-at-start","presetenv-kept","line-of-environment","maxconn-at-start","frontend-without-sockets","frontend-shut-down","backend-of-logs","external-check","address-with-line-feed","named-by-use-server","tracked","held-by-resolvers","port-stays","agent-goes-by-weight","value-with-line-feed","check-under-way","reload-takes-it","defaults-not-named","name-in-use","server-of-environment","backend-with-table","backend-unbalanced","backend-disabled","backend-with-quic","file-at-start","renewal-hides","map-names-new-sections","entry-too-long","other-form","key-elsewhere","certificate-unreadable","name-ends-with-crt","first-of-folder","first-of-list","entries-in-another-order","entries-unknown"],"description":"Which sentence it is; stable."}},"required":["code"],"additionalProperties":false},{"type":"object","description":"A code with its values.","properties":{"code":{"enum":["server-made-anew","order-changes","weight-changes","none-left","reload-does-it"],"description":"Which sentence it is; stable."},"why":{"$ref":"#/$defs/reasonValue"}},"required":["code","why"],"additionalProperties":false},{"type":"object","description":"A code with its values.","properties":{"code":{"enum":["process-generation-unknown"],"description":"Which sentence it is; stable."},"generation":{"$ref":"#/$defs/reasonValue"}},"required":["code","generation"],"additionalProperties":false},{"type":"object","description":"A code with its values.","properties":{"code":{"enum":["process-not-asked","process-absent","reload-failed"],"description":"Which sentence it is; stable."},"problem":{"$ref":"#/$defs/reasonValue"}},"required":["code","problem"],"additionalProperties":false},{"type":"object","description":"A code with its values.","properties":{"code":{"enum":["not-live"],"description":"Which sentence it is; stable."},"version":{"$ref":"#/$defs/reasonValue"}},"required":["code","version"],"additionalProperties":false},{"type":"object","description":"A code with its values.","properties":{"code":{"enum":["no-rights"],"description":"Which sentence it is; stable."},"has":{"$ref":"#/$defs/reasonValue"},"needs":{"$ref":"#/$defs/reasonValue"}},"required":["code","has","needs"],"additionalProperties":false},{"type":"object","description":"A code with its values.","properties":{"code":{"enum":["command-unknown"],"description":"Which sentence it is; stable."},"command":{"$ref":"#/$defs/reasonValue"}},"required":["code","command"],"additionalProperties":false},{"type":"object","description":"A code with its values.","properties":{"code":{"enum":["line-at-start","line-at-master-start","line-not-live"],"description":"Which sentence it is; stable."},"keyword":{"$ref":"#/$defs/reasonValue"}},"required":["code","keyword"],"additionalProperties":false},{"type":"object","description":"A code with its values.","properties":{"code":{"enum":["maxconn-too-high","command-too-long"],"description":"Which sentence it is; stable."},"most":{"$ref":"#/$defs/reasonValue"}},"required":["code","most"],"additionalProperties":false},{"type":"object","description":"A code with its values.","properties":{"code":{"enum":["fullconn-follows","not-balanced","first-backup-serves"],"description":"Which sentence it is; stable."},"section":{"$ref":"#/$defs/reasonValue"}},"required":["code","section"],"additionalProperties":false},{"type":"object","description":"A code with its values.","properties":{"code":{"enum":["balance-static","balance-hashed"],"description":"Which sentence it is; stable."},"algorithm":{"$ref":"#/$defs/reasonValue"}},"required":["code","algorithm"],"additionalProperties":false},{"type":"object","description":"A code with its values.","properties":{"code":{"enum":["lookup-blocks","defaults-not-started"],"description":"Which sentence it is; stable."},"name":{"$ref":"#/$defs/reasonValue"}},"required":["code","name"],"additionalProperties":false},{"type":"object","description":"A code with its values.","properties":{"code":{"enum":["option-unknown","option-with-line-feed","option-when-made"],"description":"Which sentence it is; stable."},"option":{"$ref":"#/$defs/reasonValue"}},"required":["code","option"],"additionalProperties":false},{"type":"object","description":"A code with its values.","properties":{"code":{"enum":["option-not-dynamic"],"description":"Which sentence it is; stable."},"version":{"$ref":"#/$defs/reasonValue"},"option":{"$ref":"#/$defs/reasonValue"}},"required":["code","version","option"],"additionalProperties":false},{"type":"object","description":"A code with its values.","properties":{"code":{"enum":["tracked-not-started"],"description":"Which sentence it is; stable."},"server":{"$ref":"#/$defs/reasonValue"}},"required":["code","server"],"additionalProperties":false},{"type":"object","description":"A code with its values.","properties":{"code":{"enum":["id-in-use"],"description":"Which sentence it is; stable."},"server":{"$ref":"#/$defs/reasonValue"},"id":{"$ref":"#/$defs/reasonValue"}},"required":["code","server","id"],"additionalProperties":false},{"type":"object","description":"A code with its values.","properties":{"code":{"enum":["guid-in-use"],"description":"Which sentence it is; stable."},"server":{"$ref":"#/$defs/reasonValue"},"section":{"$ref":"#/$defs/reasonValue"},"guid":{"$ref":"#/$defs/reasonValue"}},"required":["code","server","section","guid"],"additionalProperties":false},{"type":"object","description":"A code with its values.","properties":{"code":{"enum":["named-by-fetch"],"description":"Which sentence it is; stable."},"fetch":{"$ref":"#/$defs/reasonValue"}},"required":["code","fetch"],"additionalProperties":false},{"type":"object","description":"A code with its values.","properties":{"code":{"enum":["order-counts"],"description":"Which sentence it is; stable."},"balance":{"$ref":"#/$defs/reasonValue"}},"required":["code","balance"],"additionalProperties":false},{"type":"object","description":"A code with its values.","properties":{"code":{"enum":["address-changes"],"description":"Which sentence it is; stable."},"from":{"$ref":"#/$defs/reasonValue"},"to":{"$ref":"#/$defs/reasonValue"}},"required":["code","from","to"],"additionalProperties":false},{"type":"object","description":"A code with its values.","properties":{"code":{"enum":["option-changes"],"description":"Which sentence it is; stable."},"option":{"$ref":"#/$defs/reasonValue"},"why":{"$ref":"#/$defs/reasonValue"}},"required":["code","option","why"],"additionalProperties":false},{"type":"object","description":"A code with its values.","properties":{"code":{"enum":["options-when-made"],"description":"Which sentence it is; stable."},"options":{"$ref":"#/$defs/reasonValue"}},"required":["code","options"],"additionalProperties":false},{"type":"object","description":"A code with its values.","properties":{"code":{"enum":["made-without-checks","checks-paused","checks-may-be-why"],"description":"Which sentence it is; stable."},"checks":{"$ref":"#/$defs/reasonValue"}},"required":["code","checks"],"additionalProperties":false},{"type":"object","description":"A code with its values.","properties":{"code":{"enum":["taken-down-otherwise"],"description":"Which sentence it is; stable."},"option":{"$ref":"#/$defs/reasonValue"},"checks":{"$ref":"#/$defs/reasonValue"}},"required":["code","option","checks"],"additionalProperties":false},{"type":"object","description":"A code with its values.","properties":{"code":{"enum":["too-many-at-once"],"description":"Which sentence it is; stable."},"why":{"$ref":"#/$defs/reasonValue"},"count":{"$ref":"#/$defs/reasonValue"},"serving":{"$ref":"#/$defs/reasonValue"}},"required":["code","why","count","serving"],"additionalProperties":false},{"type":"object","description":"A code with its values.","properties":{"code":{"enum":["not-made-anew"],"description":"Which sentence it is; stable."},"why":{"$ref":"#/$defs/reasonValue"},"refusal":{"$ref":"#/$defs/reasonValue"}},"required":["code","why","refusal"],"additionalProperties":false},{"type":"object","description":"A code with its values.","properties":{"code":{"enum":["server-not-added","server-not-deleted"],"description":"Which sentence it is; stable."},"server":{"$ref":"#/$defs/reasonValue"},"why":{"$ref":"#/$defs/reasonValue"}},"required":["code","server","why"],"additionalProperties":false},{"type":"object","description":"A code with its values.","properties":{"code":{"enum":["backend-referred-to"],"description":"Which sentence it is; stable."},"by":{"$ref":"#/$defs/reasonValue"},"section":{"$ref":"#/$defs/reasonValue"}},"required":["code","by","section"],"additionalProperties":false},{"type":"object","description":"A code with its values.","properties":{"code":{"enum":["backend-refers-to-itself"],"description":"Which sentence it is; stable."},"by":{"$ref":"#/$defs/reasonValue"}},"required":["code","by"],"additionalProperties":false},{"type":"object","description":"A code with its values.","properties":{"code":{"enum":["mode-not-live"],"description":"Which sentence it is; stable."},"mode":{"$ref":"#/$defs/reasonValue"}},"required":["code","mode"],"additionalProperties":false},{"type":"object","description":"A code with its values.","properties":{"code":{"enum":["named-file-at-start","file-not-loaded","file-when-made"],"description":"Which sentence it is; stable."},"path":{"$ref":"#/$defs/reasonValue"}},"required":["code","path"],"additionalProperties":false},{"type":"object","description":"A code with its values.","properties":{"code":{"enum":["key-without-value"],"description":"Which sentence it is; stable."},"key":{"$ref":"#/$defs/reasonValue"}},"required":["code","key"],"additionalProperties":false},{"type":"object","description":"A code with its values.","properties":{"code":{"enum":["keys-do-not-fit"],"description":"Which sentence it is; stable."},"least":{"$ref":"#/$defs/reasonValue"}},"required":["code","least"],"additionalProperties":false},{"type":"object","description":"A code with its values.","properties":{"code":{"enum":["file-too-long"],"description":"Which sentence it is; stable."},"characters":{"$ref":"#/$defs/reasonValue"}},"required":["code","characters"],"additionalProperties":false},{"type":"object","description":"A code with its values.","properties":{"code":{"enum":["certificate-repeated","entry-changes"],"description":"Which sentence it is; stable."},"certificate":{"$ref":"#/$defs/reasonValue"}},"required":["code","certificate"],"additionalProperties":false}]};
const schema40 = {"description":"A value of the sentence.","anyOf":[{"type":["string","number"]},{"$ref":"#/$defs/reason"}]};
const wrapper0 = {validate: validate23};

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate24.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
if((typeof data !== "string") && (!((typeof data == "number") && (isFinite(data))))){
const err0 = {instancePath,schemaPath:"#/anyOf/0/type",keyword:"type",params:{type: schema40.anyOf[0].type},message:"must be string,number",schema:schema40.anyOf[0].type,parentSchema:schema40.anyOf[0],data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
const _errs3 = errors;
if(!(wrapper0.validate(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
errors = vErrors.length;
}
else {
var props0 = wrapper0.validate.evaluated.props;
var items0 = wrapper0.validate.evaluated.items;
}
var _valid0 = _errs3 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const err1 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema40.anyOf,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate24.errors = vErrors;
evaluated0.props = props0;
evaluated0.items = items0;
return errors === 0;
}
validate24.evaluated = {"dynamicProps":true,"dynamicItems":true};


function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate23.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.code === undefined) || (!(func0.call(data, "code")))){
const err0 = {instancePath,schemaPath:"#/anyOf/0/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'",schema:schema39.anyOf[0].required,parentSchema:schema39.anyOf[0],data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(key0 === "code")){
const err1 = {instancePath,schemaPath:"#/anyOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema39.anyOf[0],data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.code !== undefined && func0.call(data, "code")){
let data0 = data.code;
if(!((((((((((((((((((((((((((((((((((((((((((((((((((((data0 === "over-the-socket") || (data0 === "in-one-transaction")) || (data0 === "server-added")) || (data0 === "server-deleted")) || (data0 === "server-drained")) || (data0 === "named-by-new-server")) || (data0 === "backend-made")) || (data0 === "backend-deleted")) || (data0 === "changed-by-hand")) || (data0 === "entries-changed-by-hand")) || (data0 === "was-so-before")) || (data0 === "push-failed")) || (data0 === "process-file-unknown")) || (data0 === "process-file-untold")) || (data0 === "section-at-start")) || (data0 === "sockets-at-start")) || (data0 === "header-at-start")) || (data0 === "presetenv-kept")) || (data0 === "line-of-environment")) || (data0 === "maxconn-at-start")) || (data0 === "frontend-without-sockets")) || (data0 === "frontend-shut-down")) || (data0 === "backend-of-logs")) || (data0 === "external-check")) || (data0 === "address-with-line-feed")) || (data0 === "named-by-use-server")) || (data0 === "tracked")) || (data0 === "held-by-resolvers")) || (data0 === "port-stays")) || (data0 === "agent-goes-by-weight")) || (data0 === "value-with-line-feed")) || (data0 === "check-under-way")) || (data0 === "reload-takes-it")) || (data0 === "defaults-not-named")) || (data0 === "name-in-use")) || (data0 === "server-of-environment")) || (data0 === "backend-with-table")) || (data0 === "backend-unbalanced")) || (data0 === "backend-disabled")) || (data0 === "backend-with-quic")) || (data0 === "file-at-start")) || (data0 === "renewal-hides")) || (data0 === "map-names-new-sections")) || (data0 === "entry-too-long")) || (data0 === "other-form")) || (data0 === "key-elsewhere")) || (data0 === "certificate-unreadable")) || (data0 === "name-ends-with-crt")) || (data0 === "first-of-folder")) || (data0 === "first-of-list")) || (data0 === "entries-in-another-order")) || (data0 === "entries-unknown"))){
const err2 = {instancePath:instancePath+"/code",schemaPath:"#/anyOf/0/properties/code/enum",keyword:"enum",params:{allowedValues: schema39.anyOf[0].properties.code.enum},message:"must be equal to one of the allowed values",schema:schema39.anyOf[0].properties.code.enum,parentSchema:schema39.anyOf[0].properties.code,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/anyOf/0/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.anyOf[0].type,parentSchema:schema39.anyOf[0],data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
var props0 = true;
}
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.code === undefined) || (!(func0.call(data, "code")))){
const err4 = {instancePath,schemaPath:"#/anyOf/1/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'",schema:schema39.anyOf[1].required,parentSchema:schema39.anyOf[1],data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((data.why === undefined) || (!(func0.call(data, "why")))){
const err5 = {instancePath,schemaPath:"#/anyOf/1/required",keyword:"required",params:{missingProperty: "why"},message:"must have required property '"+"why"+"'",schema:schema39.anyOf[1].required,parentSchema:schema39.anyOf[1],data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key1 of Object.keys(data)){
if(!((key1 === "code") || (key1 === "why"))){
const err6 = {instancePath,schemaPath:"#/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema39.anyOf[1],data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.code !== undefined && func0.call(data, "code")){
let data1 = data.code;
if(!(((((data1 === "server-made-anew") || (data1 === "order-changes")) || (data1 === "weight-changes")) || (data1 === "none-left")) || (data1 === "reload-does-it"))){
const err7 = {instancePath:instancePath+"/code",schemaPath:"#/anyOf/1/properties/code/enum",keyword:"enum",params:{allowedValues: schema39.anyOf[1].properties.code.enum},message:"must be equal to one of the allowed values",schema:schema39.anyOf[1].properties.code.enum,parentSchema:schema39.anyOf[1].properties.code,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.why !== undefined && func0.call(data, "why")){
if(!(validate24(data.why, {instancePath:instancePath+"/why",parentData:data,parentDataProperty:"why",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.anyOf[1].type,parentSchema:schema39.anyOf[1],data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
var _valid0 = _errs5 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = true;
}
}
const _errs10 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.code === undefined) || (!(func0.call(data, "code")))){
const err9 = {instancePath,schemaPath:"#/anyOf/2/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'",schema:schema39.anyOf[2].required,parentSchema:schema39.anyOf[2],data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((data.generation === undefined) || (!(func0.call(data, "generation")))){
const err10 = {instancePath,schemaPath:"#/anyOf/2/required",keyword:"required",params:{missingProperty: "generation"},message:"must have required property '"+"generation"+"'",schema:schema39.anyOf[2].required,parentSchema:schema39.anyOf[2],data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
for(const key2 of Object.keys(data)){
if(!((key2 === "code") || (key2 === "generation"))){
const err11 = {instancePath,schemaPath:"#/anyOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema39.anyOf[2],data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.code !== undefined && func0.call(data, "code")){
let data3 = data.code;
if(!(data3 === "process-generation-unknown")){
const err12 = {instancePath:instancePath+"/code",schemaPath:"#/anyOf/2/properties/code/enum",keyword:"enum",params:{allowedValues: schema39.anyOf[2].properties.code.enum},message:"must be equal to one of the allowed values",schema:schema39.anyOf[2].properties.code.enum,parentSchema:schema39.anyOf[2].properties.code,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.generation !== undefined && func0.call(data, "generation")){
if(!(validate24(data.generation, {instancePath:instancePath+"/generation",parentData:data,parentDataProperty:"generation",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/anyOf/2/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.anyOf[2].type,parentSchema:schema39.anyOf[2],data};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
var _valid0 = _errs10 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = true;
}
}
const _errs15 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.code === undefined) || (!(func0.call(data, "code")))){
const err14 = {instancePath,schemaPath:"#/anyOf/3/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'",schema:schema39.anyOf[3].required,parentSchema:schema39.anyOf[3],data};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if((data.problem === undefined) || (!(func0.call(data, "problem")))){
const err15 = {instancePath,schemaPath:"#/anyOf/3/required",keyword:"required",params:{missingProperty: "problem"},message:"must have required property '"+"problem"+"'",schema:schema39.anyOf[3].required,parentSchema:schema39.anyOf[3],data};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
for(const key3 of Object.keys(data)){
if(!((key3 === "code") || (key3 === "problem"))){
const err16 = {instancePath,schemaPath:"#/anyOf/3/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema39.anyOf[3],data};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.code !== undefined && func0.call(data, "code")){
let data5 = data.code;
if(!(((data5 === "process-not-asked") || (data5 === "process-absent")) || (data5 === "reload-failed"))){
const err17 = {instancePath:instancePath+"/code",schemaPath:"#/anyOf/3/properties/code/enum",keyword:"enum",params:{allowedValues: schema39.anyOf[3].properties.code.enum},message:"must be equal to one of the allowed values",schema:schema39.anyOf[3].properties.code.enum,parentSchema:schema39.anyOf[3].properties.code,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.problem !== undefined && func0.call(data, "problem")){
if(!(validate24(data.problem, {instancePath:instancePath+"/problem",parentData:data,parentDataProperty:"problem",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err18 = {instancePath,schemaPath:"#/anyOf/3/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.anyOf[3].type,parentSchema:schema39.anyOf[3],data};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
var _valid0 = _errs15 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = true;
}
}
const _errs20 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.code === undefined) || (!(func0.call(data, "code")))){
const err19 = {instancePath,schemaPath:"#/anyOf/4/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'",schema:schema39.anyOf[4].required,parentSchema:schema39.anyOf[4],data};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if((data.version === undefined) || (!(func0.call(data, "version")))){
const err20 = {instancePath,schemaPath:"#/anyOf/4/required",keyword:"required",params:{missingProperty: "version"},message:"must have required property '"+"version"+"'",schema:schema39.anyOf[4].required,parentSchema:schema39.anyOf[4],data};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
for(const key4 of Object.keys(data)){
if(!((key4 === "code") || (key4 === "version"))){
const err21 = {instancePath,schemaPath:"#/anyOf/4/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema39.anyOf[4],data};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.code !== undefined && func0.call(data, "code")){
let data7 = data.code;
if(!(data7 === "not-live")){
const err22 = {instancePath:instancePath+"/code",schemaPath:"#/anyOf/4/properties/code/enum",keyword:"enum",params:{allowedValues: schema39.anyOf[4].properties.code.enum},message:"must be equal to one of the allowed values",schema:schema39.anyOf[4].properties.code.enum,parentSchema:schema39.anyOf[4].properties.code,data:data7};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.version !== undefined && func0.call(data, "version")){
if(!(validate24(data.version, {instancePath:instancePath+"/version",parentData:data,parentDataProperty:"version",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err23 = {instancePath,schemaPath:"#/anyOf/4/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.anyOf[4].type,parentSchema:schema39.anyOf[4],data};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
var _valid0 = _errs20 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = true;
}
}
const _errs25 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.code === undefined) || (!(func0.call(data, "code")))){
const err24 = {instancePath,schemaPath:"#/anyOf/5/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'",schema:schema39.anyOf[5].required,parentSchema:schema39.anyOf[5],data};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if((data.has === undefined) || (!(func0.call(data, "has")))){
const err25 = {instancePath,schemaPath:"#/anyOf/5/required",keyword:"required",params:{missingProperty: "has"},message:"must have required property '"+"has"+"'",schema:schema39.anyOf[5].required,parentSchema:schema39.anyOf[5],data};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if((data.needs === undefined) || (!(func0.call(data, "needs")))){
const err26 = {instancePath,schemaPath:"#/anyOf/5/required",keyword:"required",params:{missingProperty: "needs"},message:"must have required property '"+"needs"+"'",schema:schema39.anyOf[5].required,parentSchema:schema39.anyOf[5],data};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
for(const key5 of Object.keys(data)){
if(!(((key5 === "code") || (key5 === "has")) || (key5 === "needs"))){
const err27 = {instancePath,schemaPath:"#/anyOf/5/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema39.anyOf[5],data};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.code !== undefined && func0.call(data, "code")){
let data9 = data.code;
if(!(data9 === "no-rights")){
const err28 = {instancePath:instancePath+"/code",schemaPath:"#/anyOf/5/properties/code/enum",keyword:"enum",params:{allowedValues: schema39.anyOf[5].properties.code.enum},message:"must be equal to one of the allowed values",schema:schema39.anyOf[5].properties.code.enum,parentSchema:schema39.anyOf[5].properties.code,data:data9};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.has !== undefined && func0.call(data, "has")){
if(!(validate24(data.has, {instancePath:instancePath+"/has",parentData:data,parentDataProperty:"has",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.needs !== undefined && func0.call(data, "needs")){
if(!(validate24(data.needs, {instancePath:instancePath+"/needs",parentData:data,parentDataProperty:"needs",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err29 = {instancePath,schemaPath:"#/anyOf/5/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.anyOf[5].type,parentSchema:schema39.anyOf[5],data};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
var _valid0 = _errs25 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = true;
}
}
const _errs31 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.code === undefined) || (!(func0.call(data, "code")))){
const err30 = {instancePath,schemaPath:"#/anyOf/6/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'",schema:schema39.anyOf[6].required,parentSchema:schema39.anyOf[6],data};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if((data.command === undefined) || (!(func0.call(data, "command")))){
const err31 = {instancePath,schemaPath:"#/anyOf/6/required",keyword:"required",params:{missingProperty: "command"},message:"must have required property '"+"command"+"'",schema:schema39.anyOf[6].required,parentSchema:schema39.anyOf[6],data};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
for(const key6 of Object.keys(data)){
if(!((key6 === "code") || (key6 === "command"))){
const err32 = {instancePath,schemaPath:"#/anyOf/6/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema39.anyOf[6],data};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.code !== undefined && func0.call(data, "code")){
let data12 = data.code;
if(!(data12 === "command-unknown")){
const err33 = {instancePath:instancePath+"/code",schemaPath:"#/anyOf/6/properties/code/enum",keyword:"enum",params:{allowedValues: schema39.anyOf[6].properties.code.enum},message:"must be equal to one of the allowed values",schema:schema39.anyOf[6].properties.code.enum,parentSchema:schema39.anyOf[6].properties.code,data:data12};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.command !== undefined && func0.call(data, "command")){
if(!(validate24(data.command, {instancePath:instancePath+"/command",parentData:data,parentDataProperty:"command",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err34 = {instancePath,schemaPath:"#/anyOf/6/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.anyOf[6].type,parentSchema:schema39.anyOf[6],data};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
var _valid0 = _errs31 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = true;
}
}
const _errs36 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.code === undefined) || (!(func0.call(data, "code")))){
const err35 = {instancePath,schemaPath:"#/anyOf/7/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'",schema:schema39.anyOf[7].required,parentSchema:schema39.anyOf[7],data};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if((data.keyword === undefined) || (!(func0.call(data, "keyword")))){
const err36 = {instancePath,schemaPath:"#/anyOf/7/required",keyword:"required",params:{missingProperty: "keyword"},message:"must have required property '"+"keyword"+"'",schema:schema39.anyOf[7].required,parentSchema:schema39.anyOf[7],data};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
for(const key7 of Object.keys(data)){
if(!((key7 === "code") || (key7 === "keyword"))){
const err37 = {instancePath,schemaPath:"#/anyOf/7/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema39.anyOf[7],data};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.code !== undefined && func0.call(data, "code")){
let data14 = data.code;
if(!(((data14 === "line-at-start") || (data14 === "line-at-master-start")) || (data14 === "line-not-live"))){
const err38 = {instancePath:instancePath+"/code",schemaPath:"#/anyOf/7/properties/code/enum",keyword:"enum",params:{allowedValues: schema39.anyOf[7].properties.code.enum},message:"must be equal to one of the allowed values",schema:schema39.anyOf[7].properties.code.enum,parentSchema:schema39.anyOf[7].properties.code,data:data14};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.keyword !== undefined && func0.call(data, "keyword")){
if(!(validate24(data.keyword, {instancePath:instancePath+"/keyword",parentData:data,parentDataProperty:"keyword",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err39 = {instancePath,schemaPath:"#/anyOf/7/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.anyOf[7].type,parentSchema:schema39.anyOf[7],data};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
var _valid0 = _errs36 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = true;
}
}
const _errs41 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.code === undefined) || (!(func0.call(data, "code")))){
const err40 = {instancePath,schemaPath:"#/anyOf/8/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'",schema:schema39.anyOf[8].required,parentSchema:schema39.anyOf[8],data};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if((data.most === undefined) || (!(func0.call(data, "most")))){
const err41 = {instancePath,schemaPath:"#/anyOf/8/required",keyword:"required",params:{missingProperty: "most"},message:"must have required property '"+"most"+"'",schema:schema39.anyOf[8].required,parentSchema:schema39.anyOf[8],data};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
for(const key8 of Object.keys(data)){
if(!((key8 === "code") || (key8 === "most"))){
const err42 = {instancePath,schemaPath:"#/anyOf/8/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties",schema:false,parentSchema:schema39.anyOf[8],data};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data.code !== undefined && func0.call(data, "code")){
let data16 = data.code;
if(!((data16 === "maxconn-too-high") || (data16 === "command-too-long"))){
const err43 = {instancePath:instancePath+"/code",schemaPath:"#/anyOf/8/properties/code/enum",keyword:"enum",params:{allowedValues: schema39.anyOf[8].properties.code.enum},message:"must be equal to one of the allowed values",schema:schema39.anyOf[8].properties.code.enum,parentSchema:schema39.anyOf[8].properties.code,data:data16};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data.most !== undefined && func0.call(data, "most")){
if(!(validate24(data.most, {instancePath:instancePath+"/most",parentData:data,parentDataProperty:"most",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err44 = {instancePath,schemaPath:"#/anyOf/8/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.anyOf[8].type,parentSchema:schema39.anyOf[8],data};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
var _valid0 = _errs41 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = true;
}
}
const _errs46 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.code === undefined) || (!(func0.call(data, "code")))){
const err45 = {instancePath,schemaPath:"#/anyOf/9/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'",schema:schema39.anyOf[9].required,parentSchema:schema39.anyOf[9],data};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if((data.section === undefined) || (!(func0.call(data, "section")))){
const err46 = {instancePath,schemaPath:"#/anyOf/9/required",keyword:"required",params:{missingProperty: "section"},message:"must have required property '"+"section"+"'",schema:schema39.anyOf[9].required,parentSchema:schema39.anyOf[9],data};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
for(const key9 of Object.keys(data)){
if(!((key9 === "code") || (key9 === "section"))){
const err47 = {instancePath,schemaPath:"#/anyOf/9/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties",schema:false,parentSchema:schema39.anyOf[9],data};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data.code !== undefined && func0.call(data, "code")){
let data18 = data.code;
if(!(((data18 === "fullconn-follows") || (data18 === "not-balanced")) || (data18 === "first-backup-serves"))){
const err48 = {instancePath:instancePath+"/code",schemaPath:"#/anyOf/9/properties/code/enum",keyword:"enum",params:{allowedValues: schema39.anyOf[9].properties.code.enum},message:"must be equal to one of the allowed values",schema:schema39.anyOf[9].properties.code.enum,parentSchema:schema39.anyOf[9].properties.code,data:data18};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data.section !== undefined && func0.call(data, "section")){
if(!(validate24(data.section, {instancePath:instancePath+"/section",parentData:data,parentDataProperty:"section",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err49 = {instancePath,schemaPath:"#/anyOf/9/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.anyOf[9].type,parentSchema:schema39.anyOf[9],data};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
var _valid0 = _errs46 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = true;
}
}
const _errs51 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.code === undefined) || (!(func0.call(data, "code")))){
const err50 = {instancePath,schemaPath:"#/anyOf/10/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'",schema:schema39.anyOf[10].required,parentSchema:schema39.anyOf[10],data};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if((data.algorithm === undefined) || (!(func0.call(data, "algorithm")))){
const err51 = {instancePath,schemaPath:"#/anyOf/10/required",keyword:"required",params:{missingProperty: "algorithm"},message:"must have required property '"+"algorithm"+"'",schema:schema39.anyOf[10].required,parentSchema:schema39.anyOf[10],data};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
for(const key10 of Object.keys(data)){
if(!((key10 === "code") || (key10 === "algorithm"))){
const err52 = {instancePath,schemaPath:"#/anyOf/10/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties",schema:false,parentSchema:schema39.anyOf[10],data};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data.code !== undefined && func0.call(data, "code")){
let data20 = data.code;
if(!((data20 === "balance-static") || (data20 === "balance-hashed"))){
const err53 = {instancePath:instancePath+"/code",schemaPath:"#/anyOf/10/properties/code/enum",keyword:"enum",params:{allowedValues: schema39.anyOf[10].properties.code.enum},message:"must be equal to one of the allowed values",schema:schema39.anyOf[10].properties.code.enum,parentSchema:schema39.anyOf[10].properties.code,data:data20};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data.algorithm !== undefined && func0.call(data, "algorithm")){
if(!(validate24(data.algorithm, {instancePath:instancePath+"/algorithm",parentData:data,parentDataProperty:"algorithm",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err54 = {instancePath,schemaPath:"#/anyOf/10/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.anyOf[10].type,parentSchema:schema39.anyOf[10],data};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
var _valid0 = _errs51 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = true;
}
}
const _errs56 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.code === undefined) || (!(func0.call(data, "code")))){
const err55 = {instancePath,schemaPath:"#/anyOf/11/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'",schema:schema39.anyOf[11].required,parentSchema:schema39.anyOf[11],data};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if((data.name === undefined) || (!(func0.call(data, "name")))){
const err56 = {instancePath,schemaPath:"#/anyOf/11/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema39.anyOf[11].required,parentSchema:schema39.anyOf[11],data};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
for(const key11 of Object.keys(data)){
if(!((key11 === "code") || (key11 === "name"))){
const err57 = {instancePath,schemaPath:"#/anyOf/11/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties",schema:false,parentSchema:schema39.anyOf[11],data};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data.code !== undefined && func0.call(data, "code")){
let data22 = data.code;
if(!((data22 === "lookup-blocks") || (data22 === "defaults-not-started"))){
const err58 = {instancePath:instancePath+"/code",schemaPath:"#/anyOf/11/properties/code/enum",keyword:"enum",params:{allowedValues: schema39.anyOf[11].properties.code.enum},message:"must be equal to one of the allowed values",schema:schema39.anyOf[11].properties.code.enum,parentSchema:schema39.anyOf[11].properties.code,data:data22};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data.name !== undefined && func0.call(data, "name")){
if(!(validate24(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err59 = {instancePath,schemaPath:"#/anyOf/11/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.anyOf[11].type,parentSchema:schema39.anyOf[11],data};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
var _valid0 = _errs56 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = true;
}
}
const _errs61 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.code === undefined) || (!(func0.call(data, "code")))){
const err60 = {instancePath,schemaPath:"#/anyOf/12/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'",schema:schema39.anyOf[12].required,parentSchema:schema39.anyOf[12],data};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if((data.option === undefined) || (!(func0.call(data, "option")))){
const err61 = {instancePath,schemaPath:"#/anyOf/12/required",keyword:"required",params:{missingProperty: "option"},message:"must have required property '"+"option"+"'",schema:schema39.anyOf[12].required,parentSchema:schema39.anyOf[12],data};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
for(const key12 of Object.keys(data)){
if(!((key12 === "code") || (key12 === "option"))){
const err62 = {instancePath,schemaPath:"#/anyOf/12/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties",schema:false,parentSchema:schema39.anyOf[12],data};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data.code !== undefined && func0.call(data, "code")){
let data24 = data.code;
if(!(((data24 === "option-unknown") || (data24 === "option-with-line-feed")) || (data24 === "option-when-made"))){
const err63 = {instancePath:instancePath+"/code",schemaPath:"#/anyOf/12/properties/code/enum",keyword:"enum",params:{allowedValues: schema39.anyOf[12].properties.code.enum},message:"must be equal to one of the allowed values",schema:schema39.anyOf[12].properties.code.enum,parentSchema:schema39.anyOf[12].properties.code,data:data24};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data.option !== undefined && func0.call(data, "option")){
if(!(validate24(data.option, {instancePath:instancePath+"/option",parentData:data,parentDataProperty:"option",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err64 = {instancePath,schemaPath:"#/anyOf/12/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.anyOf[12].type,parentSchema:schema39.anyOf[12],data};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
var _valid0 = _errs61 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = true;
}
}
const _errs66 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.code === undefined) || (!(func0.call(data, "code")))){
const err65 = {instancePath,schemaPath:"#/anyOf/13/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'",schema:schema39.anyOf[13].required,parentSchema:schema39.anyOf[13],data};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if((data.version === undefined) || (!(func0.call(data, "version")))){
const err66 = {instancePath,schemaPath:"#/anyOf/13/required",keyword:"required",params:{missingProperty: "version"},message:"must have required property '"+"version"+"'",schema:schema39.anyOf[13].required,parentSchema:schema39.anyOf[13],data};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if((data.option === undefined) || (!(func0.call(data, "option")))){
const err67 = {instancePath,schemaPath:"#/anyOf/13/required",keyword:"required",params:{missingProperty: "option"},message:"must have required property '"+"option"+"'",schema:schema39.anyOf[13].required,parentSchema:schema39.anyOf[13],data};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
for(const key13 of Object.keys(data)){
if(!(((key13 === "code") || (key13 === "version")) || (key13 === "option"))){
const err68 = {instancePath,schemaPath:"#/anyOf/13/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties",schema:false,parentSchema:schema39.anyOf[13],data};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data.code !== undefined && func0.call(data, "code")){
let data26 = data.code;
if(!(data26 === "option-not-dynamic")){
const err69 = {instancePath:instancePath+"/code",schemaPath:"#/anyOf/13/properties/code/enum",keyword:"enum",params:{allowedValues: schema39.anyOf[13].properties.code.enum},message:"must be equal to one of the allowed values",schema:schema39.anyOf[13].properties.code.enum,parentSchema:schema39.anyOf[13].properties.code,data:data26};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data.version !== undefined && func0.call(data, "version")){
if(!(validate24(data.version, {instancePath:instancePath+"/version",parentData:data,parentDataProperty:"version",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.option !== undefined && func0.call(data, "option")){
if(!(validate24(data.option, {instancePath:instancePath+"/option",parentData:data,parentDataProperty:"option",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err70 = {instancePath,schemaPath:"#/anyOf/13/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.anyOf[13].type,parentSchema:schema39.anyOf[13],data};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
var _valid0 = _errs66 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = true;
}
}
const _errs72 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.code === undefined) || (!(func0.call(data, "code")))){
const err71 = {instancePath,schemaPath:"#/anyOf/14/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'",schema:schema39.anyOf[14].required,parentSchema:schema39.anyOf[14],data};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if((data.server === undefined) || (!(func0.call(data, "server")))){
const err72 = {instancePath,schemaPath:"#/anyOf/14/required",keyword:"required",params:{missingProperty: "server"},message:"must have required property '"+"server"+"'",schema:schema39.anyOf[14].required,parentSchema:schema39.anyOf[14],data};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
for(const key14 of Object.keys(data)){
if(!((key14 === "code") || (key14 === "server"))){
const err73 = {instancePath,schemaPath:"#/anyOf/14/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties",schema:false,parentSchema:schema39.anyOf[14],data};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data.code !== undefined && func0.call(data, "code")){
let data29 = data.code;
if(!(data29 === "tracked-not-started")){
const err74 = {instancePath:instancePath+"/code",schemaPath:"#/anyOf/14/properties/code/enum",keyword:"enum",params:{allowedValues: schema39.anyOf[14].properties.code.enum},message:"must be equal to one of the allowed values",schema:schema39.anyOf[14].properties.code.enum,parentSchema:schema39.anyOf[14].properties.code,data:data29};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data.server !== undefined && func0.call(data, "server")){
if(!(validate24(data.server, {instancePath:instancePath+"/server",parentData:data,parentDataProperty:"server",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err75 = {instancePath,schemaPath:"#/anyOf/14/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.anyOf[14].type,parentSchema:schema39.anyOf[14],data};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
var _valid0 = _errs72 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = true;
}
}
const _errs77 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.code === undefined) || (!(func0.call(data, "code")))){
const err76 = {instancePath,schemaPath:"#/anyOf/15/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'",schema:schema39.anyOf[15].required,parentSchema:schema39.anyOf[15],data};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if((data.server === undefined) || (!(func0.call(data, "server")))){
const err77 = {instancePath,schemaPath:"#/anyOf/15/required",keyword:"required",params:{missingProperty: "server"},message:"must have required property '"+"server"+"'",schema:schema39.anyOf[15].required,parentSchema:schema39.anyOf[15],data};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if((data.id === undefined) || (!(func0.call(data, "id")))){
const err78 = {instancePath,schemaPath:"#/anyOf/15/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'",schema:schema39.anyOf[15].required,parentSchema:schema39.anyOf[15],data};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
for(const key15 of Object.keys(data)){
if(!(((key15 === "code") || (key15 === "server")) || (key15 === "id"))){
const err79 = {instancePath,schemaPath:"#/anyOf/15/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},message:"must NOT have additional properties",schema:false,parentSchema:schema39.anyOf[15],data};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data.code !== undefined && func0.call(data, "code")){
let data31 = data.code;
if(!(data31 === "id-in-use")){
const err80 = {instancePath:instancePath+"/code",schemaPath:"#/anyOf/15/properties/code/enum",keyword:"enum",params:{allowedValues: schema39.anyOf[15].properties.code.enum},message:"must be equal to one of the allowed values",schema:schema39.anyOf[15].properties.code.enum,parentSchema:schema39.anyOf[15].properties.code,data:data31};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data.server !== undefined && func0.call(data, "server")){
if(!(validate24(data.server, {instancePath:instancePath+"/server",parentData:data,parentDataProperty:"server",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.id !== undefined && func0.call(data, "id")){
if(!(validate24(data.id, {instancePath:instancePath+"/id",parentData:data,parentDataProperty:"id",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err81 = {instancePath,schemaPath:"#/anyOf/15/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.anyOf[15].type,parentSchema:schema39.anyOf[15],data};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
var _valid0 = _errs77 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = true;
}
}
const _errs83 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.code === undefined) || (!(func0.call(data, "code")))){
const err82 = {instancePath,schemaPath:"#/anyOf/16/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'",schema:schema39.anyOf[16].required,parentSchema:schema39.anyOf[16],data};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
if((data.server === undefined) || (!(func0.call(data, "server")))){
const err83 = {instancePath,schemaPath:"#/anyOf/16/required",keyword:"required",params:{missingProperty: "server"},message:"must have required property '"+"server"+"'",schema:schema39.anyOf[16].required,parentSchema:schema39.anyOf[16],data};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
if((data.section === undefined) || (!(func0.call(data, "section")))){
const err84 = {instancePath,schemaPath:"#/anyOf/16/required",keyword:"required",params:{missingProperty: "section"},message:"must have required property '"+"section"+"'",schema:schema39.anyOf[16].required,parentSchema:schema39.anyOf[16],data};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
if((data.guid === undefined) || (!(func0.call(data, "guid")))){
const err85 = {instancePath,schemaPath:"#/anyOf/16/required",keyword:"required",params:{missingProperty: "guid"},message:"must have required property '"+"guid"+"'",schema:schema39.anyOf[16].required,parentSchema:schema39.anyOf[16],data};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
for(const key16 of Object.keys(data)){
if(!((((key16 === "code") || (key16 === "server")) || (key16 === "section")) || (key16 === "guid"))){
const err86 = {instancePath,schemaPath:"#/anyOf/16/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},message:"must NOT have additional properties",schema:false,parentSchema:schema39.anyOf[16],data};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data.code !== undefined && func0.call(data, "code")){
let data34 = data.code;
if(!(data34 === "guid-in-use")){
const err87 = {instancePath:instancePath+"/code",schemaPath:"#/anyOf/16/properties/code/enum",keyword:"enum",params:{allowedValues: schema39.anyOf[16].properties.code.enum},message:"must be equal to one of the allowed values",schema:schema39.anyOf[16].properties.code.enum,parentSchema:schema39.anyOf[16].properties.code,data:data34};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data.server !== undefined && func0.call(data, "server")){
if(!(validate24(data.server, {instancePath:instancePath+"/server",parentData:data,parentDataProperty:"server",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.section !== undefined && func0.call(data, "section")){
if(!(validate24(data.section, {instancePath:instancePath+"/section",parentData:data,parentDataProperty:"section",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.guid !== undefined && func0.call(data, "guid")){
if(!(validate24(data.guid, {instancePath:instancePath+"/guid",parentData:data,parentDataProperty:"guid",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err88 = {instancePath,schemaPath:"#/anyOf/16/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.anyOf[16].type,parentSchema:schema39.anyOf[16],data};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
var _valid0 = _errs83 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = true;
}
}
const _errs90 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.code === undefined) || (!(func0.call(data, "code")))){
const err89 = {instancePath,schemaPath:"#/anyOf/17/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'",schema:schema39.anyOf[17].required,parentSchema:schema39.anyOf[17],data};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
if((data.fetch === undefined) || (!(func0.call(data, "fetch")))){
const err90 = {instancePath,schemaPath:"#/anyOf/17/required",keyword:"required",params:{missingProperty: "fetch"},message:"must have required property '"+"fetch"+"'",schema:schema39.anyOf[17].required,parentSchema:schema39.anyOf[17],data};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
for(const key17 of Object.keys(data)){
if(!((key17 === "code") || (key17 === "fetch"))){
const err91 = {instancePath,schemaPath:"#/anyOf/17/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17},message:"must NOT have additional properties",schema:false,parentSchema:schema39.anyOf[17],data};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data.code !== undefined && func0.call(data, "code")){
let data38 = data.code;
if(!(data38 === "named-by-fetch")){
const err92 = {instancePath:instancePath+"/code",schemaPath:"#/anyOf/17/properties/code/enum",keyword:"enum",params:{allowedValues: schema39.anyOf[17].properties.code.enum},message:"must be equal to one of the allowed values",schema:schema39.anyOf[17].properties.code.enum,parentSchema:schema39.anyOf[17].properties.code,data:data38};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
if(data.fetch !== undefined && func0.call(data, "fetch")){
if(!(validate24(data.fetch, {instancePath:instancePath+"/fetch",parentData:data,parentDataProperty:"fetch",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err93 = {instancePath,schemaPath:"#/anyOf/17/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.anyOf[17].type,parentSchema:schema39.anyOf[17],data};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
var _valid0 = _errs90 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = true;
}
}
const _errs95 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.code === undefined) || (!(func0.call(data, "code")))){
const err94 = {instancePath,schemaPath:"#/anyOf/18/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'",schema:schema39.anyOf[18].required,parentSchema:schema39.anyOf[18],data};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
if((data.balance === undefined) || (!(func0.call(data, "balance")))){
const err95 = {instancePath,schemaPath:"#/anyOf/18/required",keyword:"required",params:{missingProperty: "balance"},message:"must have required property '"+"balance"+"'",schema:schema39.anyOf[18].required,parentSchema:schema39.anyOf[18],data};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
for(const key18 of Object.keys(data)){
if(!((key18 === "code") || (key18 === "balance"))){
const err96 = {instancePath,schemaPath:"#/anyOf/18/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18},message:"must NOT have additional properties",schema:false,parentSchema:schema39.anyOf[18],data};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
if(data.code !== undefined && func0.call(data, "code")){
let data40 = data.code;
if(!(data40 === "order-counts")){
const err97 = {instancePath:instancePath+"/code",schemaPath:"#/anyOf/18/properties/code/enum",keyword:"enum",params:{allowedValues: schema39.anyOf[18].properties.code.enum},message:"must be equal to one of the allowed values",schema:schema39.anyOf[18].properties.code.enum,parentSchema:schema39.anyOf[18].properties.code,data:data40};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
if(data.balance !== undefined && func0.call(data, "balance")){
if(!(validate24(data.balance, {instancePath:instancePath+"/balance",parentData:data,parentDataProperty:"balance",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err98 = {instancePath,schemaPath:"#/anyOf/18/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.anyOf[18].type,parentSchema:schema39.anyOf[18],data};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
var _valid0 = _errs95 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = true;
}
}
const _errs100 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.code === undefined) || (!(func0.call(data, "code")))){
const err99 = {instancePath,schemaPath:"#/anyOf/19/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'",schema:schema39.anyOf[19].required,parentSchema:schema39.anyOf[19],data};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
if((data.from === undefined) || (!(func0.call(data, "from")))){
const err100 = {instancePath,schemaPath:"#/anyOf/19/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'",schema:schema39.anyOf[19].required,parentSchema:schema39.anyOf[19],data};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
if((data.to === undefined) || (!(func0.call(data, "to")))){
const err101 = {instancePath,schemaPath:"#/anyOf/19/required",keyword:"required",params:{missingProperty: "to"},message:"must have required property '"+"to"+"'",schema:schema39.anyOf[19].required,parentSchema:schema39.anyOf[19],data};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
for(const key19 of Object.keys(data)){
if(!(((key19 === "code") || (key19 === "from")) || (key19 === "to"))){
const err102 = {instancePath,schemaPath:"#/anyOf/19/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19},message:"must NOT have additional properties",schema:false,parentSchema:schema39.anyOf[19],data};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
if(data.code !== undefined && func0.call(data, "code")){
let data42 = data.code;
if(!(data42 === "address-changes")){
const err103 = {instancePath:instancePath+"/code",schemaPath:"#/anyOf/19/properties/code/enum",keyword:"enum",params:{allowedValues: schema39.anyOf[19].properties.code.enum},message:"must be equal to one of the allowed values",schema:schema39.anyOf[19].properties.code.enum,parentSchema:schema39.anyOf[19].properties.code,data:data42};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
if(data.from !== undefined && func0.call(data, "from")){
if(!(validate24(data.from, {instancePath:instancePath+"/from",parentData:data,parentDataProperty:"from",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.to !== undefined && func0.call(data, "to")){
if(!(validate24(data.to, {instancePath:instancePath+"/to",parentData:data,parentDataProperty:"to",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err104 = {instancePath,schemaPath:"#/anyOf/19/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.anyOf[19].type,parentSchema:schema39.anyOf[19],data};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
var _valid0 = _errs100 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = true;
}
}
const _errs106 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.code === undefined) || (!(func0.call(data, "code")))){
const err105 = {instancePath,schemaPath:"#/anyOf/20/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'",schema:schema39.anyOf[20].required,parentSchema:schema39.anyOf[20],data};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
if((data.option === undefined) || (!(func0.call(data, "option")))){
const err106 = {instancePath,schemaPath:"#/anyOf/20/required",keyword:"required",params:{missingProperty: "option"},message:"must have required property '"+"option"+"'",schema:schema39.anyOf[20].required,parentSchema:schema39.anyOf[20],data};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
if((data.why === undefined) || (!(func0.call(data, "why")))){
const err107 = {instancePath,schemaPath:"#/anyOf/20/required",keyword:"required",params:{missingProperty: "why"},message:"must have required property '"+"why"+"'",schema:schema39.anyOf[20].required,parentSchema:schema39.anyOf[20],data};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
for(const key20 of Object.keys(data)){
if(!(((key20 === "code") || (key20 === "option")) || (key20 === "why"))){
const err108 = {instancePath,schemaPath:"#/anyOf/20/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20},message:"must NOT have additional properties",schema:false,parentSchema:schema39.anyOf[20],data};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
if(data.code !== undefined && func0.call(data, "code")){
let data45 = data.code;
if(!(data45 === "option-changes")){
const err109 = {instancePath:instancePath+"/code",schemaPath:"#/anyOf/20/properties/code/enum",keyword:"enum",params:{allowedValues: schema39.anyOf[20].properties.code.enum},message:"must be equal to one of the allowed values",schema:schema39.anyOf[20].properties.code.enum,parentSchema:schema39.anyOf[20].properties.code,data:data45};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
if(data.option !== undefined && func0.call(data, "option")){
if(!(validate24(data.option, {instancePath:instancePath+"/option",parentData:data,parentDataProperty:"option",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.why !== undefined && func0.call(data, "why")){
if(!(validate24(data.why, {instancePath:instancePath+"/why",parentData:data,parentDataProperty:"why",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err110 = {instancePath,schemaPath:"#/anyOf/20/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.anyOf[20].type,parentSchema:schema39.anyOf[20],data};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
var _valid0 = _errs106 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = true;
}
}
const _errs112 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.code === undefined) || (!(func0.call(data, "code")))){
const err111 = {instancePath,schemaPath:"#/anyOf/21/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'",schema:schema39.anyOf[21].required,parentSchema:schema39.anyOf[21],data};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
if((data.options === undefined) || (!(func0.call(data, "options")))){
const err112 = {instancePath,schemaPath:"#/anyOf/21/required",keyword:"required",params:{missingProperty: "options"},message:"must have required property '"+"options"+"'",schema:schema39.anyOf[21].required,parentSchema:schema39.anyOf[21],data};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
for(const key21 of Object.keys(data)){
if(!((key21 === "code") || (key21 === "options"))){
const err113 = {instancePath,schemaPath:"#/anyOf/21/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key21},message:"must NOT have additional properties",schema:false,parentSchema:schema39.anyOf[21],data};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
if(data.code !== undefined && func0.call(data, "code")){
let data48 = data.code;
if(!(data48 === "options-when-made")){
const err114 = {instancePath:instancePath+"/code",schemaPath:"#/anyOf/21/properties/code/enum",keyword:"enum",params:{allowedValues: schema39.anyOf[21].properties.code.enum},message:"must be equal to one of the allowed values",schema:schema39.anyOf[21].properties.code.enum,parentSchema:schema39.anyOf[21].properties.code,data:data48};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
if(data.options !== undefined && func0.call(data, "options")){
if(!(validate24(data.options, {instancePath:instancePath+"/options",parentData:data,parentDataProperty:"options",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err115 = {instancePath,schemaPath:"#/anyOf/21/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.anyOf[21].type,parentSchema:schema39.anyOf[21],data};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
var _valid0 = _errs112 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = true;
}
}
const _errs117 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.code === undefined) || (!(func0.call(data, "code")))){
const err116 = {instancePath,schemaPath:"#/anyOf/22/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'",schema:schema39.anyOf[22].required,parentSchema:schema39.anyOf[22],data};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
if((data.checks === undefined) || (!(func0.call(data, "checks")))){
const err117 = {instancePath,schemaPath:"#/anyOf/22/required",keyword:"required",params:{missingProperty: "checks"},message:"must have required property '"+"checks"+"'",schema:schema39.anyOf[22].required,parentSchema:schema39.anyOf[22],data};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
for(const key22 of Object.keys(data)){
if(!((key22 === "code") || (key22 === "checks"))){
const err118 = {instancePath,schemaPath:"#/anyOf/22/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key22},message:"must NOT have additional properties",schema:false,parentSchema:schema39.anyOf[22],data};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
if(data.code !== undefined && func0.call(data, "code")){
let data50 = data.code;
if(!(((data50 === "made-without-checks") || (data50 === "checks-paused")) || (data50 === "checks-may-be-why"))){
const err119 = {instancePath:instancePath+"/code",schemaPath:"#/anyOf/22/properties/code/enum",keyword:"enum",params:{allowedValues: schema39.anyOf[22].properties.code.enum},message:"must be equal to one of the allowed values",schema:schema39.anyOf[22].properties.code.enum,parentSchema:schema39.anyOf[22].properties.code,data:data50};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
if(data.checks !== undefined && func0.call(data, "checks")){
if(!(validate24(data.checks, {instancePath:instancePath+"/checks",parentData:data,parentDataProperty:"checks",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err120 = {instancePath,schemaPath:"#/anyOf/22/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.anyOf[22].type,parentSchema:schema39.anyOf[22],data};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
var _valid0 = _errs117 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = true;
}
}
const _errs122 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.code === undefined) || (!(func0.call(data, "code")))){
const err121 = {instancePath,schemaPath:"#/anyOf/23/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'",schema:schema39.anyOf[23].required,parentSchema:schema39.anyOf[23],data};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
if((data.option === undefined) || (!(func0.call(data, "option")))){
const err122 = {instancePath,schemaPath:"#/anyOf/23/required",keyword:"required",params:{missingProperty: "option"},message:"must have required property '"+"option"+"'",schema:schema39.anyOf[23].required,parentSchema:schema39.anyOf[23],data};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
if((data.checks === undefined) || (!(func0.call(data, "checks")))){
const err123 = {instancePath,schemaPath:"#/anyOf/23/required",keyword:"required",params:{missingProperty: "checks"},message:"must have required property '"+"checks"+"'",schema:schema39.anyOf[23].required,parentSchema:schema39.anyOf[23],data};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
for(const key23 of Object.keys(data)){
if(!(((key23 === "code") || (key23 === "option")) || (key23 === "checks"))){
const err124 = {instancePath,schemaPath:"#/anyOf/23/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key23},message:"must NOT have additional properties",schema:false,parentSchema:schema39.anyOf[23],data};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
if(data.code !== undefined && func0.call(data, "code")){
let data52 = data.code;
if(!(data52 === "taken-down-otherwise")){
const err125 = {instancePath:instancePath+"/code",schemaPath:"#/anyOf/23/properties/code/enum",keyword:"enum",params:{allowedValues: schema39.anyOf[23].properties.code.enum},message:"must be equal to one of the allowed values",schema:schema39.anyOf[23].properties.code.enum,parentSchema:schema39.anyOf[23].properties.code,data:data52};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
if(data.option !== undefined && func0.call(data, "option")){
if(!(validate24(data.option, {instancePath:instancePath+"/option",parentData:data,parentDataProperty:"option",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.checks !== undefined && func0.call(data, "checks")){
if(!(validate24(data.checks, {instancePath:instancePath+"/checks",parentData:data,parentDataProperty:"checks",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err126 = {instancePath,schemaPath:"#/anyOf/23/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.anyOf[23].type,parentSchema:schema39.anyOf[23],data};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
var _valid0 = _errs122 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = true;
}
}
const _errs128 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.code === undefined) || (!(func0.call(data, "code")))){
const err127 = {instancePath,schemaPath:"#/anyOf/24/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'",schema:schema39.anyOf[24].required,parentSchema:schema39.anyOf[24],data};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
if((data.why === undefined) || (!(func0.call(data, "why")))){
const err128 = {instancePath,schemaPath:"#/anyOf/24/required",keyword:"required",params:{missingProperty: "why"},message:"must have required property '"+"why"+"'",schema:schema39.anyOf[24].required,parentSchema:schema39.anyOf[24],data};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
if((data.count === undefined) || (!(func0.call(data, "count")))){
const err129 = {instancePath,schemaPath:"#/anyOf/24/required",keyword:"required",params:{missingProperty: "count"},message:"must have required property '"+"count"+"'",schema:schema39.anyOf[24].required,parentSchema:schema39.anyOf[24],data};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
if((data.serving === undefined) || (!(func0.call(data, "serving")))){
const err130 = {instancePath,schemaPath:"#/anyOf/24/required",keyword:"required",params:{missingProperty: "serving"},message:"must have required property '"+"serving"+"'",schema:schema39.anyOf[24].required,parentSchema:schema39.anyOf[24],data};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
for(const key24 of Object.keys(data)){
if(!((((key24 === "code") || (key24 === "why")) || (key24 === "count")) || (key24 === "serving"))){
const err131 = {instancePath,schemaPath:"#/anyOf/24/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key24},message:"must NOT have additional properties",schema:false,parentSchema:schema39.anyOf[24],data};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
if(data.code !== undefined && func0.call(data, "code")){
let data55 = data.code;
if(!(data55 === "too-many-at-once")){
const err132 = {instancePath:instancePath+"/code",schemaPath:"#/anyOf/24/properties/code/enum",keyword:"enum",params:{allowedValues: schema39.anyOf[24].properties.code.enum},message:"must be equal to one of the allowed values",schema:schema39.anyOf[24].properties.code.enum,parentSchema:schema39.anyOf[24].properties.code,data:data55};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
if(data.why !== undefined && func0.call(data, "why")){
if(!(validate24(data.why, {instancePath:instancePath+"/why",parentData:data,parentDataProperty:"why",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.count !== undefined && func0.call(data, "count")){
if(!(validate24(data.count, {instancePath:instancePath+"/count",parentData:data,parentDataProperty:"count",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.serving !== undefined && func0.call(data, "serving")){
if(!(validate24(data.serving, {instancePath:instancePath+"/serving",parentData:data,parentDataProperty:"serving",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err133 = {instancePath,schemaPath:"#/anyOf/24/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.anyOf[24].type,parentSchema:schema39.anyOf[24],data};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
var _valid0 = _errs128 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = true;
}
}
const _errs135 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.code === undefined) || (!(func0.call(data, "code")))){
const err134 = {instancePath,schemaPath:"#/anyOf/25/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'",schema:schema39.anyOf[25].required,parentSchema:schema39.anyOf[25],data};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
if((data.why === undefined) || (!(func0.call(data, "why")))){
const err135 = {instancePath,schemaPath:"#/anyOf/25/required",keyword:"required",params:{missingProperty: "why"},message:"must have required property '"+"why"+"'",schema:schema39.anyOf[25].required,parentSchema:schema39.anyOf[25],data};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
if((data.refusal === undefined) || (!(func0.call(data, "refusal")))){
const err136 = {instancePath,schemaPath:"#/anyOf/25/required",keyword:"required",params:{missingProperty: "refusal"},message:"must have required property '"+"refusal"+"'",schema:schema39.anyOf[25].required,parentSchema:schema39.anyOf[25],data};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
for(const key25 of Object.keys(data)){
if(!(((key25 === "code") || (key25 === "why")) || (key25 === "refusal"))){
const err137 = {instancePath,schemaPath:"#/anyOf/25/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key25},message:"must NOT have additional properties",schema:false,parentSchema:schema39.anyOf[25],data};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
if(data.code !== undefined && func0.call(data, "code")){
let data59 = data.code;
if(!(data59 === "not-made-anew")){
const err138 = {instancePath:instancePath+"/code",schemaPath:"#/anyOf/25/properties/code/enum",keyword:"enum",params:{allowedValues: schema39.anyOf[25].properties.code.enum},message:"must be equal to one of the allowed values",schema:schema39.anyOf[25].properties.code.enum,parentSchema:schema39.anyOf[25].properties.code,data:data59};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
if(data.why !== undefined && func0.call(data, "why")){
if(!(validate24(data.why, {instancePath:instancePath+"/why",parentData:data,parentDataProperty:"why",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.refusal !== undefined && func0.call(data, "refusal")){
if(!(validate24(data.refusal, {instancePath:instancePath+"/refusal",parentData:data,parentDataProperty:"refusal",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err139 = {instancePath,schemaPath:"#/anyOf/25/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.anyOf[25].type,parentSchema:schema39.anyOf[25],data};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
var _valid0 = _errs135 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = true;
}
}
const _errs141 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.code === undefined) || (!(func0.call(data, "code")))){
const err140 = {instancePath,schemaPath:"#/anyOf/26/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'",schema:schema39.anyOf[26].required,parentSchema:schema39.anyOf[26],data};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
if((data.server === undefined) || (!(func0.call(data, "server")))){
const err141 = {instancePath,schemaPath:"#/anyOf/26/required",keyword:"required",params:{missingProperty: "server"},message:"must have required property '"+"server"+"'",schema:schema39.anyOf[26].required,parentSchema:schema39.anyOf[26],data};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
if((data.why === undefined) || (!(func0.call(data, "why")))){
const err142 = {instancePath,schemaPath:"#/anyOf/26/required",keyword:"required",params:{missingProperty: "why"},message:"must have required property '"+"why"+"'",schema:schema39.anyOf[26].required,parentSchema:schema39.anyOf[26],data};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
for(const key26 of Object.keys(data)){
if(!(((key26 === "code") || (key26 === "server")) || (key26 === "why"))){
const err143 = {instancePath,schemaPath:"#/anyOf/26/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key26},message:"must NOT have additional properties",schema:false,parentSchema:schema39.anyOf[26],data};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
if(data.code !== undefined && func0.call(data, "code")){
let data62 = data.code;
if(!((data62 === "server-not-added") || (data62 === "server-not-deleted"))){
const err144 = {instancePath:instancePath+"/code",schemaPath:"#/anyOf/26/properties/code/enum",keyword:"enum",params:{allowedValues: schema39.anyOf[26].properties.code.enum},message:"must be equal to one of the allowed values",schema:schema39.anyOf[26].properties.code.enum,parentSchema:schema39.anyOf[26].properties.code,data:data62};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
if(data.server !== undefined && func0.call(data, "server")){
if(!(validate24(data.server, {instancePath:instancePath+"/server",parentData:data,parentDataProperty:"server",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.why !== undefined && func0.call(data, "why")){
if(!(validate24(data.why, {instancePath:instancePath+"/why",parentData:data,parentDataProperty:"why",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err145 = {instancePath,schemaPath:"#/anyOf/26/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.anyOf[26].type,parentSchema:schema39.anyOf[26],data};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
var _valid0 = _errs141 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = true;
}
}
const _errs147 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.code === undefined) || (!(func0.call(data, "code")))){
const err146 = {instancePath,schemaPath:"#/anyOf/27/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'",schema:schema39.anyOf[27].required,parentSchema:schema39.anyOf[27],data};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
if((data.by === undefined) || (!(func0.call(data, "by")))){
const err147 = {instancePath,schemaPath:"#/anyOf/27/required",keyword:"required",params:{missingProperty: "by"},message:"must have required property '"+"by"+"'",schema:schema39.anyOf[27].required,parentSchema:schema39.anyOf[27],data};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
if((data.section === undefined) || (!(func0.call(data, "section")))){
const err148 = {instancePath,schemaPath:"#/anyOf/27/required",keyword:"required",params:{missingProperty: "section"},message:"must have required property '"+"section"+"'",schema:schema39.anyOf[27].required,parentSchema:schema39.anyOf[27],data};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
for(const key27 of Object.keys(data)){
if(!(((key27 === "code") || (key27 === "by")) || (key27 === "section"))){
const err149 = {instancePath,schemaPath:"#/anyOf/27/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key27},message:"must NOT have additional properties",schema:false,parentSchema:schema39.anyOf[27],data};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
}
if(data.code !== undefined && func0.call(data, "code")){
let data65 = data.code;
if(!(data65 === "backend-referred-to")){
const err150 = {instancePath:instancePath+"/code",schemaPath:"#/anyOf/27/properties/code/enum",keyword:"enum",params:{allowedValues: schema39.anyOf[27].properties.code.enum},message:"must be equal to one of the allowed values",schema:schema39.anyOf[27].properties.code.enum,parentSchema:schema39.anyOf[27].properties.code,data:data65};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
}
if(data.by !== undefined && func0.call(data, "by")){
if(!(validate24(data.by, {instancePath:instancePath+"/by",parentData:data,parentDataProperty:"by",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.section !== undefined && func0.call(data, "section")){
if(!(validate24(data.section, {instancePath:instancePath+"/section",parentData:data,parentDataProperty:"section",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err151 = {instancePath,schemaPath:"#/anyOf/27/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.anyOf[27].type,parentSchema:schema39.anyOf[27],data};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
var _valid0 = _errs147 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = true;
}
}
const _errs153 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.code === undefined) || (!(func0.call(data, "code")))){
const err152 = {instancePath,schemaPath:"#/anyOf/28/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'",schema:schema39.anyOf[28].required,parentSchema:schema39.anyOf[28],data};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
if((data.by === undefined) || (!(func0.call(data, "by")))){
const err153 = {instancePath,schemaPath:"#/anyOf/28/required",keyword:"required",params:{missingProperty: "by"},message:"must have required property '"+"by"+"'",schema:schema39.anyOf[28].required,parentSchema:schema39.anyOf[28],data};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
for(const key28 of Object.keys(data)){
if(!((key28 === "code") || (key28 === "by"))){
const err154 = {instancePath,schemaPath:"#/anyOf/28/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key28},message:"must NOT have additional properties",schema:false,parentSchema:schema39.anyOf[28],data};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
}
if(data.code !== undefined && func0.call(data, "code")){
let data68 = data.code;
if(!(data68 === "backend-refers-to-itself")){
const err155 = {instancePath:instancePath+"/code",schemaPath:"#/anyOf/28/properties/code/enum",keyword:"enum",params:{allowedValues: schema39.anyOf[28].properties.code.enum},message:"must be equal to one of the allowed values",schema:schema39.anyOf[28].properties.code.enum,parentSchema:schema39.anyOf[28].properties.code,data:data68};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
if(data.by !== undefined && func0.call(data, "by")){
if(!(validate24(data.by, {instancePath:instancePath+"/by",parentData:data,parentDataProperty:"by",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err156 = {instancePath,schemaPath:"#/anyOf/28/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.anyOf[28].type,parentSchema:schema39.anyOf[28],data};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
var _valid0 = _errs153 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = true;
}
}
const _errs158 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.code === undefined) || (!(func0.call(data, "code")))){
const err157 = {instancePath,schemaPath:"#/anyOf/29/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'",schema:schema39.anyOf[29].required,parentSchema:schema39.anyOf[29],data};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
if((data.mode === undefined) || (!(func0.call(data, "mode")))){
const err158 = {instancePath,schemaPath:"#/anyOf/29/required",keyword:"required",params:{missingProperty: "mode"},message:"must have required property '"+"mode"+"'",schema:schema39.anyOf[29].required,parentSchema:schema39.anyOf[29],data};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
for(const key29 of Object.keys(data)){
if(!((key29 === "code") || (key29 === "mode"))){
const err159 = {instancePath,schemaPath:"#/anyOf/29/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key29},message:"must NOT have additional properties",schema:false,parentSchema:schema39.anyOf[29],data};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
}
if(data.code !== undefined && func0.call(data, "code")){
let data70 = data.code;
if(!(data70 === "mode-not-live")){
const err160 = {instancePath:instancePath+"/code",schemaPath:"#/anyOf/29/properties/code/enum",keyword:"enum",params:{allowedValues: schema39.anyOf[29].properties.code.enum},message:"must be equal to one of the allowed values",schema:schema39.anyOf[29].properties.code.enum,parentSchema:schema39.anyOf[29].properties.code,data:data70};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
}
if(data.mode !== undefined && func0.call(data, "mode")){
if(!(validate24(data.mode, {instancePath:instancePath+"/mode",parentData:data,parentDataProperty:"mode",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err161 = {instancePath,schemaPath:"#/anyOf/29/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.anyOf[29].type,parentSchema:schema39.anyOf[29],data};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
var _valid0 = _errs158 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = true;
}
}
const _errs163 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.code === undefined) || (!(func0.call(data, "code")))){
const err162 = {instancePath,schemaPath:"#/anyOf/30/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'",schema:schema39.anyOf[30].required,parentSchema:schema39.anyOf[30],data};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
if((data.path === undefined) || (!(func0.call(data, "path")))){
const err163 = {instancePath,schemaPath:"#/anyOf/30/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'",schema:schema39.anyOf[30].required,parentSchema:schema39.anyOf[30],data};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
for(const key30 of Object.keys(data)){
if(!((key30 === "code") || (key30 === "path"))){
const err164 = {instancePath,schemaPath:"#/anyOf/30/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key30},message:"must NOT have additional properties",schema:false,parentSchema:schema39.anyOf[30],data};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
}
if(data.code !== undefined && func0.call(data, "code")){
let data72 = data.code;
if(!(((data72 === "named-file-at-start") || (data72 === "file-not-loaded")) || (data72 === "file-when-made"))){
const err165 = {instancePath:instancePath+"/code",schemaPath:"#/anyOf/30/properties/code/enum",keyword:"enum",params:{allowedValues: schema39.anyOf[30].properties.code.enum},message:"must be equal to one of the allowed values",schema:schema39.anyOf[30].properties.code.enum,parentSchema:schema39.anyOf[30].properties.code,data:data72};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
}
if(data.path !== undefined && func0.call(data, "path")){
if(!(validate24(data.path, {instancePath:instancePath+"/path",parentData:data,parentDataProperty:"path",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err166 = {instancePath,schemaPath:"#/anyOf/30/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.anyOf[30].type,parentSchema:schema39.anyOf[30],data};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
var _valid0 = _errs163 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = true;
}
}
const _errs168 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.code === undefined) || (!(func0.call(data, "code")))){
const err167 = {instancePath,schemaPath:"#/anyOf/31/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'",schema:schema39.anyOf[31].required,parentSchema:schema39.anyOf[31],data};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
if((data.key === undefined) || (!(func0.call(data, "key")))){
const err168 = {instancePath,schemaPath:"#/anyOf/31/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'",schema:schema39.anyOf[31].required,parentSchema:schema39.anyOf[31],data};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
for(const key31 of Object.keys(data)){
if(!((key31 === "code") || (key31 === "key"))){
const err169 = {instancePath,schemaPath:"#/anyOf/31/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key31},message:"must NOT have additional properties",schema:false,parentSchema:schema39.anyOf[31],data};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
}
if(data.code !== undefined && func0.call(data, "code")){
let data74 = data.code;
if(!(data74 === "key-without-value")){
const err170 = {instancePath:instancePath+"/code",schemaPath:"#/anyOf/31/properties/code/enum",keyword:"enum",params:{allowedValues: schema39.anyOf[31].properties.code.enum},message:"must be equal to one of the allowed values",schema:schema39.anyOf[31].properties.code.enum,parentSchema:schema39.anyOf[31].properties.code,data:data74};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
}
if(data.key !== undefined && func0.call(data, "key")){
if(!(validate24(data.key, {instancePath:instancePath+"/key",parentData:data,parentDataProperty:"key",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err171 = {instancePath,schemaPath:"#/anyOf/31/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.anyOf[31].type,parentSchema:schema39.anyOf[31],data};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
var _valid0 = _errs168 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = true;
}
}
const _errs173 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.code === undefined) || (!(func0.call(data, "code")))){
const err172 = {instancePath,schemaPath:"#/anyOf/32/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'",schema:schema39.anyOf[32].required,parentSchema:schema39.anyOf[32],data};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
if((data.least === undefined) || (!(func0.call(data, "least")))){
const err173 = {instancePath,schemaPath:"#/anyOf/32/required",keyword:"required",params:{missingProperty: "least"},message:"must have required property '"+"least"+"'",schema:schema39.anyOf[32].required,parentSchema:schema39.anyOf[32],data};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
for(const key32 of Object.keys(data)){
if(!((key32 === "code") || (key32 === "least"))){
const err174 = {instancePath,schemaPath:"#/anyOf/32/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key32},message:"must NOT have additional properties",schema:false,parentSchema:schema39.anyOf[32],data};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
}
if(data.code !== undefined && func0.call(data, "code")){
let data76 = data.code;
if(!(data76 === "keys-do-not-fit")){
const err175 = {instancePath:instancePath+"/code",schemaPath:"#/anyOf/32/properties/code/enum",keyword:"enum",params:{allowedValues: schema39.anyOf[32].properties.code.enum},message:"must be equal to one of the allowed values",schema:schema39.anyOf[32].properties.code.enum,parentSchema:schema39.anyOf[32].properties.code,data:data76};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
}
if(data.least !== undefined && func0.call(data, "least")){
if(!(validate24(data.least, {instancePath:instancePath+"/least",parentData:data,parentDataProperty:"least",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err176 = {instancePath,schemaPath:"#/anyOf/32/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.anyOf[32].type,parentSchema:schema39.anyOf[32],data};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
var _valid0 = _errs173 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = true;
}
}
const _errs178 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.code === undefined) || (!(func0.call(data, "code")))){
const err177 = {instancePath,schemaPath:"#/anyOf/33/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'",schema:schema39.anyOf[33].required,parentSchema:schema39.anyOf[33],data};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
if((data.characters === undefined) || (!(func0.call(data, "characters")))){
const err178 = {instancePath,schemaPath:"#/anyOf/33/required",keyword:"required",params:{missingProperty: "characters"},message:"must have required property '"+"characters"+"'",schema:schema39.anyOf[33].required,parentSchema:schema39.anyOf[33],data};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
for(const key33 of Object.keys(data)){
if(!((key33 === "code") || (key33 === "characters"))){
const err179 = {instancePath,schemaPath:"#/anyOf/33/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key33},message:"must NOT have additional properties",schema:false,parentSchema:schema39.anyOf[33],data};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
}
if(data.code !== undefined && func0.call(data, "code")){
let data78 = data.code;
if(!(data78 === "file-too-long")){
const err180 = {instancePath:instancePath+"/code",schemaPath:"#/anyOf/33/properties/code/enum",keyword:"enum",params:{allowedValues: schema39.anyOf[33].properties.code.enum},message:"must be equal to one of the allowed values",schema:schema39.anyOf[33].properties.code.enum,parentSchema:schema39.anyOf[33].properties.code,data:data78};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
}
if(data.characters !== undefined && func0.call(data, "characters")){
if(!(validate24(data.characters, {instancePath:instancePath+"/characters",parentData:data,parentDataProperty:"characters",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err181 = {instancePath,schemaPath:"#/anyOf/33/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.anyOf[33].type,parentSchema:schema39.anyOf[33],data};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
var _valid0 = _errs178 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = true;
}
}
const _errs183 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.code === undefined) || (!(func0.call(data, "code")))){
const err182 = {instancePath,schemaPath:"#/anyOf/34/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'",schema:schema39.anyOf[34].required,parentSchema:schema39.anyOf[34],data};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
if((data.certificate === undefined) || (!(func0.call(data, "certificate")))){
const err183 = {instancePath,schemaPath:"#/anyOf/34/required",keyword:"required",params:{missingProperty: "certificate"},message:"must have required property '"+"certificate"+"'",schema:schema39.anyOf[34].required,parentSchema:schema39.anyOf[34],data};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
for(const key34 of Object.keys(data)){
if(!((key34 === "code") || (key34 === "certificate"))){
const err184 = {instancePath,schemaPath:"#/anyOf/34/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key34},message:"must NOT have additional properties",schema:false,parentSchema:schema39.anyOf[34],data};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
}
if(data.code !== undefined && func0.call(data, "code")){
let data80 = data.code;
if(!((data80 === "certificate-repeated") || (data80 === "entry-changes"))){
const err185 = {instancePath:instancePath+"/code",schemaPath:"#/anyOf/34/properties/code/enum",keyword:"enum",params:{allowedValues: schema39.anyOf[34].properties.code.enum},message:"must be equal to one of the allowed values",schema:schema39.anyOf[34].properties.code.enum,parentSchema:schema39.anyOf[34].properties.code,data:data80};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
}
if(data.certificate !== undefined && func0.call(data, "certificate")){
if(!(validate24(data.certificate, {instancePath:instancePath+"/certificate",parentData:data,parentDataProperty:"certificate",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err186 = {instancePath,schemaPath:"#/anyOf/34/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.anyOf[34].type,parentSchema:schema39.anyOf[34],data};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
var _valid0 = _errs183 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = true;
}
}
if(!valid0){
const err187 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema39.anyOf,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate23.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate23.evaluated = {"dynamicProps":true,"dynamicItems":false};

const schema41 = {"description":"One thing to do in the process, over its socket.","oneOf":[{"type":"object","description":"`add-server`: Makes a server.","properties":{"kind":{"const":"add-server","description":"`add-server`: Makes a server."},"backend":{"$ref":"#/$defs/word","description":"The backend."},"server":{"$ref":"#/$defs/word","description":"The server in it."},"address":{"$ref":"#/$defs/word","description":"As a line of the configuration has it."},"options":{"type":"array","items":{"type":"array","items":{"$ref":"#/$defs/word","description":"The option, or an argument."},"minItems":1},"description":"Each with its arguments."}},"required":["kind","backend","server","address","options"],"additionalProperties":false},{"type":"object","description":"`delete-server`: Deletes a server. `set-health-up`: Counts a server as up that nothing checks any more.","properties":{"kind":{"enum":["delete-server","set-health-up"],"description":"`delete-server`: Deletes a server. `set-health-up`: Counts a server as up that nothing checks any more."},"backend":{"$ref":"#/$defs/word","description":"The backend."},"server":{"$ref":"#/$defs/word","description":"The server in it."}},"required":["kind","backend","server"],"additionalProperties":false},{"type":"object","description":"`set-address`: Leads a server elsewhere.","properties":{"kind":{"const":"set-address","description":"`set-address`: Leads a server elsewhere."},"backend":{"$ref":"#/$defs/word","description":"The backend."},"server":{"$ref":"#/$defs/word","description":"The server in it."},"address":{"$ref":"#/$defs/word","description":"The address."},"port":{"type":"integer","minimum":0,"maximum":65535,"description":"The port."}},"required":["kind","backend","server","address","port"],"additionalProperties":false},{"type":"object","description":"`set-fqdn`: Gives a server another host name.","properties":{"kind":{"const":"set-fqdn","description":"`set-fqdn`: Gives a server another host name."},"backend":{"$ref":"#/$defs/word","description":"The backend."},"server":{"$ref":"#/$defs/word","description":"The server in it."},"fqdn":{"$ref":"#/$defs/word","description":"The name."}},"required":["kind","backend","server","fqdn"],"additionalProperties":false},{"type":"object","description":"`set-weight`: Sets a weight.","properties":{"kind":{"const":"set-weight","description":"`set-weight`: Sets a weight."},"backend":{"$ref":"#/$defs/word","description":"The backend."},"server":{"$ref":"#/$defs/word","description":"The server in it."},"weight":{"type":"integer","minimum":0,"description":"The weight."}},"required":["kind","backend","server","weight"],"additionalProperties":false},{"type":"object","description":"`set-state`: Sets the administrative state.","properties":{"kind":{"const":"set-state","description":"`set-state`: Sets the administrative state."},"backend":{"$ref":"#/$defs/word","description":"The backend."},"server":{"$ref":"#/$defs/word","description":"The server in it."},"state":{"enum":["ready","drain","maint"],"description":"The state."}},"required":["kind","backend","server","state"],"additionalProperties":false},{"type":"object","description":"`enable-checks`: Switches checks on. `disable-checks`: Switches checks off.","properties":{"kind":{"enum":["enable-checks","disable-checks"],"description":"`enable-checks`: Switches checks on. `disable-checks`: Switches checks off."},"backend":{"$ref":"#/$defs/word","description":"The backend."},"server":{"$ref":"#/$defs/word","description":"The server in it."},"checks":{"enum":["health","agent"],"description":"Which ones."}},"required":["kind","backend","server","checks"],"additionalProperties":false},{"type":"object","description":"`set-checks`: Sets where checks go, or what they send.","properties":{"kind":{"const":"set-checks","description":"`set-checks`: Sets where checks go, or what they send."},"backend":{"$ref":"#/$defs/word","description":"The backend."},"server":{"$ref":"#/$defs/word","description":"The server in it."},"setting":{"enum":["check-addr","check-port","agent-addr","agent-port","agent-send"],"description":"What is set."},"value":{"$ref":"#/$defs/word","description":"The value."}},"required":["kind","backend","server","setting","value"],"additionalProperties":false},{"type":"object","description":"`set-server-maxconn`: Limits the connections of a server.","properties":{"kind":{"const":"set-server-maxconn","description":"`set-server-maxconn`: Limits the connections of a server."},"backend":{"$ref":"#/$defs/word","description":"The backend."},"server":{"$ref":"#/$defs/word","description":"The server in it."},"maxconn":{"type":"integer","minimum":0,"description":"How many connections; 0 is no limit."}},"required":["kind","backend","server","maxconn"],"additionalProperties":false},{"type":"object","description":"`drain`: Waits until a server has no connections left.","properties":{"kind":{"const":"drain","description":"`drain`: Waits until a server has no connections left."},"backend":{"$ref":"#/$defs/word","description":"The backend."},"server":{"$ref":"#/$defs/word","description":"The server in it."},"limitMs":{"type":"number","minimum":0,"description":"How long at most, in milliseconds."},"whenBusy":{"enum":["shutdown","fail"],"description":"`shutdown`, which is the default, ends the connections that are left then; `fail` leaves them, and the change has failed."},"state":{"enum":["drain","maint"],"description":"The state that it is left in, where that is not `ready`."}},"required":["kind","backend","server","limitMs"],"additionalProperties":false},{"type":"object","description":"`add-backend`: Makes a backend.","properties":{"kind":{"const":"add-backend","description":"`add-backend`: Makes a backend."},"backend":{"$ref":"#/$defs/word","description":"The backend."},"defaults":{"$ref":"#/$defs/word","description":"The named defaults that it starts from."},"mode":{"$ref":"#/$defs/word","description":"Its mode, where the defaults do not say."}},"required":["kind","backend","defaults"],"additionalProperties":false},{"type":"object","description":"`delete-backend`: Deletes a backend. `publish-backend`: Lets traffic to a backend. `unpublish-backend`: Keeps traffic from a backend. `enable-dynamic-cookie`: Switches dynamic cookies on. `disable-dynamic-cookie`: Switches dynamic cookies off.","properties":{"kind":{"enum":["delete-backend","publish-backend","unpublish-backend","enable-dynamic-cookie","disable-dynamic-cookie"],"description":"`delete-backend`: Deletes a backend. `publish-backend`: Lets traffic to a backend. `unpublish-backend`: Keeps traffic from a backend. `enable-dynamic-cookie`: Switches dynamic cookies on. `disable-dynamic-cookie`: Switches dynamic cookies off."},"backend":{"$ref":"#/$defs/word","description":"The backend."}},"required":["kind","backend"],"additionalProperties":false},{"type":"object","description":"`set-dynamic-cookie-key`: Sets the key that dynamic cookies are made with.","properties":{"kind":{"const":"set-dynamic-cookie-key","description":"`set-dynamic-cookie-key`: Sets the key that dynamic cookies are made with."},"backend":{"$ref":"#/$defs/word","description":"The backend."},"key":{"$ref":"#/$defs/word","description":"The key."}},"required":["kind","backend","key"],"additionalProperties":false},{"type":"object","description":"`enable-frontend`: Lets a frontend take connections again. `disable-frontend`: Pauses a frontend.","properties":{"kind":{"enum":["enable-frontend","disable-frontend"],"description":"`enable-frontend`: Lets a frontend take connections again. `disable-frontend`: Pauses a frontend."},"frontend":{"$ref":"#/$defs/word","description":"The frontend."}},"required":["kind","frontend"],"additionalProperties":false},{"type":"object","description":"`set-frontend-maxconn`: Limits a frontend.","properties":{"kind":{"const":"set-frontend-maxconn","description":"`set-frontend-maxconn`: Limits a frontend."},"frontend":{"$ref":"#/$defs/word","description":"The frontend."},"maxconn":{"type":"integer","minimum":0,"description":"How many connections; 0 is no limit."}},"required":["kind","frontend","maxconn"],"additionalProperties":false},{"type":"object","description":"`set-global-maxconn`: Limits the process.","properties":{"kind":{"const":"set-global-maxconn","description":"`set-global-maxconn`: Limits the process."},"maxconn":{"type":"integer","minimum":0,"description":"How many connections; 0 is no limit."}},"required":["kind","maxconn"],"additionalProperties":false},{"type":"object","description":"`set-rate-limit`: Limits how much may come in a second.","properties":{"kind":{"const":"set-rate-limit","description":"`set-rate-limit`: Limits how much may come in a second."},"rate":{"enum":["connections","sessions","ssl-sessions","http-compression"],"description":"Of what."},"limit":{"type":"integer","minimum":0,"description":"How many; 0 is no limit."}},"required":["kind","rate","limit"],"additionalProperties":false},{"type":"object","description":"`set-profiling`: Switches profiling.","properties":{"kind":{"const":"set-profiling","description":"`set-profiling`: Switches profiling."},"what":{"enum":["tasks","memory"],"description":"Of what."},"mode":{"enum":["on","off","auto"],"description":"How."}},"required":["kind","what","mode"],"additionalProperties":false},{"type":"object","description":"`new-ssl-file`: Makes an empty store for a file. `commit-ssl-file`: Uses what was set. `abort-ssl-file`: Forgets what was set. `delete-ssl-file`: Deletes a store.","properties":{"kind":{"enum":["new-ssl-file","commit-ssl-file","abort-ssl-file","delete-ssl-file"],"description":"`new-ssl-file`: Makes an empty store for a file. `commit-ssl-file`: Uses what was set. `abort-ssl-file`: Forgets what was set. `delete-ssl-file`: Deletes a store."},"what":{"enum":["cert","ca-file","crl-file"],"description":"What the file holds."},"path":{"$ref":"#/$defs/word","description":"The file, as the process names it."}},"required":["kind","what","path"],"additionalProperties":false},{"type":"object","description":"`set-ssl-file`: Sets a content, to be committed. `extend-ssl-file`: Adds to a content that was set.","properties":{"kind":{"enum":["set-ssl-file","extend-ssl-file"],"description":"`set-ssl-file`: Sets a content, to be committed. `extend-ssl-file`: Adds to a content that was set."},"what":{"enum":["cert","ca-file","crl-file"],"description":"What the file holds."},"path":{"$ref":"#/$defs/word","description":"The file, as the process names it."},"content":{"type":"string","description":"The content; it is sent as a payload."}},"required":["kind","what","path","content"],"additionalProperties":false},{"type":"object","description":"`check-certificate`: Reads a certificate back.","properties":{"kind":{"const":"check-certificate","description":"`check-certificate`: Reads a certificate back."},"path":{"$ref":"#/$defs/word","description":"The file, as the process names it."},"fingerprint":{"type":"string","description":"The SHA-1 fingerprint that it has to have.","pattern":"^[0-9A-F]{40}$"}},"required":["kind","path","fingerprint"],"additionalProperties":false},{"type":"object","description":"`add-crt-list-line`: Adds a line to a crt-list.","properties":{"kind":{"const":"add-crt-list-line","description":"`add-crt-list-line`: Adds a line to a crt-list."},"list":{"$ref":"#/$defs/word","description":"The crt-list, as the process names it."},"line":{"$ref":"#/$defs/word","description":"The line."}},"required":["kind","list","line"],"additionalProperties":false},{"type":"object","description":"`add-crt-list-certificate`: Adds a certificate to a crt-list or a folder. `delete-crt-list-certificate`: Takes a certificate out of a crt-list or a folder.","properties":{"kind":{"enum":["add-crt-list-certificate","delete-crt-list-certificate"],"description":"`add-crt-list-certificate`: Adds a certificate to a crt-list or a folder. `delete-crt-list-certificate`: Takes a certificate out of a crt-list or a folder."},"list":{"$ref":"#/$defs/word","description":"The crt-list, as the process names it."},"certificate":{"$ref":"#/$defs/word","description":"The certificate."}},"required":["kind","list","certificate"],"additionalProperties":false},{"type":"object","description":"`set-ticket-key`: Adds a key for session tickets.","properties":{"kind":{"const":"set-ticket-key","description":"`set-ticket-key`: Adds a key for session tickets."},"file":{"$ref":"#/$defs/word","description":"The file of the keys."},"key":{"$ref":"#/$defs/word","description":"The key."}},"required":["kind","file","key"],"additionalProperties":false},{"type":"object","description":"`set-map-value`: Changes the value of a key in a map.","properties":{"kind":{"const":"set-map-value","description":"`set-map-value`: Changes the value of a key in a map."},"path":{"$ref":"#/$defs/word","description":"The file, as the process names it."},"key":{"$ref":"#/$defs/word","description":"The key."},"value":{"$ref":"#/$defs/word","description":"The value."}},"required":["kind","path","key","value"],"additionalProperties":false},{"type":"object","description":"`replace-entries`: Replaces all entries of a map or ACL file at once.","properties":{"kind":{"const":"replace-entries","description":"`replace-entries`: Replaces all entries of a map or ACL file at once."},"what":{"enum":["map","acl"],"description":"Which of the two."},"path":{"$ref":"#/$defs/word","description":"The file, as the process names it."},"entries":{"type":"array","items":{"$ref":"#/$defs/word","description":"An entry."},"description":"The entries."}},"required":["kind","what","path","entries"],"additionalProperties":false}]};
const schema42 = {"description":"A part of a command line, so it has no line break.","type":"string","pattern":"^[^\\n\\r\\u0000]*$"};
const pattern5 = new RegExp("^[^\\n\\r\\u0000]*$", "u");
const pattern41 = new RegExp("^[0-9A-F]{40}$", "u");

function validate73(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate73.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
let valid0 = false;
let passing0 = null;
const _errs1 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.kind === undefined) || (!(func0.call(data, "kind")))){
const err0 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema41.oneOf[0].required,parentSchema:schema41.oneOf[0],data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.backend === undefined) || (!(func0.call(data, "backend")))){
const err1 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "backend"},message:"must have required property '"+"backend"+"'",schema:schema41.oneOf[0].required,parentSchema:schema41.oneOf[0],data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.server === undefined) || (!(func0.call(data, "server")))){
const err2 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "server"},message:"must have required property '"+"server"+"'",schema:schema41.oneOf[0].required,parentSchema:schema41.oneOf[0],data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((data.address === undefined) || (!(func0.call(data, "address")))){
const err3 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "address"},message:"must have required property '"+"address"+"'",schema:schema41.oneOf[0].required,parentSchema:schema41.oneOf[0],data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((data.options === undefined) || (!(func0.call(data, "options")))){
const err4 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "options"},message:"must have required property '"+"options"+"'",schema:schema41.oneOf[0].required,parentSchema:schema41.oneOf[0],data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(((((key0 === "kind") || (key0 === "backend")) || (key0 === "server")) || (key0 === "address")) || (key0 === "options"))){
const err5 = {instancePath,schemaPath:"#/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema41.oneOf[0],data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.kind !== undefined && func0.call(data, "kind")){
let data0 = data.kind;
if("add-server" !== data0){
const err6 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/0/properties/kind/const",keyword:"const",params:{allowedValue: "add-server"},message:"must be equal to constant",schema:"add-server",parentSchema:schema41.oneOf[0].properties.kind,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.backend !== undefined && func0.call(data, "backend")){
let data1 = data.backend;
if(typeof data1 === "string"){
if(!pattern5.test(data1)){
const err7 = {instancePath:instancePath+"/backend",schemaPath:"#/$defs/word/pattern",keyword:"pattern",params:{pattern: "^[^\\n\\r\\u0000]*$"},message:"must match pattern \""+"^[^\\n\\r\\u0000]*$"+"\"",schema:"^[^\\n\\r\\u0000]*$",parentSchema:schema42,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/backend",schemaPath:"#/$defs/word/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.type,parentSchema:schema42,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.server !== undefined && func0.call(data, "server")){
let data2 = data.server;
if(typeof data2 === "string"){
if(!pattern5.test(data2)){
const err9 = {instancePath:instancePath+"/server",schemaPath:"#/$defs/word/pattern",keyword:"pattern",params:{pattern: "^[^\\n\\r\\u0000]*$"},message:"must match pattern \""+"^[^\\n\\r\\u0000]*$"+"\"",schema:"^[^\\n\\r\\u0000]*$",parentSchema:schema42,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/server",schemaPath:"#/$defs/word/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.type,parentSchema:schema42,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.address !== undefined && func0.call(data, "address")){
let data3 = data.address;
if(typeof data3 === "string"){
if(!pattern5.test(data3)){
const err11 = {instancePath:instancePath+"/address",schemaPath:"#/$defs/word/pattern",keyword:"pattern",params:{pattern: "^[^\\n\\r\\u0000]*$"},message:"must match pattern \""+"^[^\\n\\r\\u0000]*$"+"\"",schema:"^[^\\n\\r\\u0000]*$",parentSchema:schema42,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/address",schemaPath:"#/$defs/word/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.type,parentSchema:schema42,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.options !== undefined && func0.call(data, "options")){
let data4 = data.options;
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(Array.isArray(data5)){
if(data5.length < 1){
const err13 = {instancePath:instancePath+"/options/" + i0,schemaPath:"#/oneOf/0/properties/options/items/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema41.oneOf[0].properties.options.items,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
let data6 = data5[i1];
if(typeof data6 === "string"){
if(!pattern5.test(data6)){
const err14 = {instancePath:instancePath+"/options/" + i0+"/" + i1,schemaPath:"#/$defs/word/pattern",keyword:"pattern",params:{pattern: "^[^\\n\\r\\u0000]*$"},message:"must match pattern \""+"^[^\\n\\r\\u0000]*$"+"\"",schema:"^[^\\n\\r\\u0000]*$",parentSchema:schema42,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/options/" + i0+"/" + i1,schemaPath:"#/$defs/word/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.type,parentSchema:schema42,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/options/" + i0,schemaPath:"#/oneOf/0/properties/options/items/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema41.oneOf[0].properties.options.items.type,parentSchema:schema41.oneOf[0].properties.options.items,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/options",schemaPath:"#/oneOf/0/properties/options/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema41.oneOf[0].properties.options.type,parentSchema:schema41.oneOf[0].properties.options,data:data4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath,schemaPath:"#/oneOf/0/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema41.oneOf[0].type,parentSchema:schema41.oneOf[0],data};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
var _valid0 = _errs1 === errors;
if(_valid0){
valid0 = true;
passing0 = 0;
var props0 = true;
}
const _errs21 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.kind === undefined) || (!(func0.call(data, "kind")))){
const err19 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema41.oneOf[1].required,parentSchema:schema41.oneOf[1],data};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if((data.backend === undefined) || (!(func0.call(data, "backend")))){
const err20 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "backend"},message:"must have required property '"+"backend"+"'",schema:schema41.oneOf[1].required,parentSchema:schema41.oneOf[1],data};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if((data.server === undefined) || (!(func0.call(data, "server")))){
const err21 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "server"},message:"must have required property '"+"server"+"'",schema:schema41.oneOf[1].required,parentSchema:schema41.oneOf[1],data};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
for(const key1 of Object.keys(data)){
if(!(((key1 === "kind") || (key1 === "backend")) || (key1 === "server"))){
const err22 = {instancePath,schemaPath:"#/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema41.oneOf[1],data};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.kind !== undefined && func0.call(data, "kind")){
let data7 = data.kind;
if(!((data7 === "delete-server") || (data7 === "set-health-up"))){
const err23 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/1/properties/kind/enum",keyword:"enum",params:{allowedValues: schema41.oneOf[1].properties.kind.enum},message:"must be equal to one of the allowed values",schema:schema41.oneOf[1].properties.kind.enum,parentSchema:schema41.oneOf[1].properties.kind,data:data7};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.backend !== undefined && func0.call(data, "backend")){
let data8 = data.backend;
if(typeof data8 === "string"){
if(!pattern5.test(data8)){
const err24 = {instancePath:instancePath+"/backend",schemaPath:"#/$defs/word/pattern",keyword:"pattern",params:{pattern: "^[^\\n\\r\\u0000]*$"},message:"must match pattern \""+"^[^\\n\\r\\u0000]*$"+"\"",schema:"^[^\\n\\r\\u0000]*$",parentSchema:schema42,data:data8};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/backend",schemaPath:"#/$defs/word/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.type,parentSchema:schema42,data:data8};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.server !== undefined && func0.call(data, "server")){
let data9 = data.server;
if(typeof data9 === "string"){
if(!pattern5.test(data9)){
const err26 = {instancePath:instancePath+"/server",schemaPath:"#/$defs/word/pattern",keyword:"pattern",params:{pattern: "^[^\\n\\r\\u0000]*$"},message:"must match pattern \""+"^[^\\n\\r\\u0000]*$"+"\"",schema:"^[^\\n\\r\\u0000]*$",parentSchema:schema42,data:data9};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/server",schemaPath:"#/$defs/word/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.type,parentSchema:schema42,data:data9};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath,schemaPath:"#/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema41.oneOf[1].type,parentSchema:schema41.oneOf[1],data};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
var _valid0 = _errs21 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid0 = true;
passing0 = 1;
if(props0 !== true){
props0 = true;
}
}
const _errs31 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.kind === undefined) || (!(func0.call(data, "kind")))){
const err29 = {instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema41.oneOf[2].required,parentSchema:schema41.oneOf[2],data};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if((data.backend === undefined) || (!(func0.call(data, "backend")))){
const err30 = {instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty: "backend"},message:"must have required property '"+"backend"+"'",schema:schema41.oneOf[2].required,parentSchema:schema41.oneOf[2],data};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if((data.server === undefined) || (!(func0.call(data, "server")))){
const err31 = {instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty: "server"},message:"must have required property '"+"server"+"'",schema:schema41.oneOf[2].required,parentSchema:schema41.oneOf[2],data};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if((data.address === undefined) || (!(func0.call(data, "address")))){
const err32 = {instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty: "address"},message:"must have required property '"+"address"+"'",schema:schema41.oneOf[2].required,parentSchema:schema41.oneOf[2],data};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if((data.port === undefined) || (!(func0.call(data, "port")))){
const err33 = {instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty: "port"},message:"must have required property '"+"port"+"'",schema:schema41.oneOf[2].required,parentSchema:schema41.oneOf[2],data};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
for(const key2 of Object.keys(data)){
if(!(((((key2 === "kind") || (key2 === "backend")) || (key2 === "server")) || (key2 === "address")) || (key2 === "port"))){
const err34 = {instancePath,schemaPath:"#/oneOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema41.oneOf[2],data};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.kind !== undefined && func0.call(data, "kind")){
let data10 = data.kind;
if("set-address" !== data10){
const err35 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/2/properties/kind/const",keyword:"const",params:{allowedValue: "set-address"},message:"must be equal to constant",schema:"set-address",parentSchema:schema41.oneOf[2].properties.kind,data:data10};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.backend !== undefined && func0.call(data, "backend")){
let data11 = data.backend;
if(typeof data11 === "string"){
if(!pattern5.test(data11)){
const err36 = {instancePath:instancePath+"/backend",schemaPath:"#/$defs/word/pattern",keyword:"pattern",params:{pattern: "^[^\\n\\r\\u0000]*$"},message:"must match pattern \""+"^[^\\n\\r\\u0000]*$"+"\"",schema:"^[^\\n\\r\\u0000]*$",parentSchema:schema42,data:data11};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
else {
const err37 = {instancePath:instancePath+"/backend",schemaPath:"#/$defs/word/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.type,parentSchema:schema42,data:data11};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.server !== undefined && func0.call(data, "server")){
let data12 = data.server;
if(typeof data12 === "string"){
if(!pattern5.test(data12)){
const err38 = {instancePath:instancePath+"/server",schemaPath:"#/$defs/word/pattern",keyword:"pattern",params:{pattern: "^[^\\n\\r\\u0000]*$"},message:"must match pattern \""+"^[^\\n\\r\\u0000]*$"+"\"",schema:"^[^\\n\\r\\u0000]*$",parentSchema:schema42,data:data12};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
else {
const err39 = {instancePath:instancePath+"/server",schemaPath:"#/$defs/word/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.type,parentSchema:schema42,data:data12};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.address !== undefined && func0.call(data, "address")){
let data13 = data.address;
if(typeof data13 === "string"){
if(!pattern5.test(data13)){
const err40 = {instancePath:instancePath+"/address",schemaPath:"#/$defs/word/pattern",keyword:"pattern",params:{pattern: "^[^\\n\\r\\u0000]*$"},message:"must match pattern \""+"^[^\\n\\r\\u0000]*$"+"\"",schema:"^[^\\n\\r\\u0000]*$",parentSchema:schema42,data:data13};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/address",schemaPath:"#/$defs/word/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.type,parentSchema:schema42,data:data13};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data.port !== undefined && func0.call(data, "port")){
let data14 = data.port;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err42 = {instancePath:instancePath+"/port",schemaPath:"#/oneOf/2/properties/port/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema41.oneOf[2].properties.port.type,parentSchema:schema41.oneOf[2].properties.port,data:data14};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 65535 || isNaN(data14)){
const err43 = {instancePath:instancePath+"/port",schemaPath:"#/oneOf/2/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535",schema:65535,parentSchema:schema41.oneOf[2].properties.port,data:data14};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(data14 < 0 || isNaN(data14)){
const err44 = {instancePath:instancePath+"/port",schemaPath:"#/oneOf/2/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema41.oneOf[2].properties.port,data:data14};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
}
else {
const err45 = {instancePath,schemaPath:"#/oneOf/2/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema41.oneOf[2].type,parentSchema:schema41.oneOf[2],data};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
var _valid0 = _errs31 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 2];
}
else {
if(_valid0){
valid0 = true;
passing0 = 2;
if(props0 !== true){
props0 = true;
}
}
const _errs46 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.kind === undefined) || (!(func0.call(data, "kind")))){
const err46 = {instancePath,schemaPath:"#/oneOf/3/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema41.oneOf[3].required,parentSchema:schema41.oneOf[3],data};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if((data.backend === undefined) || (!(func0.call(data, "backend")))){
const err47 = {instancePath,schemaPath:"#/oneOf/3/required",keyword:"required",params:{missingProperty: "backend"},message:"must have required property '"+"backend"+"'",schema:schema41.oneOf[3].required,parentSchema:schema41.oneOf[3],data};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if((data.server === undefined) || (!(func0.call(data, "server")))){
const err48 = {instancePath,schemaPath:"#/oneOf/3/required",keyword:"required",params:{missingProperty: "server"},message:"must have required property '"+"server"+"'",schema:schema41.oneOf[3].required,parentSchema:schema41.oneOf[3],data};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if((data.fqdn === undefined) || (!(func0.call(data, "fqdn")))){
const err49 = {instancePath,schemaPath:"#/oneOf/3/required",keyword:"required",params:{missingProperty: "fqdn"},message:"must have required property '"+"fqdn"+"'",schema:schema41.oneOf[3].required,parentSchema:schema41.oneOf[3],data};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
for(const key3 of Object.keys(data)){
if(!((((key3 === "kind") || (key3 === "backend")) || (key3 === "server")) || (key3 === "fqdn"))){
const err50 = {instancePath,schemaPath:"#/oneOf/3/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema41.oneOf[3],data};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data.kind !== undefined && func0.call(data, "kind")){
let data15 = data.kind;
if("set-fqdn" !== data15){
const err51 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/3/properties/kind/const",keyword:"const",params:{allowedValue: "set-fqdn"},message:"must be equal to constant",schema:"set-fqdn",parentSchema:schema41.oneOf[3].properties.kind,data:data15};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data.backend !== undefined && func0.call(data, "backend")){
let data16 = data.backend;
if(typeof data16 === "string"){
if(!pattern5.test(data16)){
const err52 = {instancePath:instancePath+"/backend",schemaPath:"#/$defs/word/pattern",keyword:"pattern",params:{pattern: "^[^\\n\\r\\u0000]*$"},message:"must match pattern \""+"^[^\\n\\r\\u0000]*$"+"\"",schema:"^[^\\n\\r\\u0000]*$",parentSchema:schema42,data:data16};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
else {
const err53 = {instancePath:instancePath+"/backend",schemaPath:"#/$defs/word/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.type,parentSchema:schema42,data:data16};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data.server !== undefined && func0.call(data, "server")){
let data17 = data.server;
if(typeof data17 === "string"){
if(!pattern5.test(data17)){
const err54 = {instancePath:instancePath+"/server",schemaPath:"#/$defs/word/pattern",keyword:"pattern",params:{pattern: "^[^\\n\\r\\u0000]*$"},message:"must match pattern \""+"^[^\\n\\r\\u0000]*$"+"\"",schema:"^[^\\n\\r\\u0000]*$",parentSchema:schema42,data:data17};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
else {
const err55 = {instancePath:instancePath+"/server",schemaPath:"#/$defs/word/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.type,parentSchema:schema42,data:data17};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data.fqdn !== undefined && func0.call(data, "fqdn")){
let data18 = data.fqdn;
if(typeof data18 === "string"){
if(!pattern5.test(data18)){
const err56 = {instancePath:instancePath+"/fqdn",schemaPath:"#/$defs/word/pattern",keyword:"pattern",params:{pattern: "^[^\\n\\r\\u0000]*$"},message:"must match pattern \""+"^[^\\n\\r\\u0000]*$"+"\"",schema:"^[^\\n\\r\\u0000]*$",parentSchema:schema42,data:data18};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
else {
const err57 = {instancePath:instancePath+"/fqdn",schemaPath:"#/$defs/word/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.type,parentSchema:schema42,data:data18};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
}
else {
const err58 = {instancePath,schemaPath:"#/oneOf/3/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema41.oneOf[3].type,parentSchema:schema41.oneOf[3],data};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
var _valid0 = _errs46 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 3];
}
else {
if(_valid0){
valid0 = true;
passing0 = 3;
if(props0 !== true){
props0 = true;
}
}
const _errs59 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.kind === undefined) || (!(func0.call(data, "kind")))){
const err59 = {instancePath,schemaPath:"#/oneOf/4/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema41.oneOf[4].required,parentSchema:schema41.oneOf[4],data};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if((data.backend === undefined) || (!(func0.call(data, "backend")))){
const err60 = {instancePath,schemaPath:"#/oneOf/4/required",keyword:"required",params:{missingProperty: "backend"},message:"must have required property '"+"backend"+"'",schema:schema41.oneOf[4].required,parentSchema:schema41.oneOf[4],data};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if((data.server === undefined) || (!(func0.call(data, "server")))){
const err61 = {instancePath,schemaPath:"#/oneOf/4/required",keyword:"required",params:{missingProperty: "server"},message:"must have required property '"+"server"+"'",schema:schema41.oneOf[4].required,parentSchema:schema41.oneOf[4],data};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if((data.weight === undefined) || (!(func0.call(data, "weight")))){
const err62 = {instancePath,schemaPath:"#/oneOf/4/required",keyword:"required",params:{missingProperty: "weight"},message:"must have required property '"+"weight"+"'",schema:schema41.oneOf[4].required,parentSchema:schema41.oneOf[4],data};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
for(const key4 of Object.keys(data)){
if(!((((key4 === "kind") || (key4 === "backend")) || (key4 === "server")) || (key4 === "weight"))){
const err63 = {instancePath,schemaPath:"#/oneOf/4/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema41.oneOf[4],data};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data.kind !== undefined && func0.call(data, "kind")){
let data19 = data.kind;
if("set-weight" !== data19){
const err64 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/4/properties/kind/const",keyword:"const",params:{allowedValue: "set-weight"},message:"must be equal to constant",schema:"set-weight",parentSchema:schema41.oneOf[4].properties.kind,data:data19};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data.backend !== undefined && func0.call(data, "backend")){
let data20 = data.backend;
if(typeof data20 === "string"){
if(!pattern5.test(data20)){
const err65 = {instancePath:instancePath+"/backend",schemaPath:"#/$defs/word/pattern",keyword:"pattern",params:{pattern: "^[^\\n\\r\\u0000]*$"},message:"must match pattern \""+"^[^\\n\\r\\u0000]*$"+"\"",schema:"^[^\\n\\r\\u0000]*$",parentSchema:schema42,data:data20};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
else {
const err66 = {instancePath:instancePath+"/backend",schemaPath:"#/$defs/word/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.type,parentSchema:schema42,data:data20};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data.server !== undefined && func0.call(data, "server")){
let data21 = data.server;
if(typeof data21 === "string"){
if(!pattern5.test(data21)){
const err67 = {instancePath:instancePath+"/server",schemaPath:"#/$defs/word/pattern",keyword:"pattern",params:{pattern: "^[^\\n\\r\\u0000]*$"},message:"must match pattern \""+"^[^\\n\\r\\u0000]*$"+"\"",schema:"^[^\\n\\r\\u0000]*$",parentSchema:schema42,data:data21};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
else {
const err68 = {instancePath:instancePath+"/server",schemaPath:"#/$defs/word/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.type,parentSchema:schema42,data:data21};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data.weight !== undefined && func0.call(data, "weight")){
let data22 = data.weight;
if(!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))){
const err69 = {instancePath:instancePath+"/weight",schemaPath:"#/oneOf/4/properties/weight/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema41.oneOf[4].properties.weight.type,parentSchema:schema41.oneOf[4].properties.weight,data:data22};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 < 0 || isNaN(data22)){
const err70 = {instancePath:instancePath+"/weight",schemaPath:"#/oneOf/4/properties/weight/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema41.oneOf[4].properties.weight,data:data22};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
}
}
else {
const err71 = {instancePath,schemaPath:"#/oneOf/4/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema41.oneOf[4].type,parentSchema:schema41.oneOf[4],data};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
var _valid0 = _errs59 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 4];
}
else {
if(_valid0){
valid0 = true;
passing0 = 4;
if(props0 !== true){
props0 = true;
}
}
const _errs71 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.kind === undefined) || (!(func0.call(data, "kind")))){
const err72 = {instancePath,schemaPath:"#/oneOf/5/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema41.oneOf[5].required,parentSchema:schema41.oneOf[5],data};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
if((data.backend === undefined) || (!(func0.call(data, "backend")))){
const err73 = {instancePath,schemaPath:"#/oneOf/5/required",keyword:"required",params:{missingProperty: "backend"},message:"must have required property '"+"backend"+"'",schema:schema41.oneOf[5].required,parentSchema:schema41.oneOf[5],data};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
if((data.server === undefined) || (!(func0.call(data, "server")))){
const err74 = {instancePath,schemaPath:"#/oneOf/5/required",keyword:"required",params:{missingProperty: "server"},message:"must have required property '"+"server"+"'",schema:schema41.oneOf[5].required,parentSchema:schema41.oneOf[5],data};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if((data.state === undefined) || (!(func0.call(data, "state")))){
const err75 = {instancePath,schemaPath:"#/oneOf/5/required",keyword:"required",params:{missingProperty: "state"},message:"must have required property '"+"state"+"'",schema:schema41.oneOf[5].required,parentSchema:schema41.oneOf[5],data};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
for(const key5 of Object.keys(data)){
if(!((((key5 === "kind") || (key5 === "backend")) || (key5 === "server")) || (key5 === "state"))){
const err76 = {instancePath,schemaPath:"#/oneOf/5/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema41.oneOf[5],data};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data.kind !== undefined && func0.call(data, "kind")){
let data23 = data.kind;
if("set-state" !== data23){
const err77 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/5/properties/kind/const",keyword:"const",params:{allowedValue: "set-state"},message:"must be equal to constant",schema:"set-state",parentSchema:schema41.oneOf[5].properties.kind,data:data23};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data.backend !== undefined && func0.call(data, "backend")){
let data24 = data.backend;
if(typeof data24 === "string"){
if(!pattern5.test(data24)){
const err78 = {instancePath:instancePath+"/backend",schemaPath:"#/$defs/word/pattern",keyword:"pattern",params:{pattern: "^[^\\n\\r\\u0000]*$"},message:"must match pattern \""+"^[^\\n\\r\\u0000]*$"+"\"",schema:"^[^\\n\\r\\u0000]*$",parentSchema:schema42,data:data24};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
else {
const err79 = {instancePath:instancePath+"/backend",schemaPath:"#/$defs/word/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.type,parentSchema:schema42,data:data24};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data.server !== undefined && func0.call(data, "server")){
let data25 = data.server;
if(typeof data25 === "string"){
if(!pattern5.test(data25)){
const err80 = {instancePath:instancePath+"/server",schemaPath:"#/$defs/word/pattern",keyword:"pattern",params:{pattern: "^[^\\n\\r\\u0000]*$"},message:"must match pattern \""+"^[^\\n\\r\\u0000]*$"+"\"",schema:"^[^\\n\\r\\u0000]*$",parentSchema:schema42,data:data25};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
else {
const err81 = {instancePath:instancePath+"/server",schemaPath:"#/$defs/word/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.type,parentSchema:schema42,data:data25};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data.state !== undefined && func0.call(data, "state")){
let data26 = data.state;
if(!(((data26 === "ready") || (data26 === "drain")) || (data26 === "maint"))){
const err82 = {instancePath:instancePath+"/state",schemaPath:"#/oneOf/5/properties/state/enum",keyword:"enum",params:{allowedValues: schema41.oneOf[5].properties.state.enum},message:"must be equal to one of the allowed values",schema:schema41.oneOf[5].properties.state.enum,parentSchema:schema41.oneOf[5].properties.state,data:data26};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
}
else {
const err83 = {instancePath,schemaPath:"#/oneOf/5/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema41.oneOf[5].type,parentSchema:schema41.oneOf[5],data};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
var _valid0 = _errs71 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 5];
}
else {
if(_valid0){
valid0 = true;
passing0 = 5;
if(props0 !== true){
props0 = true;
}
}
const _errs82 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.kind === undefined) || (!(func0.call(data, "kind")))){
const err84 = {instancePath,schemaPath:"#/oneOf/6/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema41.oneOf[6].required,parentSchema:schema41.oneOf[6],data};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
if((data.backend === undefined) || (!(func0.call(data, "backend")))){
const err85 = {instancePath,schemaPath:"#/oneOf/6/required",keyword:"required",params:{missingProperty: "backend"},message:"must have required property '"+"backend"+"'",schema:schema41.oneOf[6].required,parentSchema:schema41.oneOf[6],data};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
if((data.server === undefined) || (!(func0.call(data, "server")))){
const err86 = {instancePath,schemaPath:"#/oneOf/6/required",keyword:"required",params:{missingProperty: "server"},message:"must have required property '"+"server"+"'",schema:schema41.oneOf[6].required,parentSchema:schema41.oneOf[6],data};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
if((data.checks === undefined) || (!(func0.call(data, "checks")))){
const err87 = {instancePath,schemaPath:"#/oneOf/6/required",keyword:"required",params:{missingProperty: "checks"},message:"must have required property '"+"checks"+"'",schema:schema41.oneOf[6].required,parentSchema:schema41.oneOf[6],data};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
for(const key6 of Object.keys(data)){
if(!((((key6 === "kind") || (key6 === "backend")) || (key6 === "server")) || (key6 === "checks"))){
const err88 = {instancePath,schemaPath:"#/oneOf/6/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema41.oneOf[6],data};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data.kind !== undefined && func0.call(data, "kind")){
let data27 = data.kind;
if(!((data27 === "enable-checks") || (data27 === "disable-checks"))){
const err89 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/6/properties/kind/enum",keyword:"enum",params:{allowedValues: schema41.oneOf[6].properties.kind.enum},message:"must be equal to one of the allowed values",schema:schema41.oneOf[6].properties.kind.enum,parentSchema:schema41.oneOf[6].properties.kind,data:data27};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data.backend !== undefined && func0.call(data, "backend")){
let data28 = data.backend;
if(typeof data28 === "string"){
if(!pattern5.test(data28)){
const err90 = {instancePath:instancePath+"/backend",schemaPath:"#/$defs/word/pattern",keyword:"pattern",params:{pattern: "^[^\\n\\r\\u0000]*$"},message:"must match pattern \""+"^[^\\n\\r\\u0000]*$"+"\"",schema:"^[^\\n\\r\\u0000]*$",parentSchema:schema42,data:data28};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
else {
const err91 = {instancePath:instancePath+"/backend",schemaPath:"#/$defs/word/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.type,parentSchema:schema42,data:data28};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data.server !== undefined && func0.call(data, "server")){
let data29 = data.server;
if(typeof data29 === "string"){
if(!pattern5.test(data29)){
const err92 = {instancePath:instancePath+"/server",schemaPath:"#/$defs/word/pattern",keyword:"pattern",params:{pattern: "^[^\\n\\r\\u0000]*$"},message:"must match pattern \""+"^[^\\n\\r\\u0000]*$"+"\"",schema:"^[^\\n\\r\\u0000]*$",parentSchema:schema42,data:data29};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
else {
const err93 = {instancePath:instancePath+"/server",schemaPath:"#/$defs/word/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.type,parentSchema:schema42,data:data29};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
if(data.checks !== undefined && func0.call(data, "checks")){
let data30 = data.checks;
if(!((data30 === "health") || (data30 === "agent"))){
const err94 = {instancePath:instancePath+"/checks",schemaPath:"#/oneOf/6/properties/checks/enum",keyword:"enum",params:{allowedValues: schema41.oneOf[6].properties.checks.enum},message:"must be equal to one of the allowed values",schema:schema41.oneOf[6].properties.checks.enum,parentSchema:schema41.oneOf[6].properties.checks,data:data30};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
}
else {
const err95 = {instancePath,schemaPath:"#/oneOf/6/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema41.oneOf[6].type,parentSchema:schema41.oneOf[6],data};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
var _valid0 = _errs82 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 6];
}
else {
if(_valid0){
valid0 = true;
passing0 = 6;
if(props0 !== true){
props0 = true;
}
}
const _errs93 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.kind === undefined) || (!(func0.call(data, "kind")))){
const err96 = {instancePath,schemaPath:"#/oneOf/7/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema41.oneOf[7].required,parentSchema:schema41.oneOf[7],data};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
if((data.backend === undefined) || (!(func0.call(data, "backend")))){
const err97 = {instancePath,schemaPath:"#/oneOf/7/required",keyword:"required",params:{missingProperty: "backend"},message:"must have required property '"+"backend"+"'",schema:schema41.oneOf[7].required,parentSchema:schema41.oneOf[7],data};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
if((data.server === undefined) || (!(func0.call(data, "server")))){
const err98 = {instancePath,schemaPath:"#/oneOf/7/required",keyword:"required",params:{missingProperty: "server"},message:"must have required property '"+"server"+"'",schema:schema41.oneOf[7].required,parentSchema:schema41.oneOf[7],data};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
if((data.setting === undefined) || (!(func0.call(data, "setting")))){
const err99 = {instancePath,schemaPath:"#/oneOf/7/required",keyword:"required",params:{missingProperty: "setting"},message:"must have required property '"+"setting"+"'",schema:schema41.oneOf[7].required,parentSchema:schema41.oneOf[7],data};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
if((data.value === undefined) || (!(func0.call(data, "value")))){
const err100 = {instancePath,schemaPath:"#/oneOf/7/required",keyword:"required",params:{missingProperty: "value"},message:"must have required property '"+"value"+"'",schema:schema41.oneOf[7].required,parentSchema:schema41.oneOf[7],data};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
for(const key7 of Object.keys(data)){
if(!(((((key7 === "kind") || (key7 === "backend")) || (key7 === "server")) || (key7 === "setting")) || (key7 === "value"))){
const err101 = {instancePath,schemaPath:"#/oneOf/7/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema41.oneOf[7],data};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(data.kind !== undefined && func0.call(data, "kind")){
let data31 = data.kind;
if("set-checks" !== data31){
const err102 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/7/properties/kind/const",keyword:"const",params:{allowedValue: "set-checks"},message:"must be equal to constant",schema:"set-checks",parentSchema:schema41.oneOf[7].properties.kind,data:data31};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
if(data.backend !== undefined && func0.call(data, "backend")){
let data32 = data.backend;
if(typeof data32 === "string"){
if(!pattern5.test(data32)){
const err103 = {instancePath:instancePath+"/backend",schemaPath:"#/$defs/word/pattern",keyword:"pattern",params:{pattern: "^[^\\n\\r\\u0000]*$"},message:"must match pattern \""+"^[^\\n\\r\\u0000]*$"+"\"",schema:"^[^\\n\\r\\u0000]*$",parentSchema:schema42,data:data32};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
else {
const err104 = {instancePath:instancePath+"/backend",schemaPath:"#/$defs/word/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.type,parentSchema:schema42,data:data32};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
if(data.server !== undefined && func0.call(data, "server")){
let data33 = data.server;
if(typeof data33 === "string"){
if(!pattern5.test(data33)){
const err105 = {instancePath:instancePath+"/server",schemaPath:"#/$defs/word/pattern",keyword:"pattern",params:{pattern: "^[^\\n\\r\\u0000]*$"},message:"must match pattern \""+"^[^\\n\\r\\u0000]*$"+"\"",schema:"^[^\\n\\r\\u0000]*$",parentSchema:schema42,data:data33};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
else {
const err106 = {instancePath:instancePath+"/server",schemaPath:"#/$defs/word/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.type,parentSchema:schema42,data:data33};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
if(data.setting !== undefined && func0.call(data, "setting")){
let data34 = data.setting;
if(!(((((data34 === "check-addr") || (data34 === "check-port")) || (data34 === "agent-addr")) || (data34 === "agent-port")) || (data34 === "agent-send"))){
const err107 = {instancePath:instancePath+"/setting",schemaPath:"#/oneOf/7/properties/setting/enum",keyword:"enum",params:{allowedValues: schema41.oneOf[7].properties.setting.enum},message:"must be equal to one of the allowed values",schema:schema41.oneOf[7].properties.setting.enum,parentSchema:schema41.oneOf[7].properties.setting,data:data34};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
if(data.value !== undefined && func0.call(data, "value")){
let data35 = data.value;
if(typeof data35 === "string"){
if(!pattern5.test(data35)){
const err108 = {instancePath:instancePath+"/value",schemaPath:"#/$defs/word/pattern",keyword:"pattern",params:{pattern: "^[^\\n\\r\\u0000]*$"},message:"must match pattern \""+"^[^\\n\\r\\u0000]*$"+"\"",schema:"^[^\\n\\r\\u0000]*$",parentSchema:schema42,data:data35};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
else {
const err109 = {instancePath:instancePath+"/value",schemaPath:"#/$defs/word/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.type,parentSchema:schema42,data:data35};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
}
else {
const err110 = {instancePath,schemaPath:"#/oneOf/7/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema41.oneOf[7].type,parentSchema:schema41.oneOf[7],data};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
var _valid0 = _errs93 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 7];
}
else {
if(_valid0){
valid0 = true;
passing0 = 7;
if(props0 !== true){
props0 = true;
}
}
const _errs107 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.kind === undefined) || (!(func0.call(data, "kind")))){
const err111 = {instancePath,schemaPath:"#/oneOf/8/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema41.oneOf[8].required,parentSchema:schema41.oneOf[8],data};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
if((data.backend === undefined) || (!(func0.call(data, "backend")))){
const err112 = {instancePath,schemaPath:"#/oneOf/8/required",keyword:"required",params:{missingProperty: "backend"},message:"must have required property '"+"backend"+"'",schema:schema41.oneOf[8].required,parentSchema:schema41.oneOf[8],data};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
if((data.server === undefined) || (!(func0.call(data, "server")))){
const err113 = {instancePath,schemaPath:"#/oneOf/8/required",keyword:"required",params:{missingProperty: "server"},message:"must have required property '"+"server"+"'",schema:schema41.oneOf[8].required,parentSchema:schema41.oneOf[8],data};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
if((data.maxconn === undefined) || (!(func0.call(data, "maxconn")))){
const err114 = {instancePath,schemaPath:"#/oneOf/8/required",keyword:"required",params:{missingProperty: "maxconn"},message:"must have required property '"+"maxconn"+"'",schema:schema41.oneOf[8].required,parentSchema:schema41.oneOf[8],data};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
for(const key8 of Object.keys(data)){
if(!((((key8 === "kind") || (key8 === "backend")) || (key8 === "server")) || (key8 === "maxconn"))){
const err115 = {instancePath,schemaPath:"#/oneOf/8/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties",schema:false,parentSchema:schema41.oneOf[8],data};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
if(data.kind !== undefined && func0.call(data, "kind")){
let data36 = data.kind;
if("set-server-maxconn" !== data36){
const err116 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/8/properties/kind/const",keyword:"const",params:{allowedValue: "set-server-maxconn"},message:"must be equal to constant",schema:"set-server-maxconn",parentSchema:schema41.oneOf[8].properties.kind,data:data36};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
if(data.backend !== undefined && func0.call(data, "backend")){
let data37 = data.backend;
if(typeof data37 === "string"){
if(!pattern5.test(data37)){
const err117 = {instancePath:instancePath+"/backend",schemaPath:"#/$defs/word/pattern",keyword:"pattern",params:{pattern: "^[^\\n\\r\\u0000]*$"},message:"must match pattern \""+"^[^\\n\\r\\u0000]*$"+"\"",schema:"^[^\\n\\r\\u0000]*$",parentSchema:schema42,data:data37};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
else {
const err118 = {instancePath:instancePath+"/backend",schemaPath:"#/$defs/word/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.type,parentSchema:schema42,data:data37};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
if(data.server !== undefined && func0.call(data, "server")){
let data38 = data.server;
if(typeof data38 === "string"){
if(!pattern5.test(data38)){
const err119 = {instancePath:instancePath+"/server",schemaPath:"#/$defs/word/pattern",keyword:"pattern",params:{pattern: "^[^\\n\\r\\u0000]*$"},message:"must match pattern \""+"^[^\\n\\r\\u0000]*$"+"\"",schema:"^[^\\n\\r\\u0000]*$",parentSchema:schema42,data:data38};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
else {
const err120 = {instancePath:instancePath+"/server",schemaPath:"#/$defs/word/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.type,parentSchema:schema42,data:data38};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
if(data.maxconn !== undefined && func0.call(data, "maxconn")){
let data39 = data.maxconn;
if(!(((typeof data39 == "number") && (!(data39 % 1) && !isNaN(data39))) && (isFinite(data39)))){
const err121 = {instancePath:instancePath+"/maxconn",schemaPath:"#/oneOf/8/properties/maxconn/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema41.oneOf[8].properties.maxconn.type,parentSchema:schema41.oneOf[8].properties.maxconn,data:data39};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
if((typeof data39 == "number") && (isFinite(data39))){
if(data39 < 0 || isNaN(data39)){
const err122 = {instancePath:instancePath+"/maxconn",schemaPath:"#/oneOf/8/properties/maxconn/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema41.oneOf[8].properties.maxconn,data:data39};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
}
}
else {
const err123 = {instancePath,schemaPath:"#/oneOf/8/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema41.oneOf[8].type,parentSchema:schema41.oneOf[8],data};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
var _valid0 = _errs107 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 8];
}
else {
if(_valid0){
valid0 = true;
passing0 = 8;
if(props0 !== true){
props0 = true;
}
}
const _errs119 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.kind === undefined) || (!(func0.call(data, "kind")))){
const err124 = {instancePath,schemaPath:"#/oneOf/9/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema41.oneOf[9].required,parentSchema:schema41.oneOf[9],data};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
if((data.backend === undefined) || (!(func0.call(data, "backend")))){
const err125 = {instancePath,schemaPath:"#/oneOf/9/required",keyword:"required",params:{missingProperty: "backend"},message:"must have required property '"+"backend"+"'",schema:schema41.oneOf[9].required,parentSchema:schema41.oneOf[9],data};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
if((data.server === undefined) || (!(func0.call(data, "server")))){
const err126 = {instancePath,schemaPath:"#/oneOf/9/required",keyword:"required",params:{missingProperty: "server"},message:"must have required property '"+"server"+"'",schema:schema41.oneOf[9].required,parentSchema:schema41.oneOf[9],data};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
if((data.limitMs === undefined) || (!(func0.call(data, "limitMs")))){
const err127 = {instancePath,schemaPath:"#/oneOf/9/required",keyword:"required",params:{missingProperty: "limitMs"},message:"must have required property '"+"limitMs"+"'",schema:schema41.oneOf[9].required,parentSchema:schema41.oneOf[9],data};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
for(const key9 of Object.keys(data)){
if(!((((((key9 === "kind") || (key9 === "backend")) || (key9 === "server")) || (key9 === "limitMs")) || (key9 === "whenBusy")) || (key9 === "state"))){
const err128 = {instancePath,schemaPath:"#/oneOf/9/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties",schema:false,parentSchema:schema41.oneOf[9],data};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
if(data.kind !== undefined && func0.call(data, "kind")){
let data40 = data.kind;
if("drain" !== data40){
const err129 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/9/properties/kind/const",keyword:"const",params:{allowedValue: "drain"},message:"must be equal to constant",schema:"drain",parentSchema:schema41.oneOf[9].properties.kind,data:data40};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
if(data.backend !== undefined && func0.call(data, "backend")){
let data41 = data.backend;
if(typeof data41 === "string"){
if(!pattern5.test(data41)){
const err130 = {instancePath:instancePath+"/backend",schemaPath:"#/$defs/word/pattern",keyword:"pattern",params:{pattern: "^[^\\n\\r\\u0000]*$"},message:"must match pattern \""+"^[^\\n\\r\\u0000]*$"+"\"",schema:"^[^\\n\\r\\u0000]*$",parentSchema:schema42,data:data41};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
else {
const err131 = {instancePath:instancePath+"/backend",schemaPath:"#/$defs/word/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.type,parentSchema:schema42,data:data41};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
if(data.server !== undefined && func0.call(data, "server")){
let data42 = data.server;
if(typeof data42 === "string"){
if(!pattern5.test(data42)){
const err132 = {instancePath:instancePath+"/server",schemaPath:"#/$defs/word/pattern",keyword:"pattern",params:{pattern: "^[^\\n\\r\\u0000]*$"},message:"must match pattern \""+"^[^\\n\\r\\u0000]*$"+"\"",schema:"^[^\\n\\r\\u0000]*$",parentSchema:schema42,data:data42};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
else {
const err133 = {instancePath:instancePath+"/server",schemaPath:"#/$defs/word/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.type,parentSchema:schema42,data:data42};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
if(data.limitMs !== undefined && func0.call(data, "limitMs")){
let data43 = data.limitMs;
if((typeof data43 == "number") && (isFinite(data43))){
if(data43 < 0 || isNaN(data43)){
const err134 = {instancePath:instancePath+"/limitMs",schemaPath:"#/oneOf/9/properties/limitMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema41.oneOf[9].properties.limitMs,data:data43};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
else {
const err135 = {instancePath:instancePath+"/limitMs",schemaPath:"#/oneOf/9/properties/limitMs/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema41.oneOf[9].properties.limitMs.type,parentSchema:schema41.oneOf[9].properties.limitMs,data:data43};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
if(data.whenBusy !== undefined && func0.call(data, "whenBusy")){
let data44 = data.whenBusy;
if(!((data44 === "shutdown") || (data44 === "fail"))){
const err136 = {instancePath:instancePath+"/whenBusy",schemaPath:"#/oneOf/9/properties/whenBusy/enum",keyword:"enum",params:{allowedValues: schema41.oneOf[9].properties.whenBusy.enum},message:"must be equal to one of the allowed values",schema:schema41.oneOf[9].properties.whenBusy.enum,parentSchema:schema41.oneOf[9].properties.whenBusy,data:data44};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
if(data.state !== undefined && func0.call(data, "state")){
let data45 = data.state;
if(!((data45 === "drain") || (data45 === "maint"))){
const err137 = {instancePath:instancePath+"/state",schemaPath:"#/oneOf/9/properties/state/enum",keyword:"enum",params:{allowedValues: schema41.oneOf[9].properties.state.enum},message:"must be equal to one of the allowed values",schema:schema41.oneOf[9].properties.state.enum,parentSchema:schema41.oneOf[9].properties.state,data:data45};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
}
else {
const err138 = {instancePath,schemaPath:"#/oneOf/9/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema41.oneOf[9].type,parentSchema:schema41.oneOf[9],data};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
var _valid0 = _errs119 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 9];
}
else {
if(_valid0){
valid0 = true;
passing0 = 9;
if(props0 !== true){
props0 = true;
}
}
const _errs133 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.kind === undefined) || (!(func0.call(data, "kind")))){
const err139 = {instancePath,schemaPath:"#/oneOf/10/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema41.oneOf[10].required,parentSchema:schema41.oneOf[10],data};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
if((data.backend === undefined) || (!(func0.call(data, "backend")))){
const err140 = {instancePath,schemaPath:"#/oneOf/10/required",keyword:"required",params:{missingProperty: "backend"},message:"must have required property '"+"backend"+"'",schema:schema41.oneOf[10].required,parentSchema:schema41.oneOf[10],data};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
if((data.defaults === undefined) || (!(func0.call(data, "defaults")))){
const err141 = {instancePath,schemaPath:"#/oneOf/10/required",keyword:"required",params:{missingProperty: "defaults"},message:"must have required property '"+"defaults"+"'",schema:schema41.oneOf[10].required,parentSchema:schema41.oneOf[10],data};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
for(const key10 of Object.keys(data)){
if(!((((key10 === "kind") || (key10 === "backend")) || (key10 === "defaults")) || (key10 === "mode"))){
const err142 = {instancePath,schemaPath:"#/oneOf/10/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties",schema:false,parentSchema:schema41.oneOf[10],data};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
if(data.kind !== undefined && func0.call(data, "kind")){
let data46 = data.kind;
if("add-backend" !== data46){
const err143 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/10/properties/kind/const",keyword:"const",params:{allowedValue: "add-backend"},message:"must be equal to constant",schema:"add-backend",parentSchema:schema41.oneOf[10].properties.kind,data:data46};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
if(data.backend !== undefined && func0.call(data, "backend")){
let data47 = data.backend;
if(typeof data47 === "string"){
if(!pattern5.test(data47)){
const err144 = {instancePath:instancePath+"/backend",schemaPath:"#/$defs/word/pattern",keyword:"pattern",params:{pattern: "^[^\\n\\r\\u0000]*$"},message:"must match pattern \""+"^[^\\n\\r\\u0000]*$"+"\"",schema:"^[^\\n\\r\\u0000]*$",parentSchema:schema42,data:data47};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
else {
const err145 = {instancePath:instancePath+"/backend",schemaPath:"#/$defs/word/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.type,parentSchema:schema42,data:data47};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
}
if(data.defaults !== undefined && func0.call(data, "defaults")){
let data48 = data.defaults;
if(typeof data48 === "string"){
if(!pattern5.test(data48)){
const err146 = {instancePath:instancePath+"/defaults",schemaPath:"#/$defs/word/pattern",keyword:"pattern",params:{pattern: "^[^\\n\\r\\u0000]*$"},message:"must match pattern \""+"^[^\\n\\r\\u0000]*$"+"\"",schema:"^[^\\n\\r\\u0000]*$",parentSchema:schema42,data:data48};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
else {
const err147 = {instancePath:instancePath+"/defaults",schemaPath:"#/$defs/word/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.type,parentSchema:schema42,data:data48};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
}
if(data.mode !== undefined && func0.call(data, "mode")){
let data49 = data.mode;
if(typeof data49 === "string"){
if(!pattern5.test(data49)){
const err148 = {instancePath:instancePath+"/mode",schemaPath:"#/$defs/word/pattern",keyword:"pattern",params:{pattern: "^[^\\n\\r\\u0000]*$"},message:"must match pattern \""+"^[^\\n\\r\\u0000]*$"+"\"",schema:"^[^\\n\\r\\u0000]*$",parentSchema:schema42,data:data49};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
else {
const err149 = {instancePath:instancePath+"/mode",schemaPath:"#/$defs/word/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.type,parentSchema:schema42,data:data49};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
}
}
else {
const err150 = {instancePath,schemaPath:"#/oneOf/10/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema41.oneOf[10].type,parentSchema:schema41.oneOf[10],data};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
var _valid0 = _errs133 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 10];
}
else {
if(_valid0){
valid0 = true;
passing0 = 10;
if(props0 !== true){
props0 = true;
}
}
const _errs146 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.kind === undefined) || (!(func0.call(data, "kind")))){
const err151 = {instancePath,schemaPath:"#/oneOf/11/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema41.oneOf[11].required,parentSchema:schema41.oneOf[11],data};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
if((data.backend === undefined) || (!(func0.call(data, "backend")))){
const err152 = {instancePath,schemaPath:"#/oneOf/11/required",keyword:"required",params:{missingProperty: "backend"},message:"must have required property '"+"backend"+"'",schema:schema41.oneOf[11].required,parentSchema:schema41.oneOf[11],data};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
for(const key11 of Object.keys(data)){
if(!((key11 === "kind") || (key11 === "backend"))){
const err153 = {instancePath,schemaPath:"#/oneOf/11/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties",schema:false,parentSchema:schema41.oneOf[11],data};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
}
if(data.kind !== undefined && func0.call(data, "kind")){
let data50 = data.kind;
if(!(((((data50 === "delete-backend") || (data50 === "publish-backend")) || (data50 === "unpublish-backend")) || (data50 === "enable-dynamic-cookie")) || (data50 === "disable-dynamic-cookie"))){
const err154 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/11/properties/kind/enum",keyword:"enum",params:{allowedValues: schema41.oneOf[11].properties.kind.enum},message:"must be equal to one of the allowed values",schema:schema41.oneOf[11].properties.kind.enum,parentSchema:schema41.oneOf[11].properties.kind,data:data50};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
}
if(data.backend !== undefined && func0.call(data, "backend")){
let data51 = data.backend;
if(typeof data51 === "string"){
if(!pattern5.test(data51)){
const err155 = {instancePath:instancePath+"/backend",schemaPath:"#/$defs/word/pattern",keyword:"pattern",params:{pattern: "^[^\\n\\r\\u0000]*$"},message:"must match pattern \""+"^[^\\n\\r\\u0000]*$"+"\"",schema:"^[^\\n\\r\\u0000]*$",parentSchema:schema42,data:data51};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
else {
const err156 = {instancePath:instancePath+"/backend",schemaPath:"#/$defs/word/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.type,parentSchema:schema42,data:data51};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
}
}
else {
const err157 = {instancePath,schemaPath:"#/oneOf/11/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema41.oneOf[11].type,parentSchema:schema41.oneOf[11],data};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
var _valid0 = _errs146 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 11];
}
else {
if(_valid0){
valid0 = true;
passing0 = 11;
if(props0 !== true){
props0 = true;
}
}
const _errs153 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.kind === undefined) || (!(func0.call(data, "kind")))){
const err158 = {instancePath,schemaPath:"#/oneOf/12/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema41.oneOf[12].required,parentSchema:schema41.oneOf[12],data};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
if((data.backend === undefined) || (!(func0.call(data, "backend")))){
const err159 = {instancePath,schemaPath:"#/oneOf/12/required",keyword:"required",params:{missingProperty: "backend"},message:"must have required property '"+"backend"+"'",schema:schema41.oneOf[12].required,parentSchema:schema41.oneOf[12],data};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
if((data.key === undefined) || (!(func0.call(data, "key")))){
const err160 = {instancePath,schemaPath:"#/oneOf/12/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'",schema:schema41.oneOf[12].required,parentSchema:schema41.oneOf[12],data};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
for(const key12 of Object.keys(data)){
if(!(((key12 === "kind") || (key12 === "backend")) || (key12 === "key"))){
const err161 = {instancePath,schemaPath:"#/oneOf/12/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties",schema:false,parentSchema:schema41.oneOf[12],data};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
}
if(data.kind !== undefined && func0.call(data, "kind")){
let data52 = data.kind;
if("set-dynamic-cookie-key" !== data52){
const err162 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/12/properties/kind/const",keyword:"const",params:{allowedValue: "set-dynamic-cookie-key"},message:"must be equal to constant",schema:"set-dynamic-cookie-key",parentSchema:schema41.oneOf[12].properties.kind,data:data52};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
}
if(data.backend !== undefined && func0.call(data, "backend")){
let data53 = data.backend;
if(typeof data53 === "string"){
if(!pattern5.test(data53)){
const err163 = {instancePath:instancePath+"/backend",schemaPath:"#/$defs/word/pattern",keyword:"pattern",params:{pattern: "^[^\\n\\r\\u0000]*$"},message:"must match pattern \""+"^[^\\n\\r\\u0000]*$"+"\"",schema:"^[^\\n\\r\\u0000]*$",parentSchema:schema42,data:data53};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
else {
const err164 = {instancePath:instancePath+"/backend",schemaPath:"#/$defs/word/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.type,parentSchema:schema42,data:data53};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
}
if(data.key !== undefined && func0.call(data, "key")){
let data54 = data.key;
if(typeof data54 === "string"){
if(!pattern5.test(data54)){
const err165 = {instancePath:instancePath+"/key",schemaPath:"#/$defs/word/pattern",keyword:"pattern",params:{pattern: "^[^\\n\\r\\u0000]*$"},message:"must match pattern \""+"^[^\\n\\r\\u0000]*$"+"\"",schema:"^[^\\n\\r\\u0000]*$",parentSchema:schema42,data:data54};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
}
else {
const err166 = {instancePath:instancePath+"/key",schemaPath:"#/$defs/word/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.type,parentSchema:schema42,data:data54};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
}
}
else {
const err167 = {instancePath,schemaPath:"#/oneOf/12/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema41.oneOf[12].type,parentSchema:schema41.oneOf[12],data};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
var _valid0 = _errs153 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 12];
}
else {
if(_valid0){
valid0 = true;
passing0 = 12;
if(props0 !== true){
props0 = true;
}
}
const _errs163 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.kind === undefined) || (!(func0.call(data, "kind")))){
const err168 = {instancePath,schemaPath:"#/oneOf/13/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema41.oneOf[13].required,parentSchema:schema41.oneOf[13],data};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
if((data.frontend === undefined) || (!(func0.call(data, "frontend")))){
const err169 = {instancePath,schemaPath:"#/oneOf/13/required",keyword:"required",params:{missingProperty: "frontend"},message:"must have required property '"+"frontend"+"'",schema:schema41.oneOf[13].required,parentSchema:schema41.oneOf[13],data};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
for(const key13 of Object.keys(data)){
if(!((key13 === "kind") || (key13 === "frontend"))){
const err170 = {instancePath,schemaPath:"#/oneOf/13/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties",schema:false,parentSchema:schema41.oneOf[13],data};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
}
if(data.kind !== undefined && func0.call(data, "kind")){
let data55 = data.kind;
if(!((data55 === "enable-frontend") || (data55 === "disable-frontend"))){
const err171 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/13/properties/kind/enum",keyword:"enum",params:{allowedValues: schema41.oneOf[13].properties.kind.enum},message:"must be equal to one of the allowed values",schema:schema41.oneOf[13].properties.kind.enum,parentSchema:schema41.oneOf[13].properties.kind,data:data55};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
}
if(data.frontend !== undefined && func0.call(data, "frontend")){
let data56 = data.frontend;
if(typeof data56 === "string"){
if(!pattern5.test(data56)){
const err172 = {instancePath:instancePath+"/frontend",schemaPath:"#/$defs/word/pattern",keyword:"pattern",params:{pattern: "^[^\\n\\r\\u0000]*$"},message:"must match pattern \""+"^[^\\n\\r\\u0000]*$"+"\"",schema:"^[^\\n\\r\\u0000]*$",parentSchema:schema42,data:data56};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
}
else {
const err173 = {instancePath:instancePath+"/frontend",schemaPath:"#/$defs/word/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.type,parentSchema:schema42,data:data56};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
}
}
else {
const err174 = {instancePath,schemaPath:"#/oneOf/13/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema41.oneOf[13].type,parentSchema:schema41.oneOf[13],data};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
var _valid0 = _errs163 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 13];
}
else {
if(_valid0){
valid0 = true;
passing0 = 13;
if(props0 !== true){
props0 = true;
}
}
const _errs170 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.kind === undefined) || (!(func0.call(data, "kind")))){
const err175 = {instancePath,schemaPath:"#/oneOf/14/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema41.oneOf[14].required,parentSchema:schema41.oneOf[14],data};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
if((data.frontend === undefined) || (!(func0.call(data, "frontend")))){
const err176 = {instancePath,schemaPath:"#/oneOf/14/required",keyword:"required",params:{missingProperty: "frontend"},message:"must have required property '"+"frontend"+"'",schema:schema41.oneOf[14].required,parentSchema:schema41.oneOf[14],data};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
if((data.maxconn === undefined) || (!(func0.call(data, "maxconn")))){
const err177 = {instancePath,schemaPath:"#/oneOf/14/required",keyword:"required",params:{missingProperty: "maxconn"},message:"must have required property '"+"maxconn"+"'",schema:schema41.oneOf[14].required,parentSchema:schema41.oneOf[14],data};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
for(const key14 of Object.keys(data)){
if(!(((key14 === "kind") || (key14 === "frontend")) || (key14 === "maxconn"))){
const err178 = {instancePath,schemaPath:"#/oneOf/14/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties",schema:false,parentSchema:schema41.oneOf[14],data};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
}
if(data.kind !== undefined && func0.call(data, "kind")){
let data57 = data.kind;
if("set-frontend-maxconn" !== data57){
const err179 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/14/properties/kind/const",keyword:"const",params:{allowedValue: "set-frontend-maxconn"},message:"must be equal to constant",schema:"set-frontend-maxconn",parentSchema:schema41.oneOf[14].properties.kind,data:data57};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
}
if(data.frontend !== undefined && func0.call(data, "frontend")){
let data58 = data.frontend;
if(typeof data58 === "string"){
if(!pattern5.test(data58)){
const err180 = {instancePath:instancePath+"/frontend",schemaPath:"#/$defs/word/pattern",keyword:"pattern",params:{pattern: "^[^\\n\\r\\u0000]*$"},message:"must match pattern \""+"^[^\\n\\r\\u0000]*$"+"\"",schema:"^[^\\n\\r\\u0000]*$",parentSchema:schema42,data:data58};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
}
else {
const err181 = {instancePath:instancePath+"/frontend",schemaPath:"#/$defs/word/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.type,parentSchema:schema42,data:data58};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
}
if(data.maxconn !== undefined && func0.call(data, "maxconn")){
let data59 = data.maxconn;
if(!(((typeof data59 == "number") && (!(data59 % 1) && !isNaN(data59))) && (isFinite(data59)))){
const err182 = {instancePath:instancePath+"/maxconn",schemaPath:"#/oneOf/14/properties/maxconn/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema41.oneOf[14].properties.maxconn.type,parentSchema:schema41.oneOf[14].properties.maxconn,data:data59};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
if((typeof data59 == "number") && (isFinite(data59))){
if(data59 < 0 || isNaN(data59)){
const err183 = {instancePath:instancePath+"/maxconn",schemaPath:"#/oneOf/14/properties/maxconn/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema41.oneOf[14].properties.maxconn,data:data59};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
}
}
}
else {
const err184 = {instancePath,schemaPath:"#/oneOf/14/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema41.oneOf[14].type,parentSchema:schema41.oneOf[14],data};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
var _valid0 = _errs170 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 14];
}
else {
if(_valid0){
valid0 = true;
passing0 = 14;
if(props0 !== true){
props0 = true;
}
}
const _errs179 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.kind === undefined) || (!(func0.call(data, "kind")))){
const err185 = {instancePath,schemaPath:"#/oneOf/15/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema41.oneOf[15].required,parentSchema:schema41.oneOf[15],data};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
if((data.maxconn === undefined) || (!(func0.call(data, "maxconn")))){
const err186 = {instancePath,schemaPath:"#/oneOf/15/required",keyword:"required",params:{missingProperty: "maxconn"},message:"must have required property '"+"maxconn"+"'",schema:schema41.oneOf[15].required,parentSchema:schema41.oneOf[15],data};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
for(const key15 of Object.keys(data)){
if(!((key15 === "kind") || (key15 === "maxconn"))){
const err187 = {instancePath,schemaPath:"#/oneOf/15/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},message:"must NOT have additional properties",schema:false,parentSchema:schema41.oneOf[15],data};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
}
if(data.kind !== undefined && func0.call(data, "kind")){
let data60 = data.kind;
if("set-global-maxconn" !== data60){
const err188 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/15/properties/kind/const",keyword:"const",params:{allowedValue: "set-global-maxconn"},message:"must be equal to constant",schema:"set-global-maxconn",parentSchema:schema41.oneOf[15].properties.kind,data:data60};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
}
if(data.maxconn !== undefined && func0.call(data, "maxconn")){
let data61 = data.maxconn;
if(!(((typeof data61 == "number") && (!(data61 % 1) && !isNaN(data61))) && (isFinite(data61)))){
const err189 = {instancePath:instancePath+"/maxconn",schemaPath:"#/oneOf/15/properties/maxconn/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema41.oneOf[15].properties.maxconn.type,parentSchema:schema41.oneOf[15].properties.maxconn,data:data61};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
if((typeof data61 == "number") && (isFinite(data61))){
if(data61 < 0 || isNaN(data61)){
const err190 = {instancePath:instancePath+"/maxconn",schemaPath:"#/oneOf/15/properties/maxconn/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema41.oneOf[15].properties.maxconn,data:data61};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
}
}
}
else {
const err191 = {instancePath,schemaPath:"#/oneOf/15/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema41.oneOf[15].type,parentSchema:schema41.oneOf[15],data};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
var _valid0 = _errs179 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 15];
}
else {
if(_valid0){
valid0 = true;
passing0 = 15;
if(props0 !== true){
props0 = true;
}
}
const _errs185 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.kind === undefined) || (!(func0.call(data, "kind")))){
const err192 = {instancePath,schemaPath:"#/oneOf/16/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema41.oneOf[16].required,parentSchema:schema41.oneOf[16],data};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
if((data.rate === undefined) || (!(func0.call(data, "rate")))){
const err193 = {instancePath,schemaPath:"#/oneOf/16/required",keyword:"required",params:{missingProperty: "rate"},message:"must have required property '"+"rate"+"'",schema:schema41.oneOf[16].required,parentSchema:schema41.oneOf[16],data};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
if((data.limit === undefined) || (!(func0.call(data, "limit")))){
const err194 = {instancePath,schemaPath:"#/oneOf/16/required",keyword:"required",params:{missingProperty: "limit"},message:"must have required property '"+"limit"+"'",schema:schema41.oneOf[16].required,parentSchema:schema41.oneOf[16],data};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
for(const key16 of Object.keys(data)){
if(!(((key16 === "kind") || (key16 === "rate")) || (key16 === "limit"))){
const err195 = {instancePath,schemaPath:"#/oneOf/16/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},message:"must NOT have additional properties",schema:false,parentSchema:schema41.oneOf[16],data};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
}
if(data.kind !== undefined && func0.call(data, "kind")){
let data62 = data.kind;
if("set-rate-limit" !== data62){
const err196 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/16/properties/kind/const",keyword:"const",params:{allowedValue: "set-rate-limit"},message:"must be equal to constant",schema:"set-rate-limit",parentSchema:schema41.oneOf[16].properties.kind,data:data62};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
}
if(data.rate !== undefined && func0.call(data, "rate")){
let data63 = data.rate;
if(!((((data63 === "connections") || (data63 === "sessions")) || (data63 === "ssl-sessions")) || (data63 === "http-compression"))){
const err197 = {instancePath:instancePath+"/rate",schemaPath:"#/oneOf/16/properties/rate/enum",keyword:"enum",params:{allowedValues: schema41.oneOf[16].properties.rate.enum},message:"must be equal to one of the allowed values",schema:schema41.oneOf[16].properties.rate.enum,parentSchema:schema41.oneOf[16].properties.rate,data:data63};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
}
if(data.limit !== undefined && func0.call(data, "limit")){
let data64 = data.limit;
if(!(((typeof data64 == "number") && (!(data64 % 1) && !isNaN(data64))) && (isFinite(data64)))){
const err198 = {instancePath:instancePath+"/limit",schemaPath:"#/oneOf/16/properties/limit/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema41.oneOf[16].properties.limit.type,parentSchema:schema41.oneOf[16].properties.limit,data:data64};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
if((typeof data64 == "number") && (isFinite(data64))){
if(data64 < 0 || isNaN(data64)){
const err199 = {instancePath:instancePath+"/limit",schemaPath:"#/oneOf/16/properties/limit/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema41.oneOf[16].properties.limit,data:data64};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
}
}
}
else {
const err200 = {instancePath,schemaPath:"#/oneOf/16/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema41.oneOf[16].type,parentSchema:schema41.oneOf[16],data};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
var _valid0 = _errs185 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 16];
}
else {
if(_valid0){
valid0 = true;
passing0 = 16;
if(props0 !== true){
props0 = true;
}
}
const _errs192 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.kind === undefined) || (!(func0.call(data, "kind")))){
const err201 = {instancePath,schemaPath:"#/oneOf/17/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema41.oneOf[17].required,parentSchema:schema41.oneOf[17],data};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
if((data.what === undefined) || (!(func0.call(data, "what")))){
const err202 = {instancePath,schemaPath:"#/oneOf/17/required",keyword:"required",params:{missingProperty: "what"},message:"must have required property '"+"what"+"'",schema:schema41.oneOf[17].required,parentSchema:schema41.oneOf[17],data};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
if((data.mode === undefined) || (!(func0.call(data, "mode")))){
const err203 = {instancePath,schemaPath:"#/oneOf/17/required",keyword:"required",params:{missingProperty: "mode"},message:"must have required property '"+"mode"+"'",schema:schema41.oneOf[17].required,parentSchema:schema41.oneOf[17],data};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
for(const key17 of Object.keys(data)){
if(!(((key17 === "kind") || (key17 === "what")) || (key17 === "mode"))){
const err204 = {instancePath,schemaPath:"#/oneOf/17/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17},message:"must NOT have additional properties",schema:false,parentSchema:schema41.oneOf[17],data};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
}
if(data.kind !== undefined && func0.call(data, "kind")){
let data65 = data.kind;
if("set-profiling" !== data65){
const err205 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/17/properties/kind/const",keyword:"const",params:{allowedValue: "set-profiling"},message:"must be equal to constant",schema:"set-profiling",parentSchema:schema41.oneOf[17].properties.kind,data:data65};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
}
if(data.what !== undefined && func0.call(data, "what")){
let data66 = data.what;
if(!((data66 === "tasks") || (data66 === "memory"))){
const err206 = {instancePath:instancePath+"/what",schemaPath:"#/oneOf/17/properties/what/enum",keyword:"enum",params:{allowedValues: schema41.oneOf[17].properties.what.enum},message:"must be equal to one of the allowed values",schema:schema41.oneOf[17].properties.what.enum,parentSchema:schema41.oneOf[17].properties.what,data:data66};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
}
if(data.mode !== undefined && func0.call(data, "mode")){
let data67 = data.mode;
if(!(((data67 === "on") || (data67 === "off")) || (data67 === "auto"))){
const err207 = {instancePath:instancePath+"/mode",schemaPath:"#/oneOf/17/properties/mode/enum",keyword:"enum",params:{allowedValues: schema41.oneOf[17].properties.mode.enum},message:"must be equal to one of the allowed values",schema:schema41.oneOf[17].properties.mode.enum,parentSchema:schema41.oneOf[17].properties.mode,data:data67};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
}
}
else {
const err208 = {instancePath,schemaPath:"#/oneOf/17/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema41.oneOf[17].type,parentSchema:schema41.oneOf[17],data};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
var _valid0 = _errs192 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 17];
}
else {
if(_valid0){
valid0 = true;
passing0 = 17;
if(props0 !== true){
props0 = true;
}
}
const _errs198 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.kind === undefined) || (!(func0.call(data, "kind")))){
const err209 = {instancePath,schemaPath:"#/oneOf/18/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema41.oneOf[18].required,parentSchema:schema41.oneOf[18],data};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
if((data.what === undefined) || (!(func0.call(data, "what")))){
const err210 = {instancePath,schemaPath:"#/oneOf/18/required",keyword:"required",params:{missingProperty: "what"},message:"must have required property '"+"what"+"'",schema:schema41.oneOf[18].required,parentSchema:schema41.oneOf[18],data};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
if((data.path === undefined) || (!(func0.call(data, "path")))){
const err211 = {instancePath,schemaPath:"#/oneOf/18/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'",schema:schema41.oneOf[18].required,parentSchema:schema41.oneOf[18],data};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
for(const key18 of Object.keys(data)){
if(!(((key18 === "kind") || (key18 === "what")) || (key18 === "path"))){
const err212 = {instancePath,schemaPath:"#/oneOf/18/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18},message:"must NOT have additional properties",schema:false,parentSchema:schema41.oneOf[18],data};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
}
if(data.kind !== undefined && func0.call(data, "kind")){
let data68 = data.kind;
if(!((((data68 === "new-ssl-file") || (data68 === "commit-ssl-file")) || (data68 === "abort-ssl-file")) || (data68 === "delete-ssl-file"))){
const err213 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/18/properties/kind/enum",keyword:"enum",params:{allowedValues: schema41.oneOf[18].properties.kind.enum},message:"must be equal to one of the allowed values",schema:schema41.oneOf[18].properties.kind.enum,parentSchema:schema41.oneOf[18].properties.kind,data:data68};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
}
if(data.what !== undefined && func0.call(data, "what")){
let data69 = data.what;
if(!(((data69 === "cert") || (data69 === "ca-file")) || (data69 === "crl-file"))){
const err214 = {instancePath:instancePath+"/what",schemaPath:"#/oneOf/18/properties/what/enum",keyword:"enum",params:{allowedValues: schema41.oneOf[18].properties.what.enum},message:"must be equal to one of the allowed values",schema:schema41.oneOf[18].properties.what.enum,parentSchema:schema41.oneOf[18].properties.what,data:data69};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
}
if(data.path !== undefined && func0.call(data, "path")){
let data70 = data.path;
if(typeof data70 === "string"){
if(!pattern5.test(data70)){
const err215 = {instancePath:instancePath+"/path",schemaPath:"#/$defs/word/pattern",keyword:"pattern",params:{pattern: "^[^\\n\\r\\u0000]*$"},message:"must match pattern \""+"^[^\\n\\r\\u0000]*$"+"\"",schema:"^[^\\n\\r\\u0000]*$",parentSchema:schema42,data:data70};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
}
else {
const err216 = {instancePath:instancePath+"/path",schemaPath:"#/$defs/word/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.type,parentSchema:schema42,data:data70};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
}
}
else {
const err217 = {instancePath,schemaPath:"#/oneOf/18/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema41.oneOf[18].type,parentSchema:schema41.oneOf[18],data};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
var _valid0 = _errs198 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 18];
}
else {
if(_valid0){
valid0 = true;
passing0 = 18;
if(props0 !== true){
props0 = true;
}
}
const _errs206 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.kind === undefined) || (!(func0.call(data, "kind")))){
const err218 = {instancePath,schemaPath:"#/oneOf/19/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema41.oneOf[19].required,parentSchema:schema41.oneOf[19],data};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
if((data.what === undefined) || (!(func0.call(data, "what")))){
const err219 = {instancePath,schemaPath:"#/oneOf/19/required",keyword:"required",params:{missingProperty: "what"},message:"must have required property '"+"what"+"'",schema:schema41.oneOf[19].required,parentSchema:schema41.oneOf[19],data};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
if((data.path === undefined) || (!(func0.call(data, "path")))){
const err220 = {instancePath,schemaPath:"#/oneOf/19/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'",schema:schema41.oneOf[19].required,parentSchema:schema41.oneOf[19],data};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
if((data.content === undefined) || (!(func0.call(data, "content")))){
const err221 = {instancePath,schemaPath:"#/oneOf/19/required",keyword:"required",params:{missingProperty: "content"},message:"must have required property '"+"content"+"'",schema:schema41.oneOf[19].required,parentSchema:schema41.oneOf[19],data};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
for(const key19 of Object.keys(data)){
if(!((((key19 === "kind") || (key19 === "what")) || (key19 === "path")) || (key19 === "content"))){
const err222 = {instancePath,schemaPath:"#/oneOf/19/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19},message:"must NOT have additional properties",schema:false,parentSchema:schema41.oneOf[19],data};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
}
if(data.kind !== undefined && func0.call(data, "kind")){
let data71 = data.kind;
if(!((data71 === "set-ssl-file") || (data71 === "extend-ssl-file"))){
const err223 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/19/properties/kind/enum",keyword:"enum",params:{allowedValues: schema41.oneOf[19].properties.kind.enum},message:"must be equal to one of the allowed values",schema:schema41.oneOf[19].properties.kind.enum,parentSchema:schema41.oneOf[19].properties.kind,data:data71};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
}
if(data.what !== undefined && func0.call(data, "what")){
let data72 = data.what;
if(!(((data72 === "cert") || (data72 === "ca-file")) || (data72 === "crl-file"))){
const err224 = {instancePath:instancePath+"/what",schemaPath:"#/oneOf/19/properties/what/enum",keyword:"enum",params:{allowedValues: schema41.oneOf[19].properties.what.enum},message:"must be equal to one of the allowed values",schema:schema41.oneOf[19].properties.what.enum,parentSchema:schema41.oneOf[19].properties.what,data:data72};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
}
if(data.path !== undefined && func0.call(data, "path")){
let data73 = data.path;
if(typeof data73 === "string"){
if(!pattern5.test(data73)){
const err225 = {instancePath:instancePath+"/path",schemaPath:"#/$defs/word/pattern",keyword:"pattern",params:{pattern: "^[^\\n\\r\\u0000]*$"},message:"must match pattern \""+"^[^\\n\\r\\u0000]*$"+"\"",schema:"^[^\\n\\r\\u0000]*$",parentSchema:schema42,data:data73};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
}
else {
const err226 = {instancePath:instancePath+"/path",schemaPath:"#/$defs/word/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.type,parentSchema:schema42,data:data73};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
}
}
if(data.content !== undefined && func0.call(data, "content")){
let data74 = data.content;
if(typeof data74 !== "string"){
const err227 = {instancePath:instancePath+"/content",schemaPath:"#/oneOf/19/properties/content/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema41.oneOf[19].properties.content.type,parentSchema:schema41.oneOf[19].properties.content,data:data74};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
}
}
else {
const err228 = {instancePath,schemaPath:"#/oneOf/19/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema41.oneOf[19].type,parentSchema:schema41.oneOf[19],data};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
var _valid0 = _errs206 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 19];
}
else {
if(_valid0){
valid0 = true;
passing0 = 19;
if(props0 !== true){
props0 = true;
}
}
const _errs216 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.kind === undefined) || (!(func0.call(data, "kind")))){
const err229 = {instancePath,schemaPath:"#/oneOf/20/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema41.oneOf[20].required,parentSchema:schema41.oneOf[20],data};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
}
if((data.path === undefined) || (!(func0.call(data, "path")))){
const err230 = {instancePath,schemaPath:"#/oneOf/20/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'",schema:schema41.oneOf[20].required,parentSchema:schema41.oneOf[20],data};
if(vErrors === null){
vErrors = [err230];
}
else {
vErrors.push(err230);
}
errors++;
}
if((data.fingerprint === undefined) || (!(func0.call(data, "fingerprint")))){
const err231 = {instancePath,schemaPath:"#/oneOf/20/required",keyword:"required",params:{missingProperty: "fingerprint"},message:"must have required property '"+"fingerprint"+"'",schema:schema41.oneOf[20].required,parentSchema:schema41.oneOf[20],data};
if(vErrors === null){
vErrors = [err231];
}
else {
vErrors.push(err231);
}
errors++;
}
for(const key20 of Object.keys(data)){
if(!(((key20 === "kind") || (key20 === "path")) || (key20 === "fingerprint"))){
const err232 = {instancePath,schemaPath:"#/oneOf/20/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20},message:"must NOT have additional properties",schema:false,parentSchema:schema41.oneOf[20],data};
if(vErrors === null){
vErrors = [err232];
}
else {
vErrors.push(err232);
}
errors++;
}
}
if(data.kind !== undefined && func0.call(data, "kind")){
let data75 = data.kind;
if("check-certificate" !== data75){
const err233 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/20/properties/kind/const",keyword:"const",params:{allowedValue: "check-certificate"},message:"must be equal to constant",schema:"check-certificate",parentSchema:schema41.oneOf[20].properties.kind,data:data75};
if(vErrors === null){
vErrors = [err233];
}
else {
vErrors.push(err233);
}
errors++;
}
}
if(data.path !== undefined && func0.call(data, "path")){
let data76 = data.path;
if(typeof data76 === "string"){
if(!pattern5.test(data76)){
const err234 = {instancePath:instancePath+"/path",schemaPath:"#/$defs/word/pattern",keyword:"pattern",params:{pattern: "^[^\\n\\r\\u0000]*$"},message:"must match pattern \""+"^[^\\n\\r\\u0000]*$"+"\"",schema:"^[^\\n\\r\\u0000]*$",parentSchema:schema42,data:data76};
if(vErrors === null){
vErrors = [err234];
}
else {
vErrors.push(err234);
}
errors++;
}
}
else {
const err235 = {instancePath:instancePath+"/path",schemaPath:"#/$defs/word/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.type,parentSchema:schema42,data:data76};
if(vErrors === null){
vErrors = [err235];
}
else {
vErrors.push(err235);
}
errors++;
}
}
if(data.fingerprint !== undefined && func0.call(data, "fingerprint")){
let data77 = data.fingerprint;
if(typeof data77 === "string"){
if(!pattern41.test(data77)){
const err236 = {instancePath:instancePath+"/fingerprint",schemaPath:"#/oneOf/20/properties/fingerprint/pattern",keyword:"pattern",params:{pattern: "^[0-9A-F]{40}$"},message:"must match pattern \""+"^[0-9A-F]{40}$"+"\"",schema:"^[0-9A-F]{40}$",parentSchema:schema41.oneOf[20].properties.fingerprint,data:data77};
if(vErrors === null){
vErrors = [err236];
}
else {
vErrors.push(err236);
}
errors++;
}
}
else {
const err237 = {instancePath:instancePath+"/fingerprint",schemaPath:"#/oneOf/20/properties/fingerprint/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema41.oneOf[20].properties.fingerprint.type,parentSchema:schema41.oneOf[20].properties.fingerprint,data:data77};
if(vErrors === null){
vErrors = [err237];
}
else {
vErrors.push(err237);
}
errors++;
}
}
}
else {
const err238 = {instancePath,schemaPath:"#/oneOf/20/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema41.oneOf[20].type,parentSchema:schema41.oneOf[20],data};
if(vErrors === null){
vErrors = [err238];
}
else {
vErrors.push(err238);
}
errors++;
}
var _valid0 = _errs216 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 20];
}
else {
if(_valid0){
valid0 = true;
passing0 = 20;
if(props0 !== true){
props0 = true;
}
}
const _errs225 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.kind === undefined) || (!(func0.call(data, "kind")))){
const err239 = {instancePath,schemaPath:"#/oneOf/21/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema41.oneOf[21].required,parentSchema:schema41.oneOf[21],data};
if(vErrors === null){
vErrors = [err239];
}
else {
vErrors.push(err239);
}
errors++;
}
if((data.list === undefined) || (!(func0.call(data, "list")))){
const err240 = {instancePath,schemaPath:"#/oneOf/21/required",keyword:"required",params:{missingProperty: "list"},message:"must have required property '"+"list"+"'",schema:schema41.oneOf[21].required,parentSchema:schema41.oneOf[21],data};
if(vErrors === null){
vErrors = [err240];
}
else {
vErrors.push(err240);
}
errors++;
}
if((data.line === undefined) || (!(func0.call(data, "line")))){
const err241 = {instancePath,schemaPath:"#/oneOf/21/required",keyword:"required",params:{missingProperty: "line"},message:"must have required property '"+"line"+"'",schema:schema41.oneOf[21].required,parentSchema:schema41.oneOf[21],data};
if(vErrors === null){
vErrors = [err241];
}
else {
vErrors.push(err241);
}
errors++;
}
for(const key21 of Object.keys(data)){
if(!(((key21 === "kind") || (key21 === "list")) || (key21 === "line"))){
const err242 = {instancePath,schemaPath:"#/oneOf/21/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key21},message:"must NOT have additional properties",schema:false,parentSchema:schema41.oneOf[21],data};
if(vErrors === null){
vErrors = [err242];
}
else {
vErrors.push(err242);
}
errors++;
}
}
if(data.kind !== undefined && func0.call(data, "kind")){
let data78 = data.kind;
if("add-crt-list-line" !== data78){
const err243 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/21/properties/kind/const",keyword:"const",params:{allowedValue: "add-crt-list-line"},message:"must be equal to constant",schema:"add-crt-list-line",parentSchema:schema41.oneOf[21].properties.kind,data:data78};
if(vErrors === null){
vErrors = [err243];
}
else {
vErrors.push(err243);
}
errors++;
}
}
if(data.list !== undefined && func0.call(data, "list")){
let data79 = data.list;
if(typeof data79 === "string"){
if(!pattern5.test(data79)){
const err244 = {instancePath:instancePath+"/list",schemaPath:"#/$defs/word/pattern",keyword:"pattern",params:{pattern: "^[^\\n\\r\\u0000]*$"},message:"must match pattern \""+"^[^\\n\\r\\u0000]*$"+"\"",schema:"^[^\\n\\r\\u0000]*$",parentSchema:schema42,data:data79};
if(vErrors === null){
vErrors = [err244];
}
else {
vErrors.push(err244);
}
errors++;
}
}
else {
const err245 = {instancePath:instancePath+"/list",schemaPath:"#/$defs/word/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.type,parentSchema:schema42,data:data79};
if(vErrors === null){
vErrors = [err245];
}
else {
vErrors.push(err245);
}
errors++;
}
}
if(data.line !== undefined && func0.call(data, "line")){
let data80 = data.line;
if(typeof data80 === "string"){
if(!pattern5.test(data80)){
const err246 = {instancePath:instancePath+"/line",schemaPath:"#/$defs/word/pattern",keyword:"pattern",params:{pattern: "^[^\\n\\r\\u0000]*$"},message:"must match pattern \""+"^[^\\n\\r\\u0000]*$"+"\"",schema:"^[^\\n\\r\\u0000]*$",parentSchema:schema42,data:data80};
if(vErrors === null){
vErrors = [err246];
}
else {
vErrors.push(err246);
}
errors++;
}
}
else {
const err247 = {instancePath:instancePath+"/line",schemaPath:"#/$defs/word/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.type,parentSchema:schema42,data:data80};
if(vErrors === null){
vErrors = [err247];
}
else {
vErrors.push(err247);
}
errors++;
}
}
}
else {
const err248 = {instancePath,schemaPath:"#/oneOf/21/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema41.oneOf[21].type,parentSchema:schema41.oneOf[21],data};
if(vErrors === null){
vErrors = [err248];
}
else {
vErrors.push(err248);
}
errors++;
}
var _valid0 = _errs225 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 21];
}
else {
if(_valid0){
valid0 = true;
passing0 = 21;
if(props0 !== true){
props0 = true;
}
}
const _errs235 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.kind === undefined) || (!(func0.call(data, "kind")))){
const err249 = {instancePath,schemaPath:"#/oneOf/22/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema41.oneOf[22].required,parentSchema:schema41.oneOf[22],data};
if(vErrors === null){
vErrors = [err249];
}
else {
vErrors.push(err249);
}
errors++;
}
if((data.list === undefined) || (!(func0.call(data, "list")))){
const err250 = {instancePath,schemaPath:"#/oneOf/22/required",keyword:"required",params:{missingProperty: "list"},message:"must have required property '"+"list"+"'",schema:schema41.oneOf[22].required,parentSchema:schema41.oneOf[22],data};
if(vErrors === null){
vErrors = [err250];
}
else {
vErrors.push(err250);
}
errors++;
}
if((data.certificate === undefined) || (!(func0.call(data, "certificate")))){
const err251 = {instancePath,schemaPath:"#/oneOf/22/required",keyword:"required",params:{missingProperty: "certificate"},message:"must have required property '"+"certificate"+"'",schema:schema41.oneOf[22].required,parentSchema:schema41.oneOf[22],data};
if(vErrors === null){
vErrors = [err251];
}
else {
vErrors.push(err251);
}
errors++;
}
for(const key22 of Object.keys(data)){
if(!(((key22 === "kind") || (key22 === "list")) || (key22 === "certificate"))){
const err252 = {instancePath,schemaPath:"#/oneOf/22/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key22},message:"must NOT have additional properties",schema:false,parentSchema:schema41.oneOf[22],data};
if(vErrors === null){
vErrors = [err252];
}
else {
vErrors.push(err252);
}
errors++;
}
}
if(data.kind !== undefined && func0.call(data, "kind")){
let data81 = data.kind;
if(!((data81 === "add-crt-list-certificate") || (data81 === "delete-crt-list-certificate"))){
const err253 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/22/properties/kind/enum",keyword:"enum",params:{allowedValues: schema41.oneOf[22].properties.kind.enum},message:"must be equal to one of the allowed values",schema:schema41.oneOf[22].properties.kind.enum,parentSchema:schema41.oneOf[22].properties.kind,data:data81};
if(vErrors === null){
vErrors = [err253];
}
else {
vErrors.push(err253);
}
errors++;
}
}
if(data.list !== undefined && func0.call(data, "list")){
let data82 = data.list;
if(typeof data82 === "string"){
if(!pattern5.test(data82)){
const err254 = {instancePath:instancePath+"/list",schemaPath:"#/$defs/word/pattern",keyword:"pattern",params:{pattern: "^[^\\n\\r\\u0000]*$"},message:"must match pattern \""+"^[^\\n\\r\\u0000]*$"+"\"",schema:"^[^\\n\\r\\u0000]*$",parentSchema:schema42,data:data82};
if(vErrors === null){
vErrors = [err254];
}
else {
vErrors.push(err254);
}
errors++;
}
}
else {
const err255 = {instancePath:instancePath+"/list",schemaPath:"#/$defs/word/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.type,parentSchema:schema42,data:data82};
if(vErrors === null){
vErrors = [err255];
}
else {
vErrors.push(err255);
}
errors++;
}
}
if(data.certificate !== undefined && func0.call(data, "certificate")){
let data83 = data.certificate;
if(typeof data83 === "string"){
if(!pattern5.test(data83)){
const err256 = {instancePath:instancePath+"/certificate",schemaPath:"#/$defs/word/pattern",keyword:"pattern",params:{pattern: "^[^\\n\\r\\u0000]*$"},message:"must match pattern \""+"^[^\\n\\r\\u0000]*$"+"\"",schema:"^[^\\n\\r\\u0000]*$",parentSchema:schema42,data:data83};
if(vErrors === null){
vErrors = [err256];
}
else {
vErrors.push(err256);
}
errors++;
}
}
else {
const err257 = {instancePath:instancePath+"/certificate",schemaPath:"#/$defs/word/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.type,parentSchema:schema42,data:data83};
if(vErrors === null){
vErrors = [err257];
}
else {
vErrors.push(err257);
}
errors++;
}
}
}
else {
const err258 = {instancePath,schemaPath:"#/oneOf/22/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema41.oneOf[22].type,parentSchema:schema41.oneOf[22],data};
if(vErrors === null){
vErrors = [err258];
}
else {
vErrors.push(err258);
}
errors++;
}
var _valid0 = _errs235 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 22];
}
else {
if(_valid0){
valid0 = true;
passing0 = 22;
if(props0 !== true){
props0 = true;
}
}
const _errs245 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.kind === undefined) || (!(func0.call(data, "kind")))){
const err259 = {instancePath,schemaPath:"#/oneOf/23/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema41.oneOf[23].required,parentSchema:schema41.oneOf[23],data};
if(vErrors === null){
vErrors = [err259];
}
else {
vErrors.push(err259);
}
errors++;
}
if((data.file === undefined) || (!(func0.call(data, "file")))){
const err260 = {instancePath,schemaPath:"#/oneOf/23/required",keyword:"required",params:{missingProperty: "file"},message:"must have required property '"+"file"+"'",schema:schema41.oneOf[23].required,parentSchema:schema41.oneOf[23],data};
if(vErrors === null){
vErrors = [err260];
}
else {
vErrors.push(err260);
}
errors++;
}
if((data.key === undefined) || (!(func0.call(data, "key")))){
const err261 = {instancePath,schemaPath:"#/oneOf/23/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'",schema:schema41.oneOf[23].required,parentSchema:schema41.oneOf[23],data};
if(vErrors === null){
vErrors = [err261];
}
else {
vErrors.push(err261);
}
errors++;
}
for(const key23 of Object.keys(data)){
if(!(((key23 === "kind") || (key23 === "file")) || (key23 === "key"))){
const err262 = {instancePath,schemaPath:"#/oneOf/23/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key23},message:"must NOT have additional properties",schema:false,parentSchema:schema41.oneOf[23],data};
if(vErrors === null){
vErrors = [err262];
}
else {
vErrors.push(err262);
}
errors++;
}
}
if(data.kind !== undefined && func0.call(data, "kind")){
let data84 = data.kind;
if("set-ticket-key" !== data84){
const err263 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/23/properties/kind/const",keyword:"const",params:{allowedValue: "set-ticket-key"},message:"must be equal to constant",schema:"set-ticket-key",parentSchema:schema41.oneOf[23].properties.kind,data:data84};
if(vErrors === null){
vErrors = [err263];
}
else {
vErrors.push(err263);
}
errors++;
}
}
if(data.file !== undefined && func0.call(data, "file")){
let data85 = data.file;
if(typeof data85 === "string"){
if(!pattern5.test(data85)){
const err264 = {instancePath:instancePath+"/file",schemaPath:"#/$defs/word/pattern",keyword:"pattern",params:{pattern: "^[^\\n\\r\\u0000]*$"},message:"must match pattern \""+"^[^\\n\\r\\u0000]*$"+"\"",schema:"^[^\\n\\r\\u0000]*$",parentSchema:schema42,data:data85};
if(vErrors === null){
vErrors = [err264];
}
else {
vErrors.push(err264);
}
errors++;
}
}
else {
const err265 = {instancePath:instancePath+"/file",schemaPath:"#/$defs/word/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.type,parentSchema:schema42,data:data85};
if(vErrors === null){
vErrors = [err265];
}
else {
vErrors.push(err265);
}
errors++;
}
}
if(data.key !== undefined && func0.call(data, "key")){
let data86 = data.key;
if(typeof data86 === "string"){
if(!pattern5.test(data86)){
const err266 = {instancePath:instancePath+"/key",schemaPath:"#/$defs/word/pattern",keyword:"pattern",params:{pattern: "^[^\\n\\r\\u0000]*$"},message:"must match pattern \""+"^[^\\n\\r\\u0000]*$"+"\"",schema:"^[^\\n\\r\\u0000]*$",parentSchema:schema42,data:data86};
if(vErrors === null){
vErrors = [err266];
}
else {
vErrors.push(err266);
}
errors++;
}
}
else {
const err267 = {instancePath:instancePath+"/key",schemaPath:"#/$defs/word/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.type,parentSchema:schema42,data:data86};
if(vErrors === null){
vErrors = [err267];
}
else {
vErrors.push(err267);
}
errors++;
}
}
}
else {
const err268 = {instancePath,schemaPath:"#/oneOf/23/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema41.oneOf[23].type,parentSchema:schema41.oneOf[23],data};
if(vErrors === null){
vErrors = [err268];
}
else {
vErrors.push(err268);
}
errors++;
}
var _valid0 = _errs245 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 23];
}
else {
if(_valid0){
valid0 = true;
passing0 = 23;
if(props0 !== true){
props0 = true;
}
}
const _errs255 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.kind === undefined) || (!(func0.call(data, "kind")))){
const err269 = {instancePath,schemaPath:"#/oneOf/24/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema41.oneOf[24].required,parentSchema:schema41.oneOf[24],data};
if(vErrors === null){
vErrors = [err269];
}
else {
vErrors.push(err269);
}
errors++;
}
if((data.path === undefined) || (!(func0.call(data, "path")))){
const err270 = {instancePath,schemaPath:"#/oneOf/24/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'",schema:schema41.oneOf[24].required,parentSchema:schema41.oneOf[24],data};
if(vErrors === null){
vErrors = [err270];
}
else {
vErrors.push(err270);
}
errors++;
}
if((data.key === undefined) || (!(func0.call(data, "key")))){
const err271 = {instancePath,schemaPath:"#/oneOf/24/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'",schema:schema41.oneOf[24].required,parentSchema:schema41.oneOf[24],data};
if(vErrors === null){
vErrors = [err271];
}
else {
vErrors.push(err271);
}
errors++;
}
if((data.value === undefined) || (!(func0.call(data, "value")))){
const err272 = {instancePath,schemaPath:"#/oneOf/24/required",keyword:"required",params:{missingProperty: "value"},message:"must have required property '"+"value"+"'",schema:schema41.oneOf[24].required,parentSchema:schema41.oneOf[24],data};
if(vErrors === null){
vErrors = [err272];
}
else {
vErrors.push(err272);
}
errors++;
}
for(const key24 of Object.keys(data)){
if(!((((key24 === "kind") || (key24 === "path")) || (key24 === "key")) || (key24 === "value"))){
const err273 = {instancePath,schemaPath:"#/oneOf/24/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key24},message:"must NOT have additional properties",schema:false,parentSchema:schema41.oneOf[24],data};
if(vErrors === null){
vErrors = [err273];
}
else {
vErrors.push(err273);
}
errors++;
}
}
if(data.kind !== undefined && func0.call(data, "kind")){
let data87 = data.kind;
if("set-map-value" !== data87){
const err274 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/24/properties/kind/const",keyword:"const",params:{allowedValue: "set-map-value"},message:"must be equal to constant",schema:"set-map-value",parentSchema:schema41.oneOf[24].properties.kind,data:data87};
if(vErrors === null){
vErrors = [err274];
}
else {
vErrors.push(err274);
}
errors++;
}
}
if(data.path !== undefined && func0.call(data, "path")){
let data88 = data.path;
if(typeof data88 === "string"){
if(!pattern5.test(data88)){
const err275 = {instancePath:instancePath+"/path",schemaPath:"#/$defs/word/pattern",keyword:"pattern",params:{pattern: "^[^\\n\\r\\u0000]*$"},message:"must match pattern \""+"^[^\\n\\r\\u0000]*$"+"\"",schema:"^[^\\n\\r\\u0000]*$",parentSchema:schema42,data:data88};
if(vErrors === null){
vErrors = [err275];
}
else {
vErrors.push(err275);
}
errors++;
}
}
else {
const err276 = {instancePath:instancePath+"/path",schemaPath:"#/$defs/word/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.type,parentSchema:schema42,data:data88};
if(vErrors === null){
vErrors = [err276];
}
else {
vErrors.push(err276);
}
errors++;
}
}
if(data.key !== undefined && func0.call(data, "key")){
let data89 = data.key;
if(typeof data89 === "string"){
if(!pattern5.test(data89)){
const err277 = {instancePath:instancePath+"/key",schemaPath:"#/$defs/word/pattern",keyword:"pattern",params:{pattern: "^[^\\n\\r\\u0000]*$"},message:"must match pattern \""+"^[^\\n\\r\\u0000]*$"+"\"",schema:"^[^\\n\\r\\u0000]*$",parentSchema:schema42,data:data89};
if(vErrors === null){
vErrors = [err277];
}
else {
vErrors.push(err277);
}
errors++;
}
}
else {
const err278 = {instancePath:instancePath+"/key",schemaPath:"#/$defs/word/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.type,parentSchema:schema42,data:data89};
if(vErrors === null){
vErrors = [err278];
}
else {
vErrors.push(err278);
}
errors++;
}
}
if(data.value !== undefined && func0.call(data, "value")){
let data90 = data.value;
if(typeof data90 === "string"){
if(!pattern5.test(data90)){
const err279 = {instancePath:instancePath+"/value",schemaPath:"#/$defs/word/pattern",keyword:"pattern",params:{pattern: "^[^\\n\\r\\u0000]*$"},message:"must match pattern \""+"^[^\\n\\r\\u0000]*$"+"\"",schema:"^[^\\n\\r\\u0000]*$",parentSchema:schema42,data:data90};
if(vErrors === null){
vErrors = [err279];
}
else {
vErrors.push(err279);
}
errors++;
}
}
else {
const err280 = {instancePath:instancePath+"/value",schemaPath:"#/$defs/word/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.type,parentSchema:schema42,data:data90};
if(vErrors === null){
vErrors = [err280];
}
else {
vErrors.push(err280);
}
errors++;
}
}
}
else {
const err281 = {instancePath,schemaPath:"#/oneOf/24/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema41.oneOf[24].type,parentSchema:schema41.oneOf[24],data};
if(vErrors === null){
vErrors = [err281];
}
else {
vErrors.push(err281);
}
errors++;
}
var _valid0 = _errs255 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 24];
}
else {
if(_valid0){
valid0 = true;
passing0 = 24;
if(props0 !== true){
props0 = true;
}
}
const _errs268 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.kind === undefined) || (!(func0.call(data, "kind")))){
const err282 = {instancePath,schemaPath:"#/oneOf/25/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema41.oneOf[25].required,parentSchema:schema41.oneOf[25],data};
if(vErrors === null){
vErrors = [err282];
}
else {
vErrors.push(err282);
}
errors++;
}
if((data.what === undefined) || (!(func0.call(data, "what")))){
const err283 = {instancePath,schemaPath:"#/oneOf/25/required",keyword:"required",params:{missingProperty: "what"},message:"must have required property '"+"what"+"'",schema:schema41.oneOf[25].required,parentSchema:schema41.oneOf[25],data};
if(vErrors === null){
vErrors = [err283];
}
else {
vErrors.push(err283);
}
errors++;
}
if((data.path === undefined) || (!(func0.call(data, "path")))){
const err284 = {instancePath,schemaPath:"#/oneOf/25/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'",schema:schema41.oneOf[25].required,parentSchema:schema41.oneOf[25],data};
if(vErrors === null){
vErrors = [err284];
}
else {
vErrors.push(err284);
}
errors++;
}
if((data.entries === undefined) || (!(func0.call(data, "entries")))){
const err285 = {instancePath,schemaPath:"#/oneOf/25/required",keyword:"required",params:{missingProperty: "entries"},message:"must have required property '"+"entries"+"'",schema:schema41.oneOf[25].required,parentSchema:schema41.oneOf[25],data};
if(vErrors === null){
vErrors = [err285];
}
else {
vErrors.push(err285);
}
errors++;
}
for(const key25 of Object.keys(data)){
if(!((((key25 === "kind") || (key25 === "what")) || (key25 === "path")) || (key25 === "entries"))){
const err286 = {instancePath,schemaPath:"#/oneOf/25/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key25},message:"must NOT have additional properties",schema:false,parentSchema:schema41.oneOf[25],data};
if(vErrors === null){
vErrors = [err286];
}
else {
vErrors.push(err286);
}
errors++;
}
}
if(data.kind !== undefined && func0.call(data, "kind")){
let data91 = data.kind;
if("replace-entries" !== data91){
const err287 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/25/properties/kind/const",keyword:"const",params:{allowedValue: "replace-entries"},message:"must be equal to constant",schema:"replace-entries",parentSchema:schema41.oneOf[25].properties.kind,data:data91};
if(vErrors === null){
vErrors = [err287];
}
else {
vErrors.push(err287);
}
errors++;
}
}
if(data.what !== undefined && func0.call(data, "what")){
let data92 = data.what;
if(!((data92 === "map") || (data92 === "acl"))){
const err288 = {instancePath:instancePath+"/what",schemaPath:"#/oneOf/25/properties/what/enum",keyword:"enum",params:{allowedValues: schema41.oneOf[25].properties.what.enum},message:"must be equal to one of the allowed values",schema:schema41.oneOf[25].properties.what.enum,parentSchema:schema41.oneOf[25].properties.what,data:data92};
if(vErrors === null){
vErrors = [err288];
}
else {
vErrors.push(err288);
}
errors++;
}
}
if(data.path !== undefined && func0.call(data, "path")){
let data93 = data.path;
if(typeof data93 === "string"){
if(!pattern5.test(data93)){
const err289 = {instancePath:instancePath+"/path",schemaPath:"#/$defs/word/pattern",keyword:"pattern",params:{pattern: "^[^\\n\\r\\u0000]*$"},message:"must match pattern \""+"^[^\\n\\r\\u0000]*$"+"\"",schema:"^[^\\n\\r\\u0000]*$",parentSchema:schema42,data:data93};
if(vErrors === null){
vErrors = [err289];
}
else {
vErrors.push(err289);
}
errors++;
}
}
else {
const err290 = {instancePath:instancePath+"/path",schemaPath:"#/$defs/word/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.type,parentSchema:schema42,data:data93};
if(vErrors === null){
vErrors = [err290];
}
else {
vErrors.push(err290);
}
errors++;
}
}
if(data.entries !== undefined && func0.call(data, "entries")){
let data94 = data.entries;
if(Array.isArray(data94)){
const len2 = data94.length;
for(let i2=0; i2<len2; i2++){
let data95 = data94[i2];
if(typeof data95 === "string"){
if(!pattern5.test(data95)){
const err291 = {instancePath:instancePath+"/entries/" + i2,schemaPath:"#/$defs/word/pattern",keyword:"pattern",params:{pattern: "^[^\\n\\r\\u0000]*$"},message:"must match pattern \""+"^[^\\n\\r\\u0000]*$"+"\"",schema:"^[^\\n\\r\\u0000]*$",parentSchema:schema42,data:data95};
if(vErrors === null){
vErrors = [err291];
}
else {
vErrors.push(err291);
}
errors++;
}
}
else {
const err292 = {instancePath:instancePath+"/entries/" + i2,schemaPath:"#/$defs/word/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.type,parentSchema:schema42,data:data95};
if(vErrors === null){
vErrors = [err292];
}
else {
vErrors.push(err292);
}
errors++;
}
}
}
else {
const err293 = {instancePath:instancePath+"/entries",schemaPath:"#/oneOf/25/properties/entries/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema41.oneOf[25].properties.entries.type,parentSchema:schema41.oneOf[25].properties.entries,data:data94};
if(vErrors === null){
vErrors = [err293];
}
else {
vErrors.push(err293);
}
errors++;
}
}
}
else {
const err294 = {instancePath,schemaPath:"#/oneOf/25/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema41.oneOf[25].type,parentSchema:schema41.oneOf[25],data};
if(vErrors === null){
vErrors = [err294];
}
else {
vErrors.push(err294);
}
errors++;
}
var _valid0 = _errs268 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 25];
}
else {
if(_valid0){
valid0 = true;
passing0 = 25;
if(props0 !== true){
props0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
if(!valid0){
const err295 = {instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf",schema:schema41.oneOf,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err295];
}
else {
vErrors.push(err295);
}
errors++;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate73.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate73.evaluated = {"dynamicProps":true,"dynamicItems":false};

const schema89 = {"description":"Where a rendered line, or a change, comes from.","oneOf":[{"type":"object","description":"A line of the project's or of a template.","properties":{"kind":{"enum":["project","template"],"description":"Which of the two."},"location":{"$ref":"#/$defs/location","description":"Where it was written."}},"required":["kind","location"],"additionalProperties":false},{"type":"object","description":"An instance that was found.","properties":{"kind":{"const":"instance","description":"An instance."},"service":{"type":"string","description":"The service that it is a copy of."},"instance":{"type":"string","description":"Its id."},"source":{"type":"string","description":"The source that told of it."},"location":{"$ref":"#/$defs/location","description":"The place in the project that makes it a server."}},"required":["kind","service","instance","source"],"additionalProperties":false}]};
const schema90 = {"type":"object","description":"A stretch of a file.","properties":{"file":{"type":"string","description":"As the user named it; `<stdin>` is standard input."},"start":{"$ref":"#/$defs/position","description":"Where it begins."},"end":{"$ref":"#/$defs/position","description":"Where it ends, exclusive; absent where only the start is known."}},"required":["file","start"],"additionalProperties":false};
const schema91 = {"type":"object","description":"A point in a text. Both count from 1; columns in UTF-16 code units.","properties":{"line":{"type":"integer","minimum":1,"description":"The line."},"column":{"type":"integer","minimum":1,"description":"The column."}},"required":["line","column"],"additionalProperties":false};

function validate77(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate77.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.file === undefined) || (!(func0.call(data, "file")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "file"},message:"must have required property '"+"file"+"'",schema:schema90.required,parentSchema:schema90,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.start === undefined) || (!(func0.call(data, "start")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "start"},message:"must have required property '"+"start"+"'",schema:schema90.required,parentSchema:schema90,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(((key0 === "file") || (key0 === "start")) || (key0 === "end"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema90,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.file !== undefined && func0.call(data, "file")){
let data0 = data.file;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/file",schemaPath:"#/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema90.properties.file.type,parentSchema:schema90.properties.file,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.start !== undefined && func0.call(data, "start")){
let data1 = data.start;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if((data1.line === undefined) || (!(func0.call(data1, "line")))){
const err4 = {instancePath:instancePath+"/start",schemaPath:"#/$defs/position/required",keyword:"required",params:{missingProperty: "line"},message:"must have required property '"+"line"+"'",schema:schema91.required,parentSchema:schema91,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((data1.column === undefined) || (!(func0.call(data1, "column")))){
const err5 = {instancePath:instancePath+"/start",schemaPath:"#/$defs/position/required",keyword:"required",params:{missingProperty: "column"},message:"must have required property '"+"column"+"'",schema:schema91.required,parentSchema:schema91,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key1 of Object.keys(data1)){
if(!((key1 === "line") || (key1 === "column"))){
const err6 = {instancePath:instancePath+"/start",schemaPath:"#/$defs/position/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema91,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data1.line !== undefined && func0.call(data1, "line")){
let data2 = data1.line;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err7 = {instancePath:instancePath+"/start/line",schemaPath:"#/$defs/position/properties/line/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema91.properties.line.type,parentSchema:schema91.properties.line,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 1 || isNaN(data2)){
const err8 = {instancePath:instancePath+"/start/line",schemaPath:"#/$defs/position/properties/line/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema91.properties.line,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
if(data1.column !== undefined && func0.call(data1, "column")){
let data3 = data1.column;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err9 = {instancePath:instancePath+"/start/column",schemaPath:"#/$defs/position/properties/column/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema91.properties.column.type,parentSchema:schema91.properties.column,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 1 || isNaN(data3)){
const err10 = {instancePath:instancePath+"/start/column",schemaPath:"#/$defs/position/properties/column/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema91.properties.column,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
}
else {
const err11 = {instancePath:instancePath+"/start",schemaPath:"#/$defs/position/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema91.type,parentSchema:schema91,data:data1};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.end !== undefined && func0.call(data, "end")){
let data4 = data.end;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if((data4.line === undefined) || (!(func0.call(data4, "line")))){
const err12 = {instancePath:instancePath+"/end",schemaPath:"#/$defs/position/required",keyword:"required",params:{missingProperty: "line"},message:"must have required property '"+"line"+"'",schema:schema91.required,parentSchema:schema91,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if((data4.column === undefined) || (!(func0.call(data4, "column")))){
const err13 = {instancePath:instancePath+"/end",schemaPath:"#/$defs/position/required",keyword:"required",params:{missingProperty: "column"},message:"must have required property '"+"column"+"'",schema:schema91.required,parentSchema:schema91,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
for(const key2 of Object.keys(data4)){
if(!((key2 === "line") || (key2 === "column"))){
const err14 = {instancePath:instancePath+"/end",schemaPath:"#/$defs/position/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema91,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data4.line !== undefined && func0.call(data4, "line")){
let data5 = data4.line;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err15 = {instancePath:instancePath+"/end/line",schemaPath:"#/$defs/position/properties/line/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema91.properties.line.type,parentSchema:schema91.properties.line,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 < 1 || isNaN(data5)){
const err16 = {instancePath:instancePath+"/end/line",schemaPath:"#/$defs/position/properties/line/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema91.properties.line,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
if(data4.column !== undefined && func0.call(data4, "column")){
let data6 = data4.column;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err17 = {instancePath:instancePath+"/end/column",schemaPath:"#/$defs/position/properties/column/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema91.properties.column.type,parentSchema:schema91.properties.column,data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 < 1 || isNaN(data6)){
const err18 = {instancePath:instancePath+"/end/column",schemaPath:"#/$defs/position/properties/column/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema91.properties.column,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
}
else {
const err19 = {instancePath:instancePath+"/end",schemaPath:"#/$defs/position/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema91.type,parentSchema:schema91,data:data4};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema90.type,parentSchema:schema90,data};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
validate77.errors = vErrors;
return errors === 0;
}
validate77.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate76(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate76.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
let valid0 = false;
let passing0 = null;
const _errs1 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.kind === undefined) || (!(func0.call(data, "kind")))){
const err0 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema89.oneOf[0].required,parentSchema:schema89.oneOf[0],data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.location === undefined) || (!(func0.call(data, "location")))){
const err1 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "location"},message:"must have required property '"+"location"+"'",schema:schema89.oneOf[0].required,parentSchema:schema89.oneOf[0],data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!((key0 === "kind") || (key0 === "location"))){
const err2 = {instancePath,schemaPath:"#/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema89.oneOf[0],data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.kind !== undefined && func0.call(data, "kind")){
let data0 = data.kind;
if(!((data0 === "project") || (data0 === "template"))){
const err3 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/0/properties/kind/enum",keyword:"enum",params:{allowedValues: schema89.oneOf[0].properties.kind.enum},message:"must be equal to one of the allowed values",schema:schema89.oneOf[0].properties.kind.enum,parentSchema:schema89.oneOf[0].properties.kind,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.location !== undefined && func0.call(data, "location")){
if(!(validate77(data.location, {instancePath:instancePath+"/location",parentData:data,parentDataProperty:"location",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/oneOf/0/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema89.oneOf[0].type,parentSchema:schema89.oneOf[0],data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var _valid0 = _errs1 === errors;
if(_valid0){
valid0 = true;
passing0 = 0;
var props0 = true;
}
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.kind === undefined) || (!(func0.call(data, "kind")))){
const err5 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema89.oneOf[1].required,parentSchema:schema89.oneOf[1],data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if((data.service === undefined) || (!(func0.call(data, "service")))){
const err6 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "service"},message:"must have required property '"+"service"+"'",schema:schema89.oneOf[1].required,parentSchema:schema89.oneOf[1],data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((data.instance === undefined) || (!(func0.call(data, "instance")))){
const err7 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "instance"},message:"must have required property '"+"instance"+"'",schema:schema89.oneOf[1].required,parentSchema:schema89.oneOf[1],data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((data.source === undefined) || (!(func0.call(data, "source")))){
const err8 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'",schema:schema89.oneOf[1].required,parentSchema:schema89.oneOf[1],data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
for(const key1 of Object.keys(data)){
if(!(((((key1 === "kind") || (key1 === "service")) || (key1 === "instance")) || (key1 === "source")) || (key1 === "location"))){
const err9 = {instancePath,schemaPath:"#/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema89.oneOf[1],data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.kind !== undefined && func0.call(data, "kind")){
let data2 = data.kind;
if("instance" !== data2){
const err10 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/1/properties/kind/const",keyword:"const",params:{allowedValue: "instance"},message:"must be equal to constant",schema:"instance",parentSchema:schema89.oneOf[1].properties.kind,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.service !== undefined && func0.call(data, "service")){
let data3 = data.service;
if(typeof data3 !== "string"){
const err11 = {instancePath:instancePath+"/service",schemaPath:"#/oneOf/1/properties/service/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema89.oneOf[1].properties.service.type,parentSchema:schema89.oneOf[1].properties.service,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.instance !== undefined && func0.call(data, "instance")){
let data4 = data.instance;
if(typeof data4 !== "string"){
const err12 = {instancePath:instancePath+"/instance",schemaPath:"#/oneOf/1/properties/instance/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema89.oneOf[1].properties.instance.type,parentSchema:schema89.oneOf[1].properties.instance,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.source !== undefined && func0.call(data, "source")){
let data5 = data.source;
if(typeof data5 !== "string"){
const err13 = {instancePath:instancePath+"/source",schemaPath:"#/oneOf/1/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema89.oneOf[1].properties.source.type,parentSchema:schema89.oneOf[1].properties.source,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.location !== undefined && func0.call(data, "location")){
if(!(validate77(data.location, {instancePath:instancePath+"/location",parentData:data,parentDataProperty:"location",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
errors = vErrors.length;
}
}
}
else {
const err14 = {instancePath,schemaPath:"#/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema89.oneOf[1].type,parentSchema:schema89.oneOf[1],data};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
var _valid0 = _errs6 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid0 = true;
passing0 = 1;
if(props0 !== true){
props0 = true;
}
}
}
if(!valid0){
const err15 = {instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf",schema:schema89.oneOf,parentSchema:schema89,data};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate76.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate76.evaluated = {"dynamicProps":true,"dynamicItems":false};


function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate22.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.class === undefined) || (!(func0.call(data, "class")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "class"},message:"must have required property '"+"class"+"'",schema:schema35.required,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.needsReload === undefined) || (!(func0.call(data, "needsReload")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "needsReload"},message:"must have required property '"+"needsReload"+"'",schema:schema35.required,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.action === undefined) || (!(func0.call(data, "action")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "action"},message:"must have required property '"+"action"+"'",schema:schema35.required,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((data.kind === undefined) || (!(func0.call(data, "kind")))){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema35.required,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((data.subject === undefined) || (!(func0.call(data, "subject")))){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "subject"},message:"must have required property '"+"subject"+"'",schema:schema35.required,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((data.before === undefined) || (!(func0.call(data, "before")))){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "before"},message:"must have required property '"+"before"+"'",schema:schema35.required,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if((data.after === undefined) || (!(func0.call(data, "after")))){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "after"},message:"must have required property '"+"after"+"'",schema:schema35.required,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((data.summary === undefined) || (!(func0.call(data, "summary")))){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "summary"},message:"must have required property '"+"summary"+"'",schema:schema35.required,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((data.reason === undefined) || (!(func0.call(data, "reason")))){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'",schema:schema35.required,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((data.why === undefined) || (!(func0.call(data, "why")))){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "why"},message:"must have required property '"+"why"+"'",schema:schema35.required,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((data.steps === undefined) || (!(func0.call(data, "steps")))){
const err10 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "steps"},message:"must have required property '"+"steps"+"'",schema:schema35.required,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if((data.commands === undefined) || (!(func0.call(data, "commands")))){
const err11 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "commands"},message:"must have required property '"+"commands"+"'",schema:schema35.required,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if((data.undo === undefined) || (!(func0.call(data, "undo")))){
const err12 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "undo"},message:"must have required property '"+"undo"+"'",schema:schema35.required,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(func0.call(schema35.properties, key0))){
const err13 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.class !== undefined && func0.call(data, "class")){
let data0 = data.class;
if(!(((((data0 === "runtime") || (data0 === "map")) || (data0 === "certificate")) || (data0 === "reload")) || (data0 === "restart"))){
const err14 = {instancePath:instancePath+"/class",schemaPath:"#/properties/class/enum",keyword:"enum",params:{allowedValues: schema35.properties.class.enum},message:"must be equal to one of the allowed values",schema:schema35.properties.class.enum,parentSchema:schema35.properties.class,data:data0};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.needsReload !== undefined && func0.call(data, "needsReload")){
let data1 = data.needsReload;
if(typeof data1 !== "boolean"){
const err15 = {instancePath:instancePath+"/needsReload",schemaPath:"#/properties/needsReload/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema35.properties.needsReload.type,parentSchema:schema35.properties.needsReload,data:data1};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.action !== undefined && func0.call(data, "action")){
let data2 = data.action;
if(!(((data2 === "add") || (data2 === "remove")) || (data2 === "change"))){
const err16 = {instancePath:instancePath+"/action",schemaPath:"#/properties/action/enum",keyword:"enum",params:{allowedValues: schema35.properties.action.enum},message:"must be equal to one of the allowed values",schema:schema35.properties.action.enum,parentSchema:schema35.properties.action,data:data2};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.kind !== undefined && func0.call(data, "kind")){
let data3 = data.kind;
if(!((((((((((((((((((((((((((((((((((((((((((((((((((((((((((data3 === "server") || (data3 === "server-options")) || (data3 === "server-order")) || (data3 === "server-address")) || (data3 === "server-fqdn")) || (data3 === "server-weight")) || (data3 === "server-state")) || (data3 === "server-maxconn")) || (data3 === "server-check")) || (data3 === "server-check-port")) || (data3 === "server-check-addr")) || (data3 === "server-agent")) || (data3 === "frontend-maxconn")) || (data3 === "frontend-state")) || (data3 === "global-maxconn")) || (data3 === "global-rate")) || (data3 === "global-profiling")) || (data3 === "backend-cookie-key")) || (data3 === "backend-dynamic-cookie")) || (data3 === "backend")) || (data3 === "section")) || (data3 === "bind")) || (data3 === "file-line")) || (data3 === "map")) || (data3 === "acl-file")) || (data3 === "certificate")) || (data3 === "crt-list")) || (data3 === "ca-file")) || (data3 === "crl-file")) || (data3 === "ticket-keys")) || (data3 === "file")) || (data3 === "process-unknown")) || (data3 === "process-unreachable")) || (data3 === "process-unseen")) || (data3 === "process-absent")) || (data3 === "reload-owed")) || (data3 === "push")) || (data3 === "global-line")) || (data3 === "defaults-line")) || (data3 === "frontend-line")) || (data3 === "listen-line")) || (data3 === "backend-line")) || (data3 === "userlist-line")) || (data3 === "peers-line")) || (data3 === "mailers-line")) || (data3 === "resolvers-line")) || (data3 === "cache-line")) || (data3 === "ring-line")) || (data3 === "log-forward-line")) || (data3 === "log-profile-line")) || (data3 === "http-errors-line")) || (data3 === "program-line")) || (data3 === "fcgi-app-line")) || (data3 === "crt-store-line")) || (data3 === "traces-line")) || (data3 === "acme-line")) || (data3 === "healthcheck-line")) || (data3 === "namespace-list-line"))){
const err17 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema35.properties.kind.enum},message:"must be equal to one of the allowed values",schema:schema35.properties.kind.enum,parentSchema:schema35.properties.kind,data:data3};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.subject !== undefined && func0.call(data, "subject")){
let data4 = data.subject;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if((data4.section === undefined) || (!(func0.call(data4, "section")))){
const err18 = {instancePath:instancePath+"/subject",schemaPath:"#/$defs/subject/required",keyword:"required",params:{missingProperty: "section"},message:"must have required property '"+"section"+"'",schema:schema36.required,parentSchema:schema36,data:data4};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
for(const key1 of Object.keys(data4)){
if(!(((key1 === "section") || (key1 === "server")) || (key1 === "file"))){
const err19 = {instancePath:instancePath+"/subject",schemaPath:"#/$defs/subject/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema36,data:data4};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data4.section !== undefined && func0.call(data4, "section")){
let data5 = data4.section;
if(typeof data5 !== "string"){
const err20 = {instancePath:instancePath+"/subject/section",schemaPath:"#/$defs/subject/properties/section/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.properties.section.type,parentSchema:schema36.properties.section,data:data5};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data4.server !== undefined && func0.call(data4, "server")){
let data6 = data4.server;
if(typeof data6 !== "string"){
const err21 = {instancePath:instancePath+"/subject/server",schemaPath:"#/$defs/subject/properties/server/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.properties.server.type,parentSchema:schema36.properties.server,data:data6};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data4.file !== undefined && func0.call(data4, "file")){
let data7 = data4.file;
if(typeof data7 !== "string"){
const err22 = {instancePath:instancePath+"/subject/file",schemaPath:"#/$defs/subject/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.properties.file.type,parentSchema:schema36.properties.file,data:data7};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath:instancePath+"/subject",schemaPath:"#/$defs/subject/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema36.type,parentSchema:schema36,data:data4};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.before !== undefined && func0.call(data, "before")){
let data8 = data.before;
const _errs19 = errors;
let valid4 = false;
let passing0 = null;
const _errs20 = errors;
if(typeof data8 !== "string"){
const err24 = {instancePath:instancePath+"/before",schemaPath:"#/$defs/changeValue/oneOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.oneOf[0].type,parentSchema:schema37.oneOf[0],data:data8};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
var _valid0 = _errs20 === errors;
if(_valid0){
valid4 = true;
passing0 = 0;
}
const _errs22 = errors;
if(Array.isArray(data8)){
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
let data9 = data8[i0];
if(typeof data9 !== "string"){
const err25 = {instancePath:instancePath+"/before/" + i0,schemaPath:"#/$defs/changeValue/oneOf/1/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.oneOf[1].items.type,parentSchema:schema37.oneOf[1].items,data:data9};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/before",schemaPath:"#/$defs/changeValue/oneOf/1/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema37.oneOf[1].type,parentSchema:schema37.oneOf[1],data:data8};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
var _valid0 = _errs22 === errors;
if(_valid0 && valid4){
valid4 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid4 = true;
passing0 = 1;
}
const _errs26 = errors;
if(data8 !== null){
const err27 = {instancePath:instancePath+"/before",schemaPath:"#/$defs/changeValue/oneOf/2/type",keyword:"type",params:{type: "null"},message:"must be null",schema:schema37.oneOf[2].type,parentSchema:schema37.oneOf[2],data:data8};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
var _valid0 = _errs26 === errors;
if(_valid0 && valid4){
valid4 = false;
passing0 = [passing0, 2];
}
else {
if(_valid0){
valid4 = true;
passing0 = 2;
}
}
}
if(!valid4){
const err28 = {instancePath:instancePath+"/before",schemaPath:"#/$defs/changeValue/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf",schema:schema37.oneOf,parentSchema:schema37,data:data8};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
else {
errors = _errs19;
if(vErrors !== null){
if(_errs19){
vErrors.length = _errs19;
}
else {
vErrors = null;
}
}
}
}
if(data.after !== undefined && func0.call(data, "after")){
let data10 = data.after;
const _errs30 = errors;
let valid8 = false;
let passing1 = null;
const _errs31 = errors;
if(typeof data10 !== "string"){
const err29 = {instancePath:instancePath+"/after",schemaPath:"#/$defs/changeValue/oneOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.oneOf[0].type,parentSchema:schema37.oneOf[0],data:data10};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
var _valid1 = _errs31 === errors;
if(_valid1){
valid8 = true;
passing1 = 0;
}
const _errs33 = errors;
if(Array.isArray(data10)){
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
let data11 = data10[i1];
if(typeof data11 !== "string"){
const err30 = {instancePath:instancePath+"/after/" + i1,schemaPath:"#/$defs/changeValue/oneOf/1/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.oneOf[1].items.type,parentSchema:schema37.oneOf[1].items,data:data11};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath:instancePath+"/after",schemaPath:"#/$defs/changeValue/oneOf/1/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema37.oneOf[1].type,parentSchema:schema37.oneOf[1],data:data10};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
var _valid1 = _errs33 === errors;
if(_valid1 && valid8){
valid8 = false;
passing1 = [passing1, 1];
}
else {
if(_valid1){
valid8 = true;
passing1 = 1;
}
const _errs37 = errors;
if(data10 !== null){
const err32 = {instancePath:instancePath+"/after",schemaPath:"#/$defs/changeValue/oneOf/2/type",keyword:"type",params:{type: "null"},message:"must be null",schema:schema37.oneOf[2].type,parentSchema:schema37.oneOf[2],data:data10};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
var _valid1 = _errs37 === errors;
if(_valid1 && valid8){
valid8 = false;
passing1 = [passing1, 2];
}
else {
if(_valid1){
valid8 = true;
passing1 = 2;
}
}
}
if(!valid8){
const err33 = {instancePath:instancePath+"/after",schemaPath:"#/$defs/changeValue/oneOf",keyword:"oneOf",params:{passingSchemas: passing1},message:"must match exactly one schema in oneOf",schema:schema37.oneOf,parentSchema:schema37,data:data10};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
else {
errors = _errs30;
if(vErrors !== null){
if(_errs30){
vErrors.length = _errs30;
}
else {
vErrors = null;
}
}
}
}
if(data.summary !== undefined && func0.call(data, "summary")){
let data12 = data.summary;
if(typeof data12 !== "string"){
const err34 = {instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.summary.type,parentSchema:schema35.properties.summary,data:data12};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.reason !== undefined && func0.call(data, "reason")){
if(!(validate23(data.reason, {instancePath:instancePath+"/reason",parentData:data,parentDataProperty:"reason",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.why !== undefined && func0.call(data, "why")){
let data14 = data.why;
if(typeof data14 !== "string"){
const err35 = {instancePath:instancePath+"/why",schemaPath:"#/properties/why/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.why.type,parentSchema:schema35.properties.why,data:data14};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.steps !== undefined && func0.call(data, "steps")){
let data15 = data.steps;
if(Array.isArray(data15)){
const len2 = data15.length;
for(let i2=0; i2<len2; i2++){
if(!(validate73(data15[i2], {instancePath:instancePath+"/steps/" + i2,parentData:data15,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate73.errors : vErrors.concat(validate73.errors);
errors = vErrors.length;
}
}
}
else {
const err36 = {instancePath:instancePath+"/steps",schemaPath:"#/properties/steps/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema35.properties.steps.type,parentSchema:schema35.properties.steps,data:data15};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.commands !== undefined && func0.call(data, "commands")){
let data17 = data.commands;
if(Array.isArray(data17)){
const len3 = data17.length;
for(let i3=0; i3<len3; i3++){
let data18 = data17[i3];
if(typeof data18 !== "string"){
const err37 = {instancePath:instancePath+"/commands/" + i3,schemaPath:"#/properties/commands/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.commands.items.type,parentSchema:schema35.properties.commands.items,data:data18};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
else {
const err38 = {instancePath:instancePath+"/commands",schemaPath:"#/properties/commands/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema35.properties.commands.type,parentSchema:schema35.properties.commands,data:data17};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.undo !== undefined && func0.call(data, "undo")){
let data19 = data.undo;
if(Array.isArray(data19)){
const len4 = data19.length;
for(let i4=0; i4<len4; i4++){
if(!(validate73(data19[i4], {instancePath:instancePath+"/undo/" + i4,parentData:data19,parentDataProperty:i4,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate73.errors : vErrors.concat(validate73.errors);
errors = vErrors.length;
}
}
}
else {
const err39 = {instancePath:instancePath+"/undo",schemaPath:"#/properties/undo/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema35.properties.undo.type,parentSchema:schema35.properties.undo,data:data19};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.origin !== undefined && func0.call(data, "origin")){
if(!(validate76(data.origin, {instancePath:instancePath+"/origin",parentData:data,parentDataProperty:"origin",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
errors = vErrors.length;
}
}
}
else {
const err40 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema35.type,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}
validate22.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema93 = {"type":"object","description":"What somebody changed in the process by hand.","properties":{"kind":{"enum":["server-state","server-weight","server-address","server-maxconn","unknown-server","frontend-state","frontend-maxconn","global-maxconn","global-rate","map","acl-file"],"description":"What kind of thing."},"subject":{"$ref":"#/$defs/subject"},"summary":{"type":"string","description":"One line for people."},"policy":{"enum":["keep","reset"],"description":"`reset`: a change of the plan puts it back."},"again":{"type":"array","items":{"$ref":"#/$defs/step"},"description":"What makes it so again in a worker that a reload starts."}},"required":["kind","subject","summary","policy"],"additionalProperties":false};

function validate82(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate82.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.kind === undefined) || (!(func0.call(data, "kind")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema93.required,parentSchema:schema93,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.subject === undefined) || (!(func0.call(data, "subject")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "subject"},message:"must have required property '"+"subject"+"'",schema:schema93.required,parentSchema:schema93,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.summary === undefined) || (!(func0.call(data, "summary")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "summary"},message:"must have required property '"+"summary"+"'",schema:schema93.required,parentSchema:schema93,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((data.policy === undefined) || (!(func0.call(data, "policy")))){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "policy"},message:"must have required property '"+"policy"+"'",schema:schema93.required,parentSchema:schema93,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(((((key0 === "kind") || (key0 === "subject")) || (key0 === "summary")) || (key0 === "policy")) || (key0 === "again"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema93,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.kind !== undefined && func0.call(data, "kind")){
let data0 = data.kind;
if(!(((((((((((data0 === "server-state") || (data0 === "server-weight")) || (data0 === "server-address")) || (data0 === "server-maxconn")) || (data0 === "unknown-server")) || (data0 === "frontend-state")) || (data0 === "frontend-maxconn")) || (data0 === "global-maxconn")) || (data0 === "global-rate")) || (data0 === "map")) || (data0 === "acl-file"))){
const err5 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema93.properties.kind.enum},message:"must be equal to one of the allowed values",schema:schema93.properties.kind.enum,parentSchema:schema93.properties.kind,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.subject !== undefined && func0.call(data, "subject")){
let data1 = data.subject;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if((data1.section === undefined) || (!(func0.call(data1, "section")))){
const err6 = {instancePath:instancePath+"/subject",schemaPath:"#/$defs/subject/required",keyword:"required",params:{missingProperty: "section"},message:"must have required property '"+"section"+"'",schema:schema36.required,parentSchema:schema36,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key1 of Object.keys(data1)){
if(!(((key1 === "section") || (key1 === "server")) || (key1 === "file"))){
const err7 = {instancePath:instancePath+"/subject",schemaPath:"#/$defs/subject/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema36,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data1.section !== undefined && func0.call(data1, "section")){
let data2 = data1.section;
if(typeof data2 !== "string"){
const err8 = {instancePath:instancePath+"/subject/section",schemaPath:"#/$defs/subject/properties/section/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.properties.section.type,parentSchema:schema36.properties.section,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data1.server !== undefined && func0.call(data1, "server")){
let data3 = data1.server;
if(typeof data3 !== "string"){
const err9 = {instancePath:instancePath+"/subject/server",schemaPath:"#/$defs/subject/properties/server/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.properties.server.type,parentSchema:schema36.properties.server,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data1.file !== undefined && func0.call(data1, "file")){
let data4 = data1.file;
if(typeof data4 !== "string"){
const err10 = {instancePath:instancePath+"/subject/file",schemaPath:"#/$defs/subject/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.properties.file.type,parentSchema:schema36.properties.file,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/subject",schemaPath:"#/$defs/subject/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema36.type,parentSchema:schema36,data:data1};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.summary !== undefined && func0.call(data, "summary")){
let data5 = data.summary;
if(typeof data5 !== "string"){
const err12 = {instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema93.properties.summary.type,parentSchema:schema93.properties.summary,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.policy !== undefined && func0.call(data, "policy")){
let data6 = data.policy;
if(!((data6 === "keep") || (data6 === "reset"))){
const err13 = {instancePath:instancePath+"/policy",schemaPath:"#/properties/policy/enum",keyword:"enum",params:{allowedValues: schema93.properties.policy.enum},message:"must be equal to one of the allowed values",schema:schema93.properties.policy.enum,parentSchema:schema93.properties.policy,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.again !== undefined && func0.call(data, "again")){
let data7 = data.again;
if(Array.isArray(data7)){
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
if(!(validate73(data7[i0], {instancePath:instancePath+"/again/" + i0,parentData:data7,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate73.errors : vErrors.concat(validate73.errors);
errors = vErrors.length;
}
}
}
else {
const err14 = {instancePath:instancePath+"/again",schemaPath:"#/properties/again/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema93.properties.again.type,parentSchema:schema93.properties.again,data:data7};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema93.type,parentSchema:schema93,data};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
validate82.errors = vErrors;
return errors === 0;
}
validate82.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.format === undefined) || (!(func0.call(data, "format")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "format"},message:"must have required property '"+"format"+"'",schema:schema32.required,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.target === undefined) || (!(func0.call(data, "target")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "target"},message:"must have required property '"+"target"+"'",schema:schema32.required,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.plugin === undefined) || (!(func0.call(data, "plugin")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "plugin"},message:"must have required property '"+"plugin"+"'",schema:schema32.required,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((data.generation === undefined) || (!(func0.call(data, "generation")))){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "generation"},message:"must have required property '"+"generation"+"'",schema:schema32.required,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((data.basis === undefined) || (!(func0.call(data, "basis")))){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "basis"},message:"must have required property '"+"basis"+"'",schema:schema32.required,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((data.files === undefined) || (!(func0.call(data, "files")))){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "files"},message:"must have required property '"+"files"+"'",schema:schema32.required,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if((data.changes === undefined) || (!(func0.call(data, "changes")))){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "changes"},message:"must have required property '"+"changes"+"'",schema:schema32.required,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((data.drift === undefined) || (!(func0.call(data, "drift")))){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "drift"},message:"must have required property '"+"drift"+"'",schema:schema32.required,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!((((((((key0 === "format") || (key0 === "target")) || (key0 === "plugin")) || (key0 === "generation")) || (key0 === "basis")) || (key0 === "files")) || (key0 === "changes")) || (key0 === "drift"))){
const err8 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.format !== undefined && func0.call(data, "format")){
let data0 = data.format;
if(2 !== data0){
const err9 = {instancePath:instancePath+"/format",schemaPath:"#/properties/format/const",keyword:"const",params:{allowedValue: 2},message:"must be equal to constant",schema:2,parentSchema:schema32.properties.format,data:data0};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.target !== undefined && func0.call(data, "target")){
let data1 = data.target;
if(typeof data1 !== "string"){
const err10 = {instancePath:instancePath+"/target",schemaPath:"#/properties/target/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.target.type,parentSchema:schema32.properties.target,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.plugin !== undefined && func0.call(data, "plugin")){
let data2 = data.plugin;
if(typeof data2 !== "string"){
const err11 = {instancePath:instancePath+"/plugin",schemaPath:"#/properties/plugin/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.plugin.type,parentSchema:schema32.properties.plugin,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.generation !== undefined && func0.call(data, "generation")){
let data3 = data.generation;
if(typeof data3 === "string"){
if(!pattern4.test(data3)){
const err12 = {instancePath:instancePath+"/generation",schemaPath:"#/properties/generation/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{16}$"},message:"must match pattern \""+"^[0-9a-f]{16}$"+"\"",schema:"^[0-9a-f]{16}$",parentSchema:schema32.properties.generation,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/generation",schemaPath:"#/properties/generation/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.generation.type,parentSchema:schema32.properties.generation,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.basis !== undefined && func0.call(data, "basis")){
let data4 = data.basis;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if((data4.files === undefined) || (!(func0.call(data4, "files")))){
const err14 = {instancePath:instancePath+"/basis",schemaPath:"#/$defs/basis/required",keyword:"required",params:{missingProperty: "files"},message:"must have required property '"+"files"+"'",schema:schema33.required,parentSchema:schema33,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
for(const key1 of Object.keys(data4)){
if(!(((key1 === "files") || (key1 === "process")) || (key1 === "commit"))){
const err15 = {instancePath:instancePath+"/basis",schemaPath:"#/$defs/basis/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema33,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data4.files !== undefined && func0.call(data4, "files")){
let data5 = data4.files;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key2 of Object.keys(data5)){
let data6 = data5[key2];
if((typeof data6 !== "string") && (data6 !== null)){
const err16 = {instancePath:instancePath+"/basis/files/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/basis/properties/files/additionalProperties/type",keyword:"type",params:{type: schema33.properties.files.additionalProperties.type},message:"must be string,null",schema:schema33.properties.files.additionalProperties.type,parentSchema:schema33.properties.files.additionalProperties,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/basis/files",schemaPath:"#/$defs/basis/properties/files/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.properties.files.type,parentSchema:schema33.properties.files,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data4.process !== undefined && func0.call(data4, "process")){
let data7 = data4.process;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if((data7.pid === undefined) || (!(func0.call(data7, "pid")))){
const err18 = {instancePath:instancePath+"/basis/process",schemaPath:"#/$defs/basis/properties/process/required",keyword:"required",params:{missingProperty: "pid"},message:"must have required property '"+"pid"+"'",schema:schema33.properties.process.required,parentSchema:schema33.properties.process,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if((data7.generation === undefined) || (!(func0.call(data7, "generation")))){
const err19 = {instancePath:instancePath+"/basis/process",schemaPath:"#/$defs/basis/properties/process/required",keyword:"required",params:{missingProperty: "generation"},message:"must have required property '"+"generation"+"'",schema:schema33.properties.process.required,parentSchema:schema33.properties.process,data:data7};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if((data7.servers === undefined) || (!(func0.call(data7, "servers")))){
const err20 = {instancePath:instancePath+"/basis/process",schemaPath:"#/$defs/basis/properties/process/required",keyword:"required",params:{missingProperty: "servers"},message:"must have required property '"+"servers"+"'",schema:schema33.properties.process.required,parentSchema:schema33.properties.process,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
for(const key3 of Object.keys(data7)){
if(!(((((key3 === "pid") || (key3 === "generation")) || (key3 === "servers")) || (key3 === "version")) || (key3 === "limits"))){
const err21 = {instancePath:instancePath+"/basis/process",schemaPath:"#/$defs/basis/properties/process/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema33.properties.process,data:data7};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data7.pid !== undefined && func0.call(data7, "pid")){
let data8 = data7.pid;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err22 = {instancePath:instancePath+"/basis/process/pid",schemaPath:"#/$defs/basis/properties/process/properties/pid/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema33.properties.process.properties.pid.type,parentSchema:schema33.properties.process.properties.pid,data:data8};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data7.generation !== undefined && func0.call(data7, "generation")){
let data9 = data7.generation;
if((typeof data9 !== "string") && (data9 !== null)){
const err23 = {instancePath:instancePath+"/basis/process/generation",schemaPath:"#/$defs/basis/properties/process/properties/generation/type",keyword:"type",params:{type: schema33.properties.process.properties.generation.type},message:"must be string,null",schema:schema33.properties.process.properties.generation.type,parentSchema:schema33.properties.process.properties.generation,data:data9};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data7.servers !== undefined && func0.call(data7, "servers")){
let data10 = data7.servers;
if(typeof data10 !== "string"){
const err24 = {instancePath:instancePath+"/basis/process/servers",schemaPath:"#/$defs/basis/properties/process/properties/servers/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.process.properties.servers.type,parentSchema:schema33.properties.process.properties.servers,data:data10};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data7.version !== undefined && func0.call(data7, "version")){
let data11 = data7.version;
if(typeof data11 !== "string"){
const err25 = {instancePath:instancePath+"/basis/process/version",schemaPath:"#/$defs/basis/properties/process/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.process.properties.version.type,parentSchema:schema33.properties.process.properties.version,data:data11};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data7.limits !== undefined && func0.call(data7, "limits")){
let data12 = data7.limits;
if(typeof data12 !== "string"){
const err26 = {instancePath:instancePath+"/basis/process/limits",schemaPath:"#/$defs/basis/properties/process/properties/limits/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.process.properties.limits.type,parentSchema:schema33.properties.process.properties.limits,data:data12};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/basis/process",schemaPath:"#/$defs/basis/properties/process/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.properties.process.type,parentSchema:schema33.properties.process,data:data7};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data4.commit !== undefined && func0.call(data4, "commit")){
let data13 = data4.commit;
if(typeof data13 !== "string"){
const err28 = {instancePath:instancePath+"/basis/commit",schemaPath:"#/$defs/basis/properties/commit/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.commit.type,parentSchema:schema33.properties.commit,data:data13};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath:instancePath+"/basis",schemaPath:"#/$defs/basis/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.type,parentSchema:schema33,data:data4};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.files !== undefined && func0.call(data, "files")){
let data14 = data.files;
if(Array.isArray(data14)){
const len0 = data14.length;
for(let i0=0; i0<len0; i0++){
let data15 = data14[i0];
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if((data15.name === undefined) || (!(func0.call(data15, "name")))){
const err30 = {instancePath:instancePath+"/files/" + i0,schemaPath:"#/$defs/file/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema34.required,parentSchema:schema34,data:data15};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if((data15.action === undefined) || (!(func0.call(data15, "action")))){
const err31 = {instancePath:instancePath+"/files/" + i0,schemaPath:"#/$defs/file/required",keyword:"required",params:{missingProperty: "action"},message:"must have required property '"+"action"+"'",schema:schema34.required,parentSchema:schema34,data:data15};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
for(const key4 of Object.keys(data15)){
if(!((((key4 === "name") || (key4 === "action")) || (key4 === "before")) || (key4 === "after"))){
const err32 = {instancePath:instancePath+"/files/" + i0,schemaPath:"#/$defs/file/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema34,data:data15};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data15.name !== undefined && func0.call(data15, "name")){
let data16 = data15.name;
if(typeof data16 !== "string"){
const err33 = {instancePath:instancePath+"/files/" + i0+"/name",schemaPath:"#/$defs/file/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.name.type,parentSchema:schema34.properties.name,data:data16};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data15.action !== undefined && func0.call(data15, "action")){
let data17 = data15.action;
if(!((((data17 === "create") || (data17 === "replace")) || (data17 === "delete")) || (data17 === "keep"))){
const err34 = {instancePath:instancePath+"/files/" + i0+"/action",schemaPath:"#/$defs/file/properties/action/enum",keyword:"enum",params:{allowedValues: schema34.properties.action.enum},message:"must be equal to one of the allowed values",schema:schema34.properties.action.enum,parentSchema:schema34.properties.action,data:data17};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data15.before !== undefined && func0.call(data15, "before")){
let data18 = data15.before;
if(typeof data18 !== "string"){
const err35 = {instancePath:instancePath+"/files/" + i0+"/before",schemaPath:"#/$defs/file/properties/before/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.before.type,parentSchema:schema34.properties.before,data:data18};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data15.after !== undefined && func0.call(data15, "after")){
let data19 = data15.after;
if(typeof data19 !== "string"){
const err36 = {instancePath:instancePath+"/files/" + i0+"/after",schemaPath:"#/$defs/file/properties/after/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.after.type,parentSchema:schema34.properties.after,data:data19};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath:instancePath+"/files/" + i0,schemaPath:"#/$defs/file/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.type,parentSchema:schema34,data:data15};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
else {
const err38 = {instancePath:instancePath+"/files",schemaPath:"#/properties/files/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.properties.files.type,parentSchema:schema32.properties.files,data:data14};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.changes !== undefined && func0.call(data, "changes")){
let data20 = data.changes;
if(Array.isArray(data20)){
const len1 = data20.length;
for(let i1=0; i1<len1; i1++){
if(!(validate22(data20[i1], {instancePath:instancePath+"/changes/" + i1,parentData:data20,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
else {
const err39 = {instancePath:instancePath+"/changes",schemaPath:"#/properties/changes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.properties.changes.type,parentSchema:schema32.properties.changes,data:data20};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.drift !== undefined && func0.call(data, "drift")){
let data22 = data.drift;
if(Array.isArray(data22)){
const len2 = data22.length;
for(let i2=0; i2<len2; i2++){
if(!(validate82(data22[i2], {instancePath:instancePath+"/drift/" + i2,parentData:data22,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate82.errors : vErrors.concat(validate82.errors);
errors = vErrors.length;
}
}
}
else {
const err40 = {instancePath:instancePath+"/drift",schemaPath:"#/properties/drift/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.properties.drift.type,parentSchema:schema32.properties.drift,data:data22};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
else {
const err41 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.type,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema98 = {"type":"object","description":"Why a command ended before its end.","properties":{"kind":{"type":"string","description":"Stable: `usage`, `invalid`, `unavailable` …; docs/exit-codes.md has them all."},"exitCode":{"type":"integer","minimum":0,"description":"What the command exits with; docs/exit-codes.md says what it means."},"message":{"type":"string","description":"One sentence that names the thing."},"diagnostics":{"type":"array","items":{"$ref":"#/$defs/finding"},"description":"What was found wrong."},"help":{"type":"string","description":"What to do about it."}},"required":["kind","exitCode","message","diagnostics"],"additionalProperties":false};
const schema99 = {"type":"object","description":"What there is to say about what the user wrote.","properties":{"code":{"type":"string","description":"Stable; `haproxyctl explain CODE` says more.","pattern":"^[a-z]+(/[a-z0-9-]+)+$"},"severity":{"enum":["error","warning","info"],"description":"How grave it is."},"message":{"type":"string","description":"One sentence that names the thing."},"related":{"type":"array","items":{"type":"object","description":"A remark.","properties":{"message":{"type":"string","description":"The remark."},"location":{"$ref":"#/$defs/location","description":"What it is about."}},"required":["message"],"additionalProperties":false},"description":"What belongs to it: the rendered line, the words of HAProxy."},"location":{"$ref":"#/$defs/location","description":"Where it can be put right."},"help":{"type":"string","description":"What to do about it."},"fix":{"type":"object","description":"The one safe correction, which `--fix` makes.","properties":{"description":{"type":"string","description":"What it does."},"edits":{"type":"array","items":{"type":"object","description":"One change of a file.","properties":{"location":{"$ref":"#/$defs/location","description":"What is replaced; its end is always there."},"text":{"type":"string","description":"What stands there then."}},"required":["location","text"],"additionalProperties":false},"description":"All of them together."}},"required":["description","edits"],"additionalProperties":false}},"required":["code","severity","message","related"],"additionalProperties":false};
const pattern53 = new RegExp("^[a-z]+(/[a-z0-9-]+)+$", "u");

function validate87(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate87.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.code === undefined) || (!(func0.call(data, "code")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'",schema:schema99.required,parentSchema:schema99,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.severity === undefined) || (!(func0.call(data, "severity")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "severity"},message:"must have required property '"+"severity"+"'",schema:schema99.required,parentSchema:schema99,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.message === undefined) || (!(func0.call(data, "message")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "message"},message:"must have required property '"+"message"+"'",schema:schema99.required,parentSchema:schema99,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((data.related === undefined) || (!(func0.call(data, "related")))){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "related"},message:"must have required property '"+"related"+"'",schema:schema99.required,parentSchema:schema99,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(((((((key0 === "code") || (key0 === "severity")) || (key0 === "message")) || (key0 === "related")) || (key0 === "location")) || (key0 === "help")) || (key0 === "fix"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema99,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.code !== undefined && func0.call(data, "code")){
let data0 = data.code;
if(typeof data0 === "string"){
if(!pattern53.test(data0)){
const err5 = {instancePath:instancePath+"/code",schemaPath:"#/properties/code/pattern",keyword:"pattern",params:{pattern: "^[a-z]+(/[a-z0-9-]+)+$"},message:"must match pattern \""+"^[a-z]+(/[a-z0-9-]+)+$"+"\"",schema:"^[a-z]+(/[a-z0-9-]+)+$",parentSchema:schema99.properties.code,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema99.properties.code.type,parentSchema:schema99.properties.code,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.severity !== undefined && func0.call(data, "severity")){
let data1 = data.severity;
if(!(((data1 === "error") || (data1 === "warning")) || (data1 === "info"))){
const err7 = {instancePath:instancePath+"/severity",schemaPath:"#/properties/severity/enum",keyword:"enum",params:{allowedValues: schema99.properties.severity.enum},message:"must be equal to one of the allowed values",schema:schema99.properties.severity.enum,parentSchema:schema99.properties.severity,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.message !== undefined && func0.call(data, "message")){
let data2 = data.message;
if(typeof data2 !== "string"){
const err8 = {instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema99.properties.message.type,parentSchema:schema99.properties.message,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.related !== undefined && func0.call(data, "related")){
let data3 = data.related;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if((data4.message === undefined) || (!(func0.call(data4, "message")))){
const err9 = {instancePath:instancePath+"/related/" + i0,schemaPath:"#/properties/related/items/required",keyword:"required",params:{missingProperty: "message"},message:"must have required property '"+"message"+"'",schema:schema99.properties.related.items.required,parentSchema:schema99.properties.related.items,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
for(const key1 of Object.keys(data4)){
if(!((key1 === "message") || (key1 === "location"))){
const err10 = {instancePath:instancePath+"/related/" + i0,schemaPath:"#/properties/related/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema99.properties.related.items,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data4.message !== undefined && func0.call(data4, "message")){
let data5 = data4.message;
if(typeof data5 !== "string"){
const err11 = {instancePath:instancePath+"/related/" + i0+"/message",schemaPath:"#/properties/related/items/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema99.properties.related.items.properties.message.type,parentSchema:schema99.properties.related.items.properties.message,data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data4.location !== undefined && func0.call(data4, "location")){
if(!(validate77(data4.location, {instancePath:instancePath+"/related/" + i0+"/location",parentData:data4,parentDataProperty:"location",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
errors = vErrors.length;
}
}
}
else {
const err12 = {instancePath:instancePath+"/related/" + i0,schemaPath:"#/properties/related/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema99.properties.related.items.type,parentSchema:schema99.properties.related.items,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/related",schemaPath:"#/properties/related/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema99.properties.related.type,parentSchema:schema99.properties.related,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.location !== undefined && func0.call(data, "location")){
if(!(validate77(data.location, {instancePath:instancePath+"/location",parentData:data,parentDataProperty:"location",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
errors = vErrors.length;
}
}
if(data.help !== undefined && func0.call(data, "help")){
let data8 = data.help;
if(typeof data8 !== "string"){
const err14 = {instancePath:instancePath+"/help",schemaPath:"#/properties/help/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema99.properties.help.type,parentSchema:schema99.properties.help,data:data8};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.fix !== undefined && func0.call(data, "fix")){
let data9 = data.fix;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if((data9.description === undefined) || (!(func0.call(data9, "description")))){
const err15 = {instancePath:instancePath+"/fix",schemaPath:"#/properties/fix/required",keyword:"required",params:{missingProperty: "description"},message:"must have required property '"+"description"+"'",schema:schema99.properties.fix.required,parentSchema:schema99.properties.fix,data:data9};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if((data9.edits === undefined) || (!(func0.call(data9, "edits")))){
const err16 = {instancePath:instancePath+"/fix",schemaPath:"#/properties/fix/required",keyword:"required",params:{missingProperty: "edits"},message:"must have required property '"+"edits"+"'",schema:schema99.properties.fix.required,parentSchema:schema99.properties.fix,data:data9};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
for(const key2 of Object.keys(data9)){
if(!((key2 === "description") || (key2 === "edits"))){
const err17 = {instancePath:instancePath+"/fix",schemaPath:"#/properties/fix/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema99.properties.fix,data:data9};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data9.description !== undefined && func0.call(data9, "description")){
let data10 = data9.description;
if(typeof data10 !== "string"){
const err18 = {instancePath:instancePath+"/fix/description",schemaPath:"#/properties/fix/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema99.properties.fix.properties.description.type,parentSchema:schema99.properties.fix.properties.description,data:data10};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data9.edits !== undefined && func0.call(data9, "edits")){
let data11 = data9.edits;
if(Array.isArray(data11)){
const len1 = data11.length;
for(let i1=0; i1<len1; i1++){
let data12 = data11[i1];
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if((data12.location === undefined) || (!(func0.call(data12, "location")))){
const err19 = {instancePath:instancePath+"/fix/edits/" + i1,schemaPath:"#/properties/fix/properties/edits/items/required",keyword:"required",params:{missingProperty: "location"},message:"must have required property '"+"location"+"'",schema:schema99.properties.fix.properties.edits.items.required,parentSchema:schema99.properties.fix.properties.edits.items,data:data12};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if((data12.text === undefined) || (!(func0.call(data12, "text")))){
const err20 = {instancePath:instancePath+"/fix/edits/" + i1,schemaPath:"#/properties/fix/properties/edits/items/required",keyword:"required",params:{missingProperty: "text"},message:"must have required property '"+"text"+"'",schema:schema99.properties.fix.properties.edits.items.required,parentSchema:schema99.properties.fix.properties.edits.items,data:data12};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
for(const key3 of Object.keys(data12)){
if(!((key3 === "location") || (key3 === "text"))){
const err21 = {instancePath:instancePath+"/fix/edits/" + i1,schemaPath:"#/properties/fix/properties/edits/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema99.properties.fix.properties.edits.items,data:data12};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data12.location !== undefined && func0.call(data12, "location")){
if(!(validate77(data12.location, {instancePath:instancePath+"/fix/edits/" + i1+"/location",parentData:data12,parentDataProperty:"location",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
errors = vErrors.length;
}
}
if(data12.text !== undefined && func0.call(data12, "text")){
let data14 = data12.text;
if(typeof data14 !== "string"){
const err22 = {instancePath:instancePath+"/fix/edits/" + i1+"/text",schemaPath:"#/properties/fix/properties/edits/items/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema99.properties.fix.properties.edits.items.properties.text.type,parentSchema:schema99.properties.fix.properties.edits.items.properties.text,data:data14};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath:instancePath+"/fix/edits/" + i1,schemaPath:"#/properties/fix/properties/edits/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema99.properties.fix.properties.edits.items.type,parentSchema:schema99.properties.fix.properties.edits.items,data:data12};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/fix/edits",schemaPath:"#/properties/fix/properties/edits/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema99.properties.fix.properties.edits.type,parentSchema:schema99.properties.fix.properties.edits,data:data11};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/fix",schemaPath:"#/properties/fix/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema99.properties.fix.type,parentSchema:schema99.properties.fix,data:data9};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema99.type,parentSchema:schema99,data};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
validate87.errors = vErrors;
return errors === 0;
}
validate87.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate86(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate86.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.kind === undefined) || (!(func0.call(data, "kind")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema98.required,parentSchema:schema98,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.exitCode === undefined) || (!(func0.call(data, "exitCode")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "exitCode"},message:"must have required property '"+"exitCode"+"'",schema:schema98.required,parentSchema:schema98,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.message === undefined) || (!(func0.call(data, "message")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "message"},message:"must have required property '"+"message"+"'",schema:schema98.required,parentSchema:schema98,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((data.diagnostics === undefined) || (!(func0.call(data, "diagnostics")))){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "diagnostics"},message:"must have required property '"+"diagnostics"+"'",schema:schema98.required,parentSchema:schema98,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(((((key0 === "kind") || (key0 === "exitCode")) || (key0 === "message")) || (key0 === "diagnostics")) || (key0 === "help"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema98,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.kind !== undefined && func0.call(data, "kind")){
let data0 = data.kind;
if(typeof data0 !== "string"){
const err5 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema98.properties.kind.type,parentSchema:schema98.properties.kind,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.exitCode !== undefined && func0.call(data, "exitCode")){
let data1 = data.exitCode;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err6 = {instancePath:instancePath+"/exitCode",schemaPath:"#/properties/exitCode/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema98.properties.exitCode.type,parentSchema:schema98.properties.exitCode,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
const err7 = {instancePath:instancePath+"/exitCode",schemaPath:"#/properties/exitCode/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema98.properties.exitCode,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
if(data.message !== undefined && func0.call(data, "message")){
let data2 = data.message;
if(typeof data2 !== "string"){
const err8 = {instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema98.properties.message.type,parentSchema:schema98.properties.message,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.diagnostics !== undefined && func0.call(data, "diagnostics")){
let data3 = data.diagnostics;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
if(!(validate87(data3[i0], {instancePath:instancePath+"/diagnostics/" + i0,parentData:data3,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
errors = vErrors.length;
}
}
}
else {
const err9 = {instancePath:instancePath+"/diagnostics",schemaPath:"#/properties/diagnostics/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema98.properties.diagnostics.type,parentSchema:schema98.properties.diagnostics,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.help !== undefined && func0.call(data, "help")){
let data5 = data.help;
if(typeof data5 !== "string"){
const err10 = {instancePath:instancePath+"/help",schemaPath:"#/properties/help/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema98.properties.help.type,parentSchema:schema98.properties.help,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema98.type,parentSchema:schema98,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate86.errors = vErrors;
return errors === 0;
}
validate86.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const pattern54 = new RegExp("^[0-9a-f]{64}$", "u");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.format === undefined) || (!(func0.call(data, "format")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "format"},message:"must have required property '"+"format"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.madeAtMs === undefined) || (!(func0.call(data, "madeAtMs")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "madeAtMs"},message:"must have required property '"+"madeAtMs"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.scope === undefined) || (!(func0.call(data, "scope")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "scope"},message:"must have required property '"+"scope"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((data.plans === undefined) || (!(func0.call(data, "plans")))){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "plans"},message:"must have required property '"+"plans"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((data.silent === undefined) || (!(func0.call(data, "silent")))){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "silent"},message:"must have required property '"+"silent"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((data.refusals === undefined) || (!(func0.call(data, "refusals")))){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "refusals"},message:"must have required property '"+"refusals"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if((data.held === undefined) || (!(func0.call(data, "held")))){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "held"},message:"must have required property '"+"held"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((data.obstacles === undefined) || (!(func0.call(data, "obstacles")))){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "obstacles"},message:"must have required property '"+"obstacles"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((data.digest === undefined) || (!(func0.call(data, "digest")))){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "digest"},message:"must have required property '"+"digest"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(func0.call(schema31.properties, key0))){
const err9 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.format !== undefined && func0.call(data, "format")){
let data0 = data.format;
if(2 !== data0){
const err10 = {instancePath:instancePath+"/format",schemaPath:"#/properties/format/const",keyword:"const",params:{allowedValue: 2},message:"must be equal to constant",schema:2,parentSchema:schema31.properties.format,data:data0};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.madeAtMs !== undefined && func0.call(data, "madeAtMs")){
let data1 = data.madeAtMs;
if(!((typeof data1 == "number") && (isFinite(data1)))){
const err11 = {instancePath:instancePath+"/madeAtMs",schemaPath:"#/properties/madeAtMs/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema31.properties.madeAtMs.type,parentSchema:schema31.properties.madeAtMs,data:data1};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.scope !== undefined && func0.call(data, "scope")){
let data2 = data.scope;
if(!(((data2 === "complete") || (data2 === "masked")) || (data2 === "process"))){
const err12 = {instancePath:instancePath+"/scope",schemaPath:"#/properties/scope/enum",keyword:"enum",params:{allowedValues: schema31.properties.scope.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.scope.enum,parentSchema:schema31.properties.scope,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.plans !== undefined && func0.call(data, "plans")){
let data3 = data.plans;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
if(!(validate21(data3[i0], {instancePath:instancePath+"/plans/" + i0,parentData:data3,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
}
else {
const err13 = {instancePath:instancePath+"/plans",schemaPath:"#/properties/plans/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.plans.type,parentSchema:schema31.properties.plans,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.silent !== undefined && func0.call(data, "silent")){
let data5 = data.silent;
if(Array.isArray(data5)){
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
let data6 = data5[i1];
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if((data6.service === undefined) || (!(func0.call(data6, "service")))){
const err14 = {instancePath:instancePath+"/silent/" + i1,schemaPath:"#/$defs/silent/required",keyword:"required",params:{missingProperty: "service"},message:"must have required property '"+"service"+"'",schema:schema95.required,parentSchema:schema95,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if((data6.source === undefined) || (!(func0.call(data6, "source")))){
const err15 = {instancePath:instancePath+"/silent/" + i1,schemaPath:"#/$defs/silent/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'",schema:schema95.required,parentSchema:schema95,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
for(const key1 of Object.keys(data6)){
if(!((((key1 === "service") || (key1 === "source")) || (key1 === "seenAtMs")) || (key1 === "error"))){
const err16 = {instancePath:instancePath+"/silent/" + i1,schemaPath:"#/$defs/silent/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema95,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data6.service !== undefined && func0.call(data6, "service")){
let data7 = data6.service;
if(typeof data7 !== "string"){
const err17 = {instancePath:instancePath+"/silent/" + i1+"/service",schemaPath:"#/$defs/silent/properties/service/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema95.properties.service.type,parentSchema:schema95.properties.service,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data6.source !== undefined && func0.call(data6, "source")){
let data8 = data6.source;
if(typeof data8 !== "string"){
const err18 = {instancePath:instancePath+"/silent/" + i1+"/source",schemaPath:"#/$defs/silent/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema95.properties.source.type,parentSchema:schema95.properties.source,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data6.seenAtMs !== undefined && func0.call(data6, "seenAtMs")){
let data9 = data6.seenAtMs;
if(!((typeof data9 == "number") && (isFinite(data9)))){
const err19 = {instancePath:instancePath+"/silent/" + i1+"/seenAtMs",schemaPath:"#/$defs/silent/properties/seenAtMs/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema95.properties.seenAtMs.type,parentSchema:schema95.properties.seenAtMs,data:data9};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data6.error !== undefined && func0.call(data6, "error")){
let data10 = data6.error;
if(typeof data10 !== "string"){
const err20 = {instancePath:instancePath+"/silent/" + i1+"/error",schemaPath:"#/$defs/silent/properties/error/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema95.properties.error.type,parentSchema:schema95.properties.error,data:data10};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/silent/" + i1,schemaPath:"#/$defs/silent/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema95.type,parentSchema:schema95,data:data6};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/silent",schemaPath:"#/properties/silent/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.silent.type,parentSchema:schema31.properties.silent,data:data5};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.refusals !== undefined && func0.call(data, "refusals")){
let data11 = data.refusals;
if(Array.isArray(data11)){
const len2 = data11.length;
for(let i2=0; i2<len2; i2++){
let data12 = data11[i2];
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if((data12.target === undefined) || (!(func0.call(data12, "target")))){
const err23 = {instancePath:instancePath+"/refusals/" + i2,schemaPath:"#/$defs/refusal/required",keyword:"required",params:{missingProperty: "target"},message:"must have required property '"+"target"+"'",schema:schema96.required,parentSchema:schema96,data:data12};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if((data12.service === undefined) || (!(func0.call(data12, "service")))){
const err24 = {instancePath:instancePath+"/refusals/" + i2,schemaPath:"#/$defs/refusal/required",keyword:"required",params:{missingProperty: "service"},message:"must have required property '"+"service"+"'",schema:schema96.required,parentSchema:schema96,data:data12};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if((data12.guard === undefined) || (!(func0.call(data12, "guard")))){
const err25 = {instancePath:instancePath+"/refusals/" + i2,schemaPath:"#/$defs/refusal/required",keyword:"required",params:{missingProperty: "guard"},message:"must have required property '"+"guard"+"'",schema:schema96.required,parentSchema:schema96,data:data12};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if((data12.message === undefined) || (!(func0.call(data12, "message")))){
const err26 = {instancePath:instancePath+"/refusals/" + i2,schemaPath:"#/$defs/refusal/required",keyword:"required",params:{missingProperty: "message"},message:"must have required property '"+"message"+"'",schema:schema96.required,parentSchema:schema96,data:data12};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
for(const key2 of Object.keys(data12)){
if(!((((key2 === "target") || (key2 === "service")) || (key2 === "guard")) || (key2 === "message"))){
const err27 = {instancePath:instancePath+"/refusals/" + i2,schemaPath:"#/$defs/refusal/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema96,data:data12};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data12.target !== undefined && func0.call(data12, "target")){
let data13 = data12.target;
if(typeof data13 !== "string"){
const err28 = {instancePath:instancePath+"/refusals/" + i2+"/target",schemaPath:"#/$defs/refusal/properties/target/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema96.properties.target.type,parentSchema:schema96.properties.target,data:data13};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data12.service !== undefined && func0.call(data12, "service")){
let data14 = data12.service;
if(typeof data14 !== "string"){
const err29 = {instancePath:instancePath+"/refusals/" + i2+"/service",schemaPath:"#/$defs/refusal/properties/service/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema96.properties.service.type,parentSchema:schema96.properties.service,data:data14};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data12.guard !== undefined && func0.call(data12, "guard")){
let data15 = data12.guard;
if(!((((((data15 === "min-servers") || (data15 === "max-removed")) || (data15 === "max-age")) || (data15 === "require-fresh")) || (data15 === "no-answer")) || (data15 === "invalid"))){
const err30 = {instancePath:instancePath+"/refusals/" + i2+"/guard",schemaPath:"#/$defs/refusal/properties/guard/enum",keyword:"enum",params:{allowedValues: schema96.properties.guard.enum},message:"must be equal to one of the allowed values",schema:schema96.properties.guard.enum,parentSchema:schema96.properties.guard,data:data15};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data12.message !== undefined && func0.call(data12, "message")){
let data16 = data12.message;
if(typeof data16 !== "string"){
const err31 = {instancePath:instancePath+"/refusals/" + i2+"/message",schemaPath:"#/$defs/refusal/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema96.properties.message.type,parentSchema:schema96.properties.message,data:data16};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath:instancePath+"/refusals/" + i2,schemaPath:"#/$defs/refusal/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema96.type,parentSchema:schema96,data:data12};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath:instancePath+"/refusals",schemaPath:"#/properties/refusals/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.refusals.type,parentSchema:schema31.properties.refusals,data:data11};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.held !== undefined && func0.call(data, "held")){
let data17 = data.held;
if(Array.isArray(data17)){
const len3 = data17.length;
for(let i3=0; i3<len3; i3++){
let data18 = data17[i3];
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
if((data18.target === undefined) || (!(func0.call(data18, "target")))){
const err34 = {instancePath:instancePath+"/held/" + i3,schemaPath:"#/$defs/held/required",keyword:"required",params:{missingProperty: "target"},message:"must have required property '"+"target"+"'",schema:schema97.required,parentSchema:schema97,data:data18};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if((data18.section === undefined) || (!(func0.call(data18, "section")))){
const err35 = {instancePath:instancePath+"/held/" + i3,schemaPath:"#/$defs/held/required",keyword:"required",params:{missingProperty: "section"},message:"must have required property '"+"section"+"'",schema:schema97.required,parentSchema:schema97,data:data18};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
for(const key3 of Object.keys(data18)){
if(!(((key3 === "target") || (key3 === "section")) || (key3 === "service"))){
const err36 = {instancePath:instancePath+"/held/" + i3,schemaPath:"#/$defs/held/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema97,data:data18};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data18.target !== undefined && func0.call(data18, "target")){
let data19 = data18.target;
if(typeof data19 !== "string"){
const err37 = {instancePath:instancePath+"/held/" + i3+"/target",schemaPath:"#/$defs/held/properties/target/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema97.properties.target.type,parentSchema:schema97.properties.target,data:data19};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data18.section !== undefined && func0.call(data18, "section")){
let data20 = data18.section;
if(typeof data20 !== "string"){
const err38 = {instancePath:instancePath+"/held/" + i3+"/section",schemaPath:"#/$defs/held/properties/section/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema97.properties.section.type,parentSchema:schema97.properties.section,data:data20};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data18.service !== undefined && func0.call(data18, "service")){
let data21 = data18.service;
if(typeof data21 !== "string"){
const err39 = {instancePath:instancePath+"/held/" + i3+"/service",schemaPath:"#/$defs/held/properties/service/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema97.properties.service.type,parentSchema:schema97.properties.service,data:data21};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
else {
const err40 = {instancePath:instancePath+"/held/" + i3,schemaPath:"#/$defs/held/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema97.type,parentSchema:schema97,data:data18};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
else {
const err41 = {instancePath:instancePath+"/held",schemaPath:"#/properties/held/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.held.type,parentSchema:schema31.properties.held,data:data17};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data.obstacles !== undefined && func0.call(data, "obstacles")){
let data22 = data.obstacles;
if(Array.isArray(data22)){
const len4 = data22.length;
for(let i4=0; i4<len4; i4++){
let data23 = data22[i4];
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
if((data23.target === undefined) || (!(func0.call(data23, "target")))){
const err42 = {instancePath:instancePath+"/obstacles/" + i4,schemaPath:"#/properties/obstacles/items/required",keyword:"required",params:{missingProperty: "target"},message:"must have required property '"+"target"+"'",schema:schema31.properties.obstacles.items.required,parentSchema:schema31.properties.obstacles.items,data:data23};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if((data23.error === undefined) || (!(func0.call(data23, "error")))){
const err43 = {instancePath:instancePath+"/obstacles/" + i4,schemaPath:"#/properties/obstacles/items/required",keyword:"required",params:{missingProperty: "error"},message:"must have required property '"+"error"+"'",schema:schema31.properties.obstacles.items.required,parentSchema:schema31.properties.obstacles.items,data:data23};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
for(const key4 of Object.keys(data23)){
if(!((key4 === "target") || (key4 === "error"))){
const err44 = {instancePath:instancePath+"/obstacles/" + i4,schemaPath:"#/properties/obstacles/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.obstacles.items,data:data23};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data23.target !== undefined && func0.call(data23, "target")){
let data24 = data23.target;
if(typeof data24 !== "string"){
const err45 = {instancePath:instancePath+"/obstacles/" + i4+"/target",schemaPath:"#/properties/obstacles/items/properties/target/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.obstacles.items.properties.target.type,parentSchema:schema31.properties.obstacles.items.properties.target,data:data24};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data23.error !== undefined && func0.call(data23, "error")){
if(!(validate86(data23.error, {instancePath:instancePath+"/obstacles/" + i4+"/error",parentData:data23,parentDataProperty:"error",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate86.errors : vErrors.concat(validate86.errors);
errors = vErrors.length;
}
}
}
else {
const err46 = {instancePath:instancePath+"/obstacles/" + i4,schemaPath:"#/properties/obstacles/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.obstacles.items.type,parentSchema:schema31.properties.obstacles.items,data:data23};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
}
else {
const err47 = {instancePath:instancePath+"/obstacles",schemaPath:"#/properties/obstacles/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.obstacles.type,parentSchema:schema31.properties.obstacles,data:data22};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data.digest !== undefined && func0.call(data, "digest")){
let data26 = data.digest;
if(typeof data26 === "string"){
if(!pattern54.test(data26)){
const err48 = {instancePath:instancePath+"/digest",schemaPath:"#/properties/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\"",schema:"^[0-9a-f]{64}$",parentSchema:schema31.properties.digest,data:data26};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
else {
const err49 = {instancePath:instancePath+"/digest",schemaPath:"#/properties/digest/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.digest.type,parentSchema:schema31.properties.digest,data:data26};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
else {
const err50 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


export const checkSavedPlans: PlanCheck = checkPlans as unknown as PlanCheck;
