// Generated from schemas/project.schema.json by scripts/generate.ts; not to be edited.
// @ts-nocheck
import type { SchemaCheck } from '../project/schema/schema-errors.ts'

/** Where the keys of the format belong, for those who wrote one in the wrong place. */
export const keyHomes: Readonly<Record<string, readonly string[]>> = {
  "haproxy": [""],
  "version": ["haproxy"],
  "binary": ["haproxy"],
  "include": [""],
  "plugins": [""],
  "global": [""],
  "defaults": [""],
  "sections": [""],
  "discovery": ["","services.<name>"],
  "plugin": ["discovery.<name>","targets.<name>","report.registrars.<name>"],
  "interval": ["discovery.<name>","services.<name>.checks[].<name>","report.services.<name>.checks[].<name>"],
  "allow-addresses": ["discovery.<name>"],
  "services": ["","report"],
  "source": ["services.<name>.discovery","services.<name>.discovery.sources[]","services.<name>.discovery[]"],
  "sources": ["services.<name>.discovery"],
  "mode": ["services.<name>.discovery"],
  "filter": ["services.<name>"],
  "tags": ["services.<name>.filter","services.<name>.server-rules[]","report.services.<name>"],
  "metadata": ["services.<name>.filter","services.<name>.server-rules[]","report.services.<name>"],
  "node": ["services.<name>.filter","services.<name>.server-rules[]","report"],
  "health": ["services.<name>"],
  "warning": ["services.<name>.health"],
  "critical": ["services.<name>.health"],
  "draining": ["services.<name>.health"],
  "maintenance": ["services.<name>.health","report.services.<name>"],
  "checks": ["services.<name>","report.services.<name>"],
  "timeout": ["services.<name>.checks[].<name>","report.services.<name>.checks[].<name>"],
  "start-delay": ["services.<name>.checks[].<name>","report.services.<name>.checks[].<name>"],
  "rise": ["services.<name>.checks[].<name>","report.services.<name>.checks[].<name>"],
  "fall": ["services.<name>.checks[].<name>","report.services.<name>.checks[].<name>"],
  "port": ["services.<name>","services.<name>.frontend","frontends.<name>","proxies.<name>","proxies.<name>.upstreams[]","stats","peers.<name>","report.services.<name>"],
  "frontend": ["services.<name>","services.<name>.routes[]"],
  "name": ["services.<name>.frontend","services.<name>.backend","stats"],
  "bind": ["services.<name>.frontend","frontends.<name>","proxies.<name>","stats"],
  "bind-address": ["services.<name>.frontend","","frontends.<name>","proxies.<name>","stats"],
  "lines": ["services.<name>.frontend","services.<name>.backend","frontends.<name>","proxies.<name>","stats","peers.<name>"],
  "backend": ["services.<name>"],
  "server": ["services.<name>","services.<name>.server-rules[]","proxies.<name>.upstreams[]","stats.timeouts"],
  "balance": ["services.<name>"],
  "routes": ["services.<name>"],
  "acl": ["services.<name>.routes[]"],
  "host": ["services.<name>.routes[]","proxies.<name>.upstreams[]","report.services.<name>"],
  "path": ["services.<name>.routes[]"],
  "server-rules": ["services.<name>"],
  "backup": ["services.<name>.server-rules[]"],
  "weight": ["services.<name>.server-rules[]","report.services.<name>"],
  "slots": ["services.<name>"],
  "step": ["services.<name>.slots"],
  "spare": ["services.<name>.slots"],
  "named": ["services.<name>"],
  "limit": ["services.<name>.named"],
  "keep": ["services.<name>.named"],
  "allow": ["services.<name>.named"],
  "guards": ["services.<name>",""],
  "min-servers": ["services.<name>.guards","guards"],
  "max-removed": ["services.<name>.guards","guards"],
  "max-age": ["services.<name>.guards","guards"],
  "require-fresh": ["services.<name>.guards","guards"],
  "frontends": [""],
  "default": ["frontends.<name>"],
  "proxies": [""],
  "upstreams": ["proxies.<name>"],
  "max-conn": ["proxies.<name>.upstreams[]"],
  "stats": [""],
  "uri": ["stats"],
  "timeouts": ["stats"],
  "connect": ["stats.timeouts"],
  "client": ["stats.timeouts"],
  "peers": [""],
  "service": ["peers.<name>"],
  "members": ["peers.<name>"],
  "stick-table": ["peers.<name>"],
  "files": [""],
  "templates": [""],
  "file": ["templates","report.services.<name>.maintenance"],
  "partials": ["templates"],
  "targets": [""],
  "lint": [""],
  "sets": ["lint"],
  "rules": ["lint"],
  "baseline": ["lint"],
  "report": [""],
  "registrars": ["report","report.services.<name>"],
  "command": ["report.services.<name>.maintenance"],
  "address": ["report"],
  "interface": ["report"],
  "drain": ["report"],
}

const checkProjectFile = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","title":"Project file of haproxyctl","description":"What HAProxy should be running: where the nodes of your services are found, what is rendered for them, and where it goes.","type":"object","properties":{"haproxy":{"$ref":"#/$defs/haproxy"},"include":{"title":"Included files","description":"Globs, relative to the file that they stand in. Each file may hold any of the top-level keys; lists are joined, and what is named twice is reported.","type":["string","array"],"items":{"type":"string"},"examples":[["services/*.yaml"]]},"plugins":{"title":"Plugins of others","description":"Modules that bring more plugins: a path that begins with `./` or `/`, from the project's folder, or the name of an npm package that is installed there.","type":["string","array"],"items":{"type":"string"},"examples":[["./plugins/inventory.js","haproxyctl-plugin-nomad"]]},"global":{"$ref":"#/$defs/lines","title":"Global section","description":"Lines of HAProxy's `global` section.","examples":[["maxconn 4000","log stdout format raw local0"]]},"defaults":{"$ref":"#/$defs/lines","title":"Defaults section","description":"Lines of the `defaults` section that all generated sections inherit from.","examples":["mode http\ntimeout connect 5s\ntimeout client 30s\ntimeout server 30s"]},"sections":{"title":"Hand-written sections","description":"Sections that are printed as they stand, in this order. The key is the section's first line.","type":"object","propertyNames":{"title":"Section header","description":"The section's first line, as in `frontend public`.","pattern":"\\S"},"additionalProperties":{"$ref":"#/$defs/lines","title":"Lines of the section","description":"Lines of the section."},"examples":[{"frontend public":["bind :80","use_backend web if { path_beg /web }"]}]},"discovery":{"title":"Discovery sources","description":"Where nodes are found, by a name of your choice that services refer to.","type":"object","propertyNames":{"$ref":"#/$defs/name"},"additionalProperties":{"$ref":"#/$defs/source"},"examples":[{"zk":{"plugin":"zookeeper","hosts":["127.0.0.1:2181"],"path":"/lighthouse"}}]},"services":{"title":"Services","description":"Each becomes a backend, and a frontend if it has one. An entry with `*` in its name stands for each service that its source names so.","type":"object","propertyNames":{"$ref":"#/$defs/serviceName"},"additionalProperties":{"$ref":"#/$defs/service"},"examples":[{"web":{"discovery":"zk","frontend":{"bind":":8080"}}}]},"bind-address":{"$ref":"#/$defs/bindAddress"},"frontends":{"title":"Shared frontends","description":"Frontends that lead to several services, each of which says what comes to it.","type":"object","propertyNames":{"$ref":"#/$defs/name"},"additionalProperties":{"$ref":"#/$defs/sharedFrontend"},"examples":[{"public":{"bind":[":80",":443 ssl crt /etc/haproxy/certs/"],"default":"web"}}]},"proxies":{"title":"Proxies","description":"Fixed listeners to places outside, which nothing that happens to services changes.","type":"object","propertyNames":{"$ref":"#/$defs/name"},"additionalProperties":{"$ref":"#/$defs/proxy"},"examples":[{"partner":{"port":1100,"upstreams":[{"host":"b2b.partner.example","port":88}]}}]},"stats":{"$ref":"#/$defs/stats"},"peers":{"title":"Peers","description":"Groups of HAProxy processes that share stick tables: written out, or made from what the nodes of a service report.","type":"object","propertyNames":{"$ref":"#/$defs/name"},"additionalProperties":{"$ref":"#/$defs/peers"},"examples":[{"lb":{"members":{"lb1":"10.0.0.1:1024","lb2":"10.0.0.2:1024"}}}]},"files":{"title":"Files beside the configuration","description":"Maps, lists and certificates that go beside the configuration, into the folder that a target gives as `files`: the name there, and the path of the file here. Of a folder all files are taken.","type":"object","patternProperties":{"^(?!.*\\.cfg$)(?!.*(^|/)\\.)[A-Za-z0-9_.@+-]+(/[A-Za-z0-9_.@+-]+)*$":{"title":"Source","description":"Path of the file, or of a folder whose files are all taken.","type":"string","minLength":1,"examples":["maps/hosts.map","certs"]}},"additionalProperties":false,"examples":[{"hosts.map":"maps/hosts.map","certs":"certs"}]},"templates":{"$ref":"#/$defs/templates"},"targets":{"title":"Targets","description":"Where the configuration goes, by a name of your choice: a file with its process, a git repository.","type":"object","propertyNames":{"$ref":"#/$defs/name"},"additionalProperties":{"$ref":"#/$defs/target"},"examples":[{"lb":{"plugin":"haproxy","config":"/etc/haproxy/haproxy.cfg","sockets":["/run/haproxy/admin.sock"]}}]},"guards":{"$ref":"#/$defs/guards"},"lint":{"$ref":"#/$defs/lint"},"report":{"$ref":"#/$defs/report"}},"patternProperties":{"^x-":{"title":"Own key","description":"Not read by haproxyctl: a place for YAML anchors and for other tools."}},"additionalProperties":false,"$defs":{"name":{"title":"Name","description":"Letters, digits and `_ . : -`, as HAProxy has it for names of sections and servers.","type":"string","pattern":"^[A-Za-z0-9_.:-]+$","examples":["web"]},"serviceName":{"title":"Name","description":"Letters, digits and `_ . : -`, as HAProxy has it for names of sections and servers; with `*` it is a pattern.","type":"string","pattern":"^[A-Za-z0-9_.:*-]+$","examples":["web","web-*"]},"sectionName":{"title":"Name","description":"Letters, digits and `_ . : -`; of a pattern with `{service}` for the name of each service.","type":"string","pattern":"^([A-Za-z0-9_.:-]|\\{service\\})+$","examples":["web","{service}-nodes"]},"duration":{"title":"Duration","description":"A number with its unit: `ms`, `s`, `m`, `h` or `d`.","type":"string","pattern":"^\\d+(\\.\\d+)?(ms|s|m|h|d)$","examples":["2s"]},"period":{"title":"Duration","description":"A number above 0 with its unit: `ms`, `s`, `m`, `h` or `d`.","type":"string","pattern":"^(?=[^1-9]*[1-9])\\d+(\\.\\d+)?(ms|s|m|h|d)$","examples":["2s"]},"percentage":{"title":"Percentage","description":"From 0% to 100%.","type":"string","pattern":"^(100|\\d{1,2}(\\.\\d+)?)%$","examples":["50%"]},"count":{"title":"Count","description":"A whole number of at least 1.","type":"integer","minimum":1,"examples":[3]},"line":{"title":"Line","description":"One line of text.","type":"string"},"lines":{"title":"Lines","description":"Lines of HAProxy's language: a list, or one block of text (`|`).","type":["string","array"],"items":{"title":"Line","description":"One line of HAProxy's language, or several as a block of text (`|`).","type":"string"}},"texts":{"title":"Texts","description":"A text, or a list of texts.","type":["string","array"],"items":{"type":"string"}},"haproxy":{"title":"HAProxy","description":"Which HAProxy the configuration is for.","type":"object","properties":{"version":{"title":"Version","description":"A release line, or `auto`: the version of the running process, else of the binary, else the newest known.","type":["string","number"],"default":"auto","examples":["auto","2.8","3.0"]},"binary":{"title":"Binary","description":"A path, or a name that is looked up in PATH.","type":"string","default":"haproxy","examples":["/usr/sbin/haproxy"]}},"additionalProperties":false},"source":{"title":"Discovery source","description":"One registry. What stands beside `plugin` are the plugin's own options.","type":"object","properties":{"plugin":{"title":"Plugin","description":"The discovery plugin; the source's own name when it is left out.","type":"string","examples":["static","file","zookeeper"]},"interval":{"$ref":"#/$defs/period","title":"Interval","description":"How often it is asked, where the plugin has no watch of its own."},"allow-addresses":{"$ref":"#/$defs/texts","title":"Allowed addresses","description":"Networks, addresses and names of hosts that its instances may have. Without it all but loopback, link-local, multicast, broadcast and unspecified addresses.","examples":[["10.0.0.0/8","*.nodes.example"]]}},"additionalProperties":true,"examples":[{"plugin":"zookeeper","hosts":["127.0.0.1:2181"],"path":"/lighthouse"}]},"target":{"title":"Target","description":"One place that a configuration goes to. What stands beside `plugin` are the plugin's own options.","type":"object","properties":{"plugin":{"title":"Plugin","description":"The target plugin; the target's own name when it is left out.","type":"string","examples":["haproxy","git"]}},"additionalProperties":true,"examples":[{"plugin":"haproxy","config":"/etc/haproxy/haproxy.cfg"}]},"service":{"title":"Service","description":"One service: where its instances are found, how they are checked, and what HAProxy says about them.","type":"object","properties":{"discovery":{"title":"Discovery of the service","description":"A source under `discovery:`, or a plugin that needs no options; a mapping with `source` and the plugin's own keys that say which instances are meant; or several of these, as a list or under `sources`.","type":["string","object","array"],"items":{"$ref":"#/$defs/serviceSource"},"minItems":1,"properties":{"source":{"title":"Source","description":"A source under `discovery:`, or a plugin that needs no options.","type":"string","examples":["zk","static"]},"sources":{"title":"Sources","description":"Several sources, in the order of their precedence.","type":"array","items":{"$ref":"#/$defs/serviceSource"},"minItems":1,"examples":[["east","west"]]},"mode":{"title":"Mode","description":"`merge`: what any of the sources has. `failover`: what the first of them has that answers.","enum":["merge","failover"],"default":"merge","examples":["failover"]}},"if":{"type":"object","properties":{"sources":false}},"then":{"properties":{"source":{"title":"Source","description":"A source under `discovery:`, or a plugin that needs no options.","examples":["zk"]}},"required":["source"]},"additionalProperties":true,"examples":["zk",{"source":"static","instances":["10.0.0.1:8080"]},["zk",{"source":"static","instances":["10.0.0.1:8080"]}],{"mode":"failover","sources":["east","west"]}]},"filter":{"$ref":"#/$defs/filter"},"health":{"$ref":"#/$defs/health"},"checks":{"title":"Checks","description":"What an instance has to pass before it gets traffic, as seen from this machine. Without checks the registry is believed.","type":"array","items":{"$ref":"#/$defs/check"},"examples":[["tcp",{"http":{"uri":"/health","interval":"2s"}}]]},"port":{"title":"Port","description":"Replaces the port that the registry gives.","type":"integer","minimum":1,"maximum":65535,"examples":[8080]},"frontend":{"$ref":"#/$defs/frontend"},"backend":{"$ref":"#/$defs/backend"},"server":{"title":"Server words","description":"Words appended to each server line.","type":"string","examples":["check inter 2s"]},"balance":{"title":"Balance","description":"Arguments of the backend's `balance` line.","type":"string","examples":["roundrobin","leastconn","hdr(X-User)"]},"routes":{"title":"Routes","description":"What comes to the service from shared frontends.","type":"array","items":{"$ref":"#/$defs/route"},"examples":[[{"frontend":"public","host":"app.example"}]]},"server-rules":{"title":"Server rules","description":"What single servers have beside the rest, by what is known of their instances. All rules that fit count, the later over the earlier.","type":"array","items":{"$ref":"#/$defs/serverRule"},"examples":[[{"metadata":{"role":"replica"},"backup":true}]]},"slots":{"$ref":"#/$defs/slots"},"named":{"$ref":"#/$defs/named"},"guards":{"$ref":"#/$defs/guards","description":"Replaces the project's guards for this service."}},"required":["discovery"],"additionalProperties":false,"examples":[{"discovery":"zk","checks":["tcp"],"frontend":{"bind":":8080"}}]},"serviceSource":{"title":"Source","description":"A source under `discovery:`, or a plugin that needs no options; or a mapping with `source` and the plugin's own keys.","type":["string","object"],"properties":{"source":{"title":"Source","description":"A source under `discovery:`, or a plugin that needs no options.","type":"string","examples":["zk"]}},"required":["source"],"additionalProperties":true,"examples":["zk"]},"filter":{"title":"Filter","description":"Which of the instances found are taken; all that is given has to hold.","type":"object","properties":{"tags":{"$ref":"#/$defs/texts","title":"Tags","description":"Tags that an instance has to carry, all of them.","examples":[["prod"]]},"metadata":{"title":"Metadata","description":"Keys and the values that they have to have.","type":"object","additionalProperties":{"title":"Value","description":"The value that an instance has to have for this key.","type":"string"},"examples":[{"zone":"a"}]},"node":{"title":"Node","description":"A regular expression that is looked for in the name of the instance's node.","type":"string","examples":["^app"]}},"additionalProperties":false},"health":{"title":"Health","description":"What becomes of instances that the registry does not call passing.","type":"object","properties":{"warning":{"$ref":"#/$defs/healthChoice","title":"Warning","default":"serve"},"critical":{"$ref":"#/$defs/healthChoice","title":"Critical","default":"disable"},"draining":{"$ref":"#/$defs/healthChoice","title":"Draining","default":"drain"},"maintenance":{"$ref":"#/$defs/healthChoice","title":"Maintenance","default":"disable"}},"additionalProperties":false,"examples":[{"warning":"drain","critical":"serve"}]},"healthChoice":{"title":"Choice","description":"`serve`; `drain`: no new sessions; `disable`: a server in maintenance; `omit`: no server.","enum":["serve","drain","disable","omit"],"examples":["disable"]},"check":{"title":"Check","description":"The name of a check plugin, or one key with the plugin's own options and how often it asks.","type":["string","object"],"minProperties":1,"maxProperties":1,"additionalProperties":{"title":"Options of the check","description":"How often it asks, and the plugin's own options.","type":["object","null"],"properties":{"interval":{"$ref":"#/$defs/period","title":"Interval","description":"Time between two checks of an instance, as a number with a unit.","default":"2s"},"timeout":{"$ref":"#/$defs/period","title":"Timeout","description":"How long an answer may take, as a number with a unit.","default":"1s"},"start-delay":{"$ref":"#/$defs/period","title":"Start delay","description":"How long an instance that has just appeared is left alone before it is asked, in watch and report. It gets no traffic until then.","examples":["30s"]},"rise":{"$ref":"#/$defs/count","title":"Rise","description":"Passes in a row until an instance counts as up; a whole number of at least 1.","default":2},"fall":{"$ref":"#/$defs/count","title":"Fall","description":"Failures in a row until an instance counts as down; a whole number of at least 1.","default":3}},"additionalProperties":true},"examples":["tcp",{"http":{"uri":"/health","interval":"2s","timeout":"1s","rise":2,"fall":3}}]},"frontend":{"title":"Frontend","description":"A frontend that leads to the service's backend.","type":"object","properties":{"name":{"$ref":"#/$defs/sectionName","title":"Name","description":"The frontend's name; the service's with `-in` behind it when it is left out, as HAProxy 3.3 and later refuse a frontend with the name of a backend. Letters, digits and `_ . : -`."},"bind":{"title":"Bind","description":"Arguments of its `bind` lines: one, or a list.","type":["string","array"],"items":{"title":"Bind","description":"Arguments of a `bind` line.","type":"string"},"minItems":1,"examples":[":8080",[":80",":443 ssl crt /etc/haproxy/certs/"]]},"port":{"$ref":"#/$defs/listenPort"},"bind-address":{"$ref":"#/$defs/bindAddress"},"lines":{"$ref":"#/$defs/lines","description":"More lines of the frontend: a list, or one block of text (`|`)."}},"if":{"properties":{"port":false}},"then":{"properties":{"bind":{"title":"Bind","description":"Arguments of its `bind` lines; or give a `port`.","examples":[":8080"]}},"required":["bind"]},"additionalProperties":false,"examples":[{"bind":":8080"}]},"backend":{"title":"Backend","description":"The service's backend.","type":"object","properties":{"name":{"$ref":"#/$defs/sectionName","title":"Name","description":"The backend's name; the service's when it is left out. Letters, digits and `_ . : -`."},"lines":{"$ref":"#/$defs/lines","description":"More lines of the backend: a list, or one block of text (`|`)."}},"additionalProperties":false,"examples":[{"lines":["option httpchk GET /health"]}]},"listenPort":{"title":"Port","description":"The port to listen on, at `bind-address`; beside what stands under `bind`.","type":"integer","minimum":1,"maximum":65535,"examples":[8000]},"bindAddress":{"title":"Bind address","description":"The address that each `port` listens at; all addresses of the machine where it is left out.","type":"string","minLength":1,"examples":["127.0.0.1","::1"]},"sharedFrontend":{"title":"Shared frontend","description":"One frontend for several services.","type":"object","properties":{"bind":{"$ref":"#/$defs/texts","title":"Bind","description":"Arguments of its `bind` lines: one, or a list.","examples":[[":80",":443 ssl crt /etc/haproxy/certs/"]]},"port":{"$ref":"#/$defs/listenPort"},"bind-address":{"$ref":"#/$defs/bindAddress"},"default":{"title":"Default","description":"The service, or the backend under `sections`, that takes what no route takes.","type":"string","examples":["web"]},"lines":{"$ref":"#/$defs/lines","description":"More lines of the frontend: a list, or one block of text (`|`)."}},"if":{"properties":{"port":false}},"then":{"properties":{"bind":{"title":"Bind","description":"Arguments of its `bind` lines; or give a `port`.","examples":[":8080"]}},"required":["bind"]},"additionalProperties":false,"examples":[{"port":8888,"lines":["mode http"]}]},"route":{"title":"Route","description":"What of a shared frontend comes to the service: by an ACL, or by host name and path.","type":"object","properties":{"frontend":{"$ref":"#/$defs/routeFrontend"},"acl":{"$ref":"#/$defs/routeAcl"},"host":{"$ref":"#/$defs/routeHosts"},"path":{"$ref":"#/$defs/routePaths"}},"required":["frontend"],"additionalProperties":false,"examples":[{"frontend":"webapi","acl":"path_beg /api/widgets"}]},"routeFrontend":{"title":"Frontend","description":"A frontend under `frontends`.","type":"string","examples":["public"]},"routeAcl":{"title":"ACL","description":"What follows the name on an `acl` line. Not together with `host` or `path`.","type":"string","minLength":1,"examples":["path_beg /api/widgets"]},"routeHosts":{"title":"Host name","description":"Host names that requests have to be for, without a port; one, or a list.","type":["string","array"],"pattern":"^([A-Za-z0-9_.-]|\\{service\\})+$","items":{"type":"string","pattern":"^([A-Za-z0-9_.-]|\\{service\\})+$"},"minItems":1,"examples":["app.example",["app.example","www.app.example"]]},"routePaths":{"title":"Path","description":"Paths that requests are at or below; one, or a list.","type":["string","array"],"pattern":"^/[^\\s#]*$","items":{"type":"string","pattern":"^/[^\\s#]*$"},"minItems":1,"examples":["/api"]},"serverRule":{"title":"Server rule","description":"Which instances are meant, and what their servers have.","type":"object","properties":{"tags":{"$ref":"#/$defs/texts","title":"Tags","description":"Tags that the instance carries, all of them.","examples":[["canary"]]},"metadata":{"title":"Metadata","description":"Keys and the values that they have.","type":"object","additionalProperties":{"title":"Value","description":"The value that the instance has for this key.","type":"string"},"examples":[{"role":"replica"}]},"node":{"title":"Node","description":"A regular expression that is looked for in the name of the instance's node.","type":"string","examples":["^app"]},"backup":{"title":"Backup","description":"Whether the server only gets traffic when no other can.","type":"boolean","examples":[true]},"weight":{"title":"Weight","description":"The weight of the server.","type":"integer","minimum":0,"maximum":256,"examples":[50]},"server":{"title":"Server words","description":"Words appended to the server line, behind those of the service.","type":"string","examples":["maxconn 50"]}},"additionalProperties":false,"examples":[{"metadata":{"role":"replica"},"backup":true}]},"proxy":{"title":"Proxy","description":"One listener and the places that it leads to.","type":"object","properties":{"bind":{"$ref":"#/$defs/texts","title":"Bind","description":"Arguments of its `bind` lines: one, or a list.","examples":["127.0.0.1:1100"]},"port":{"$ref":"#/$defs/listenPort"},"bind-address":{"$ref":"#/$defs/bindAddress"},"upstreams":{"title":"Upstreams","description":"Where it leads to; several share the traffic.","type":"array","items":{"$ref":"#/$defs/upstream"},"minItems":1,"examples":[[{"host":"b2b.partner.example","port":88,"max-conn":400}]]},"lines":{"$ref":"#/$defs/lines","description":"More lines of the listener: a list, or one block of text (`|`)."}},"required":["upstreams"],"if":{"properties":{"port":false}},"then":{"properties":{"bind":{"title":"Bind","description":"Arguments of its `bind` lines; or give a `port`.","examples":[":8080"]}},"required":["bind"]},"additionalProperties":false,"examples":[{"port":1100,"upstreams":[{"host":"b2b.partner.example","port":88}]}]},"upstream":{"title":"Upstream","description":"One place that a proxy leads to.","type":"object","properties":{"host":{"title":"Host","description":"An address, or the name of a host.","type":"string","pattern":"^[A-Za-z0-9_.:-]+$","examples":["b2b.partner.example"]},"port":{"title":"Port","description":"The port that it listens on.","type":"integer","minimum":1,"maximum":65535,"examples":[88]},"max-conn":{"title":"Most connections","description":"Most connections to it at a time; further ones wait.","type":"integer","minimum":1,"examples":[400]},"server":{"title":"Server words","description":"Words appended to the server line.","type":"string","examples":["check inter 2s"]}},"required":["host","port"],"additionalProperties":false,"examples":[{"host":"b2b.partner.example","port":88,"max-conn":400}]},"stats":{"title":"Statistics page","description":"A listener with HAProxy's page of statistics.","type":"object","properties":{"name":{"$ref":"#/$defs/name","title":"Name","description":"The name of the section.","default":"stats"},"bind":{"$ref":"#/$defs/texts","title":"Bind","description":"Arguments of its `bind` lines: one, or a list.","examples":["127.0.0.1:9009"]},"port":{"$ref":"#/$defs/listenPort"},"bind-address":{"$ref":"#/$defs/bindAddress"},"uri":{"title":"URI","description":"The path of the page.","type":"string","pattern":"^/\\S*$","default":"/","examples":["/haproxy"]},"timeouts":{"title":"Time limits","description":"Those of the listener, where they are others than those of `defaults`.","type":"object","properties":{"connect":{"$ref":"#/$defs/period","title":"Connect","description":"Arguments of `timeout connect`, as a number with its unit."},"client":{"$ref":"#/$defs/period","title":"Client","description":"Arguments of `timeout client`, as a number with its unit."},"server":{"$ref":"#/$defs/period","title":"Server","description":"Arguments of `timeout server`, as a number with its unit."}},"additionalProperties":false,"examples":[{"client":"10s"}]},"lines":{"$ref":"#/$defs/lines","description":"More lines of the listener: a list, or one block of text (`|`)."}},"if":{"properties":{"port":false}},"then":{"properties":{"bind":{"title":"Bind","description":"Arguments of its `bind` lines; or give a `port`.","examples":[":8080"]}},"required":["bind"]},"additionalProperties":false,"examples":[{"port":9009,"uri":"/haproxy"}]},"peers":{"title":"Group of peers","description":"HAProxy processes that share stick tables.","type":"object","properties":{"service":{"title":"Service","description":"The service whose nodes report the HAProxy beside them.","type":"string","examples":["web"]},"port":{"title":"Port","description":"Where the HAProxy of a node listens that reports none.","type":"integer","minimum":1,"maximum":65535,"examples":[1024]},"members":{"title":"Members","description":"Names and addresses of peers.","type":"object","propertyNames":{"$ref":"#/$defs/name"},"additionalProperties":{"title":"Address","description":"Where the peer listens, with its port.","type":"string","examples":["10.0.0.1:1024"]},"examples":[{"lb1":"10.0.0.1:1024"}]},"stick-table":{"title":"Stick table","description":"Arguments of a `stick-table` line for the backend of `service`, without `peers`.","type":"string","examples":["type ip size 100k expire 30m"]},"lines":{"$ref":"#/$defs/lines","description":"More lines of the section, as `table` lines: a list, or one block of text (`|`)."}},"additionalProperties":false,"examples":[{"members":{"lb1":"10.0.0.1:1024","lb2":"10.0.0.2:1024"}}]},"slots":{"title":"Slots","description":"Servers that are always there and that instances take turns in, so that they come and go without a reload where HAProxy cannot add servers: before 2.6, and with a fixed balancing. A number is short for `step`.","type":["integer","object"],"minimum":1,"maximum":10000,"properties":{"step":{"title":"Step","description":"How many slots are made at a time.","type":"integer","minimum":1,"maximum":10000,"examples":[10]},"spare":{"title":"Spare slots","description":"Fewest slots that are kept free: with fewer, a further step of them is made.","type":"integer","minimum":0,"maximum":10000,"default":1,"examples":[2]}},"required":["step"],"additionalProperties":false,"examples":[10,{"step":10,"spare":2}]},"named":{"title":"Named services","description":"Of a pattern: how many services the source may name, and what it may say of them.","type":"object","properties":{"limit":{"title":"Limit","description":"Most services that the pattern stands for; further ones are left out and told.","type":"integer","minimum":1,"maximum":10000,"default":100,"examples":[50]},"keep":{"$ref":"#/$defs/duration","title":"Keep","description":"How long a service stays, without instances, that is not named any more. Then its sections go.","default":"1h","examples":["10m"]},"allow":{"title":"Allow","description":"What labels of the registry may set, as in `haproxyctl.port=8080`: the balancing, the port, tags that instances need to have.","type":"array","items":{"enum":["balance","port","tags"]},"examples":[["port","balance"]]}},"additionalProperties":false,"examples":[{"limit":50,"allow":["port"]}]},"templates":{"title":"Templates","description":"Own templates instead of the built-in ones.","type":"object","properties":{"file":{"title":"File","description":"A template of the whole file, relative to the project's folder.","type":"string","examples":["my.cfg.hbs"]},"partials":{"title":"Partials","description":"A folder whose `<name>.hbs` files take the place of the built-in partials of that name.","type":"string","examples":["templates/"]}},"additionalProperties":false},"guards":{"title":"Guards","description":"What an apply may not do unless a person overrides it.","type":"object","properties":{"min-servers":{"title":"Fewest servers","description":"Fewest servers that a service may be left with.","type":"integer","minimum":0,"default":1,"examples":[1]},"max-removed":{"$ref":"#/$defs/percentage","title":"Largest share removed","description":"Largest share of a service's servers that one apply may remove, from 0% to 100%.","default":"50%"},"max-age":{"$ref":"#/$defs/duration","title":"Greatest age","description":"How old a source's last good answer may be, as a number with a unit.","default":"10m"},"require-fresh":{"title":"Fresh answers only","description":"Whether nothing may be changed while the service's source does not answer.","type":"boolean","default":false,"examples":[true]}},"additionalProperties":false,"examples":[{"min-servers":1,"max-removed":"50%","max-age":"10m"}]},"report":{"title":"Report","description":"What runs on this machine, and where `haproxyctl report` registers it.","type":"object","properties":{"registrars":{"title":"Registrars","description":"Registries that are written to, by a name of your choice.","type":"object","minProperties":1,"propertyNames":{"$ref":"#/$defs/name"},"additionalProperties":{"$ref":"#/$defs/registrar"},"examples":[{"zk":{"plugin":"zookeeper","hosts":["127.0.0.1:2181"],"path":"/lighthouse"}}]},"services":{"title":"Local services","description":"What runs here, by the name under which it is registered.","type":"object","propertyNames":{"$ref":"#/$defs/name"},"additionalProperties":{"$ref":"#/$defs/localService"},"examples":[{"web":{"port":8080,"checks":["tcp"]}}]},"address":{"title":"Address","description":"The address that others reach this machine at. Without it that of `interface`, or of the only network.","type":"string","examples":["10.0.0.7"]},"interface":{"title":"Interface","description":"The network interface whose address is registered.","type":"string","examples":["eth0"]},"node":{"title":"Node","description":"The name of this machine; its host name when it is left out.","type":"string","pattern":"^[A-Za-z0-9_.-]+$","examples":["app01.example"]},"drain":{"$ref":"#/$defs/duration","title":"Drain","description":"How long a stop waits after all is deregistered, as a number with a unit.","default":"0s"}},"required":["registrars","services"],"additionalProperties":false,"examples":[{"registrars":{"zk":{"plugin":"zookeeper","hosts":["127.0.0.1:2181"],"path":"/lighthouse"}},"services":{"web":{"port":8080,"checks":["tcp"]}}}]},"registrar":{"title":"Registrar","description":"One registry that is written to. What stands beside `plugin` are the plugin's own options.","type":"object","properties":{"plugin":{"title":"Plugin","description":"The registrar plugin; the registrar's own name when it is left out.","type":"string","examples":["zookeeper","file"]}},"additionalProperties":true,"examples":[{"plugin":"zookeeper","hosts":["127.0.0.1:2181"],"path":"/lighthouse"}]},"localService":{"title":"Local service","description":"A service that runs on this machine, in one copy or several.","type":"object","properties":{"port":{"title":"Port","description":"The port that it listens on, or a list with one for each copy.","type":["integer","array"],"minimum":1,"maximum":65535,"minItems":1,"items":{"type":"integer","minimum":1,"maximum":65535},"examples":[8080,[8080,8081]]},"host":{"title":"Host","description":"The address that the checks ask, as seen from this machine.","type":"string","default":"127.0.0.1","examples":["127.0.0.1"]},"checks":{"title":"Checks","description":"What a copy has to pass before it is registered. Without checks it is registered as long as haproxyctl runs.","type":"array","items":{"$ref":"#/$defs/check"},"examples":[["tcp"]]},"registrars":{"$ref":"#/$defs/texts","title":"Registrars","description":"Which of the registrars it is registered by; all of them when it is left out.","examples":["zk"]},"metadata":{"title":"Metadata","description":"What readers are told of it beside its address.","type":"object","additionalProperties":{"title":"Value","description":"A text for this key.","type":"string"},"examples":[{"zone":"a"}]},"tags":{"$ref":"#/$defs/texts","title":"Tags","description":"Tags that readers may filter by.","examples":[["blue"]]},"weight":{"title":"Weight","description":"Its share of the traffic, from 0 to 256.","type":"integer","minimum":0,"maximum":256,"examples":[100]},"maintenance":{"$ref":"#/$defs/maintenance"}},"required":["port"],"additionalProperties":false,"examples":[{"port":8080,"checks":["tcp"]}]},"maintenance":{"title":"Maintenance","description":"What says that it is to get no traffic although it is well; either is enough.","type":"object","properties":{"file":{"title":"File","description":"It is in maintenance while there is a file of this name.","type":"string","minLength":1,"examples":["/run/web.maintenance"]},"command":{"title":"Command","description":"A program with its arguments; it is in maintenance while the program ends with 0.","type":"array","minItems":1,"items":{"type":"string"},"examples":[["/usr/local/bin/is-in-maintenance","web"]]}},"minProperties":1,"additionalProperties":false,"examples":[{"file":"/run/web.maintenance"}]},"lint":{"title":"Lint","description":"Which lint rules are run, and how grave their findings are.","type":"object","properties":{"sets":{"title":"Sets","description":"Sets of rules.","type":["string","array"],"items":{"title":"Set","description":"A set of rules.","type":"string"},"default":["recommended"],"examples":[["recommended","security"]]},"rules":{"title":"Rules","description":"The level of single rules.","type":"object","additionalProperties":{"title":"Level","description":"How grave a finding of this rule is.","type":"string","enum":["off","info","warning","error"]},"examples":[{"lint/duplicate-bind":"off"}]},"baseline":{"title":"Baseline","description":"A file with findings that are known and not reported, relative to the project's folder.","type":"string","examples":["lint-baseline.json"]}},"additionalProperties":false}}};
const schema32 = {"title":"HAProxy","description":"Which HAProxy the configuration is for.","type":"object","properties":{"version":{"title":"Version","description":"A release line, or `auto`: the version of the running process, else of the binary, else the newest known.","type":["string","number"],"default":"auto","examples":["auto","2.8","3.0"]},"binary":{"title":"Binary","description":"A path, or a name that is looked up in PATH.","type":"string","default":"haproxy","examples":["/usr/sbin/haproxy"]}},"additionalProperties":false};
const schema33 = {"title":"Lines","description":"Lines of HAProxy's language: a list, or one block of text (`|`).","type":["string","array"],"items":{"title":"Line","description":"One line of HAProxy's language, or several as a block of text (`|`).","type":"string"}};
const schema36 = {"title":"Name","description":"Letters, digits and `_ . : -`, as HAProxy has it for names of sections and servers.","type":"string","pattern":"^[A-Za-z0-9_.:-]+$","examples":["web"]};
const schema40 = {"title":"Name","description":"Letters, digits and `_ . : -`, as HAProxy has it for names of sections and servers; with `*` it is a pattern.","type":"string","pattern":"^[A-Za-z0-9_.:*-]+$","examples":["web","web-*"]};
const schema60 = {"title":"Bind address","description":"The address that each `port` listens at; all addresses of the machine where it is left out.","type":"string","minLength":1,"examples":["127.0.0.1","::1"]};
const schema105 = {"title":"Templates","description":"Own templates instead of the built-in ones.","type":"object","properties":{"file":{"title":"File","description":"A template of the whole file, relative to the project's folder.","type":"string","examples":["my.cfg.hbs"]},"partials":{"title":"Partials","description":"A folder whose `<name>.hbs` files take the place of the built-in partials of that name.","type":"string","examples":["templates/"]}},"additionalProperties":false};
const schema107 = {"title":"Target","description":"One place that a configuration goes to. What stands beside `plugin` are the plugin's own options.","type":"object","properties":{"plugin":{"title":"Plugin","description":"The target plugin; the target's own name when it is left out.","type":"string","examples":["haproxy","git"]}},"additionalProperties":true,"examples":[{"plugin":"haproxy","config":"/etc/haproxy/haproxy.cfg"}]};
const schema108 = {"title":"Lint","description":"Which lint rules are run, and how grave their findings are.","type":"object","properties":{"sets":{"title":"Sets","description":"Sets of rules.","type":["string","array"],"items":{"title":"Set","description":"A set of rules.","type":"string"},"default":["recommended"],"examples":[["recommended","security"]]},"rules":{"title":"Rules","description":"The level of single rules.","type":"object","additionalProperties":{"title":"Level","description":"How grave a finding of this rule is.","type":"string","enum":["off","info","warning","error"]},"examples":[{"lint/duplicate-bind":"off"}]},"baseline":{"title":"Baseline","description":"A file with findings that are known and not reported, relative to the project's folder.","type":"string","examples":["lint-baseline.json"]}},"additionalProperties":false};
const func0 = Object.prototype.hasOwnProperty;
const pattern4 = new RegExp("^x-", "u");
const pattern5 = new RegExp("\\S", "u");
const pattern6 = new RegExp("^[A-Za-z0-9_.:-]+$", "u");
const pattern8 = new RegExp("^[A-Za-z0-9_.:*-]+$", "u");
const pattern31 = new RegExp("^(?!.*\\.cfg$)(?!.*(^|/)\\.)[A-Za-z0-9_.@+-]+(/[A-Za-z0-9_.@+-]+)*$", "u");
const schema37 = {"title":"Discovery source","description":"One registry. What stands beside `plugin` are the plugin's own options.","type":"object","properties":{"plugin":{"title":"Plugin","description":"The discovery plugin; the source's own name when it is left out.","type":"string","examples":["static","file","zookeeper"]},"interval":{"$ref":"#/$defs/period","title":"Interval","description":"How often it is asked, where the plugin has no watch of its own."},"allow-addresses":{"$ref":"#/$defs/texts","title":"Allowed addresses","description":"Networks, addresses and names of hosts that its instances may have. Without it all but loopback, link-local, multicast, broadcast and unspecified addresses.","examples":[["10.0.0.0/8","*.nodes.example"]]}},"additionalProperties":true,"examples":[{"plugin":"zookeeper","hosts":["127.0.0.1:2181"],"path":"/lighthouse"}]};
const schema38 = {"title":"Duration","description":"A number above 0 with its unit: `ms`, `s`, `m`, `h` or `d`.","type":"string","pattern":"^(?=[^1-9]*[1-9])\\d+(\\.\\d+)?(ms|s|m|h|d)$","examples":["2s"]};
const schema39 = {"title":"Texts","description":"A text, or a list of texts.","type":["string","array"],"items":{"type":"string"}};
const pattern7 = new RegExp("^(?=[^1-9]*[1-9])\\d+(\\.\\d+)?(ms|s|m|h|d)$", "u");

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
if(data.plugin !== undefined && func0.call(data, "plugin")){
let data0 = data.plugin;
if(typeof data0 !== "string"){
const err0 = {instancePath:instancePath+"/plugin",schemaPath:"#/properties/plugin/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.plugin.type,parentSchema:schema37.properties.plugin,data:data0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.interval !== undefined && func0.call(data, "interval")){
let data1 = data.interval;
if(typeof data1 === "string"){
if(!pattern7.test(data1)){
const err1 = {instancePath:instancePath+"/interval",schemaPath:"#/$defs/period/pattern",keyword:"pattern",params:{pattern: "^(?=[^1-9]*[1-9])\\d+(\\.\\d+)?(ms|s|m|h|d)$"},message:"must match pattern \""+"^(?=[^1-9]*[1-9])\\d+(\\.\\d+)?(ms|s|m|h|d)$"+"\"",schema:"^(?=[^1-9]*[1-9])\\d+(\\.\\d+)?(ms|s|m|h|d)$",parentSchema:schema38,data:data1};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/interval",schemaPath:"#/$defs/period/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.type,parentSchema:schema38,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data["allow-addresses"] !== undefined && func0.call(data, "allow-addresses")){
let data2 = data["allow-addresses"];
if((typeof data2 !== "string") && (!(Array.isArray(data2)))){
const err3 = {instancePath:instancePath+"/allow-addresses",schemaPath:"#/$defs/texts/type",keyword:"type",params:{type: schema39.type},message:"must be string,array",schema:schema39.type,parentSchema:schema39,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 !== "string"){
const err4 = {instancePath:instancePath+"/allow-addresses/" + i0,schemaPath:"#/$defs/texts/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.items.type,parentSchema:schema39.items,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.type,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema41 = {"title":"Service","description":"One service: where its instances are found, how they are checked, and what HAProxy says about them.","type":"object","properties":{"discovery":{"title":"Discovery of the service","description":"A source under `discovery:`, or a plugin that needs no options; a mapping with `source` and the plugin's own keys that say which instances are meant; or several of these, as a list or under `sources`.","type":["string","object","array"],"items":{"$ref":"#/$defs/serviceSource"},"minItems":1,"properties":{"source":{"title":"Source","description":"A source under `discovery:`, or a plugin that needs no options.","type":"string","examples":["zk","static"]},"sources":{"title":"Sources","description":"Several sources, in the order of their precedence.","type":"array","items":{"$ref":"#/$defs/serviceSource"},"minItems":1,"examples":[["east","west"]]},"mode":{"title":"Mode","description":"`merge`: what any of the sources has. `failover`: what the first of them has that answers.","enum":["merge","failover"],"default":"merge","examples":["failover"]}},"if":{"type":"object","properties":{"sources":false}},"then":{"properties":{"source":{"title":"Source","description":"A source under `discovery:`, or a plugin that needs no options.","examples":["zk"]}},"required":["source"]},"additionalProperties":true,"examples":["zk",{"source":"static","instances":["10.0.0.1:8080"]},["zk",{"source":"static","instances":["10.0.0.1:8080"]}],{"mode":"failover","sources":["east","west"]}]},"filter":{"$ref":"#/$defs/filter"},"health":{"$ref":"#/$defs/health"},"checks":{"title":"Checks","description":"What an instance has to pass before it gets traffic, as seen from this machine. Without checks the registry is believed.","type":"array","items":{"$ref":"#/$defs/check"},"examples":[["tcp",{"http":{"uri":"/health","interval":"2s"}}]]},"port":{"title":"Port","description":"Replaces the port that the registry gives.","type":"integer","minimum":1,"maximum":65535,"examples":[8080]},"frontend":{"$ref":"#/$defs/frontend"},"backend":{"$ref":"#/$defs/backend"},"server":{"title":"Server words","description":"Words appended to each server line.","type":"string","examples":["check inter 2s"]},"balance":{"title":"Balance","description":"Arguments of the backend's `balance` line.","type":"string","examples":["roundrobin","leastconn","hdr(X-User)"]},"routes":{"title":"Routes","description":"What comes to the service from shared frontends.","type":"array","items":{"$ref":"#/$defs/route"},"examples":[[{"frontend":"public","host":"app.example"}]]},"server-rules":{"title":"Server rules","description":"What single servers have beside the rest, by what is known of their instances. All rules that fit count, the later over the earlier.","type":"array","items":{"$ref":"#/$defs/serverRule"},"examples":[[{"metadata":{"role":"replica"},"backup":true}]]},"slots":{"$ref":"#/$defs/slots"},"named":{"$ref":"#/$defs/named"},"guards":{"$ref":"#/$defs/guards","description":"Replaces the project's guards for this service."}},"required":["discovery"],"additionalProperties":false,"examples":[{"discovery":"zk","checks":["tcp"],"frontend":{"bind":":8080"}}]};
const schema42 = {"title":"Source","description":"A source under `discovery:`, or a plugin that needs no options; or a mapping with `source` and the plugin's own keys.","type":["string","object"],"properties":{"source":{"title":"Source","description":"A source under `discovery:`, or a plugin that needs no options.","type":"string","examples":["zk"]}},"required":["source"],"additionalProperties":true,"examples":["zk"]};
const schema72 = {"title":"Slots","description":"Servers that are always there and that instances take turns in, so that they come and go without a reload where HAProxy cannot add servers: before 2.6, and with a fixed balancing. A number is short for `step`.","type":["integer","object"],"minimum":1,"maximum":10000,"properties":{"step":{"title":"Step","description":"How many slots are made at a time.","type":"integer","minimum":1,"maximum":10000,"examples":[10]},"spare":{"title":"Spare slots","description":"Fewest slots that are kept free: with fewer, a further step of them is made.","type":"integer","minimum":0,"maximum":10000,"default":1,"examples":[2]}},"required":["step"],"additionalProperties":false,"examples":[10,{"step":10,"spare":2}]};
const schema44 = {"title":"Filter","description":"Which of the instances found are taken; all that is given has to hold.","type":"object","properties":{"tags":{"$ref":"#/$defs/texts","title":"Tags","description":"Tags that an instance has to carry, all of them.","examples":[["prod"]]},"metadata":{"title":"Metadata","description":"Keys and the values that they have to have.","type":"object","additionalProperties":{"title":"Value","description":"The value that an instance has to have for this key.","type":"string"},"examples":[{"zone":"a"}]},"node":{"title":"Node","description":"A regular expression that is looked for in the name of the instance's node.","type":"string","examples":["^app"]}},"additionalProperties":false};

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
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!(((key0 === "tags") || (key0 === "metadata")) || (key0 === "node"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.tags !== undefined && func0.call(data, "tags")){
let data0 = data.tags;
if((typeof data0 !== "string") && (!(Array.isArray(data0)))){
const err1 = {instancePath:instancePath+"/tags",schemaPath:"#/$defs/texts/type",keyword:"type",params:{type: schema39.type},message:"must be string,array",schema:schema39.type,parentSchema:schema39,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/tags/" + i0,schemaPath:"#/$defs/texts/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.items.type,parentSchema:schema39.items,data:data1};
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
}
if(data.metadata !== undefined && func0.call(data, "metadata")){
let data2 = data.metadata;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 of Object.keys(data2)){
let data3 = data2[key1];
if(typeof data3 !== "string"){
const err3 = {instancePath:instancePath+"/metadata/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metadata/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.metadata.additionalProperties.type,parentSchema:schema44.properties.metadata.additionalProperties,data:data3};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema44.properties.metadata.type,parentSchema:schema44.properties.metadata,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.node !== undefined && func0.call(data, "node")){
let data4 = data.node;
if(typeof data4 !== "string"){
const err5 = {instancePath:instancePath+"/node",schemaPath:"#/properties/node/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.node.type,parentSchema:schema44.properties.node,data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema44.type,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}
validate24.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema46 = {"title":"Health","description":"What becomes of instances that the registry does not call passing.","type":"object","properties":{"warning":{"$ref":"#/$defs/healthChoice","title":"Warning","default":"serve"},"critical":{"$ref":"#/$defs/healthChoice","title":"Critical","default":"disable"},"draining":{"$ref":"#/$defs/healthChoice","title":"Draining","default":"drain"},"maintenance":{"$ref":"#/$defs/healthChoice","title":"Maintenance","default":"disable"}},"additionalProperties":false,"examples":[{"warning":"drain","critical":"serve"}]};
const schema47 = {"title":"Choice","description":"`serve`; `drain`: no new sessions; `disable`: a server in maintenance; `omit`: no server.","enum":["serve","drain","disable","omit"],"examples":["disable"]};

function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate26.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!((((key0 === "warning") || (key0 === "critical")) || (key0 === "draining")) || (key0 === "maintenance"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.warning !== undefined && func0.call(data, "warning")){
let data0 = data.warning;
if(!((((data0 === "serve") || (data0 === "drain")) || (data0 === "disable")) || (data0 === "omit"))){
const err1 = {instancePath:instancePath+"/warning",schemaPath:"#/$defs/healthChoice/enum",keyword:"enum",params:{allowedValues: schema47.enum},message:"must be equal to one of the allowed values",schema:schema47.enum,parentSchema:schema47,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.critical !== undefined && func0.call(data, "critical")){
let data1 = data.critical;
if(!((((data1 === "serve") || (data1 === "drain")) || (data1 === "disable")) || (data1 === "omit"))){
const err2 = {instancePath:instancePath+"/critical",schemaPath:"#/$defs/healthChoice/enum",keyword:"enum",params:{allowedValues: schema47.enum},message:"must be equal to one of the allowed values",schema:schema47.enum,parentSchema:schema47,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.draining !== undefined && func0.call(data, "draining")){
let data2 = data.draining;
if(!((((data2 === "serve") || (data2 === "drain")) || (data2 === "disable")) || (data2 === "omit"))){
const err3 = {instancePath:instancePath+"/draining",schemaPath:"#/$defs/healthChoice/enum",keyword:"enum",params:{allowedValues: schema47.enum},message:"must be equal to one of the allowed values",schema:schema47.enum,parentSchema:schema47,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.maintenance !== undefined && func0.call(data, "maintenance")){
let data3 = data.maintenance;
if(!((((data3 === "serve") || (data3 === "drain")) || (data3 === "disable")) || (data3 === "omit"))){
const err4 = {instancePath:instancePath+"/maintenance",schemaPath:"#/$defs/healthChoice/enum",keyword:"enum",params:{allowedValues: schema47.enum},message:"must be equal to one of the allowed values",schema:schema47.enum,parentSchema:schema47,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema46.type,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate26.errors = vErrors;
return errors === 0;
}
validate26.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema51 = {"title":"Check","description":"The name of a check plugin, or one key with the plugin's own options and how often it asks.","type":["string","object"],"minProperties":1,"maxProperties":1,"additionalProperties":{"title":"Options of the check","description":"How often it asks, and the plugin's own options.","type":["object","null"],"properties":{"interval":{"$ref":"#/$defs/period","title":"Interval","description":"Time between two checks of an instance, as a number with a unit.","default":"2s"},"timeout":{"$ref":"#/$defs/period","title":"Timeout","description":"How long an answer may take, as a number with a unit.","default":"1s"},"start-delay":{"$ref":"#/$defs/period","title":"Start delay","description":"How long an instance that has just appeared is left alone before it is asked, in watch and report. It gets no traffic until then.","examples":["30s"]},"rise":{"$ref":"#/$defs/count","title":"Rise","description":"Passes in a row until an instance counts as up; a whole number of at least 1.","default":2},"fall":{"$ref":"#/$defs/count","title":"Fall","description":"Failures in a row until an instance counts as down; a whole number of at least 1.","default":3}},"additionalProperties":true},"examples":["tcp",{"http":{"uri":"/health","interval":"2s","timeout":"1s","rise":2,"fall":3}}]};
const schema55 = {"title":"Count","description":"A whole number of at least 1.","type":"integer","minimum":1,"examples":[3]};

function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate28.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema51.type},message:"must be string,object",schema:schema51.type,parentSchema:schema51,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length > 1){
const err1 = {instancePath,schemaPath:"#/maxProperties",keyword:"maxProperties",params:{limit: 1},message:"must NOT have more than 1 properties",schema:1,parentSchema:schema51,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(Object.keys(data).length < 1){
const err2 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema51,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 of Object.keys(data)){
let data0 = data[key0];
if((!(data0 && typeof data0 == "object" && !Array.isArray(data0))) && (data0 !== null)){
const err3 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type: schema51.additionalProperties.type},message:"must be object,null",schema:schema51.additionalProperties.type,parentSchema:schema51.additionalProperties,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.interval !== undefined && func0.call(data0, "interval")){
let data1 = data0.interval;
if(typeof data1 === "string"){
if(!pattern7.test(data1)){
const err4 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/interval",schemaPath:"#/$defs/period/pattern",keyword:"pattern",params:{pattern: "^(?=[^1-9]*[1-9])\\d+(\\.\\d+)?(ms|s|m|h|d)$"},message:"must match pattern \""+"^(?=[^1-9]*[1-9])\\d+(\\.\\d+)?(ms|s|m|h|d)$"+"\"",schema:"^(?=[^1-9]*[1-9])\\d+(\\.\\d+)?(ms|s|m|h|d)$",parentSchema:schema38,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/interval",schemaPath:"#/$defs/period/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.type,parentSchema:schema38,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data0.timeout !== undefined && func0.call(data0, "timeout")){
let data2 = data0.timeout;
if(typeof data2 === "string"){
if(!pattern7.test(data2)){
const err6 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeout",schemaPath:"#/$defs/period/pattern",keyword:"pattern",params:{pattern: "^(?=[^1-9]*[1-9])\\d+(\\.\\d+)?(ms|s|m|h|d)$"},message:"must match pattern \""+"^(?=[^1-9]*[1-9])\\d+(\\.\\d+)?(ms|s|m|h|d)$"+"\"",schema:"^(?=[^1-9]*[1-9])\\d+(\\.\\d+)?(ms|s|m|h|d)$",parentSchema:schema38,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeout",schemaPath:"#/$defs/period/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.type,parentSchema:schema38,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data0["start-delay"] !== undefined && func0.call(data0, "start-delay")){
let data3 = data0["start-delay"];
if(typeof data3 === "string"){
if(!pattern7.test(data3)){
const err8 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/start-delay",schemaPath:"#/$defs/period/pattern",keyword:"pattern",params:{pattern: "^(?=[^1-9]*[1-9])\\d+(\\.\\d+)?(ms|s|m|h|d)$"},message:"must match pattern \""+"^(?=[^1-9]*[1-9])\\d+(\\.\\d+)?(ms|s|m|h|d)$"+"\"",schema:"^(?=[^1-9]*[1-9])\\d+(\\.\\d+)?(ms|s|m|h|d)$",parentSchema:schema38,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/start-delay",schemaPath:"#/$defs/period/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.type,parentSchema:schema38,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data0.rise !== undefined && func0.call(data0, "rise")){
let data4 = data0.rise;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err10 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/rise",schemaPath:"#/$defs/count/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema55.type,parentSchema:schema55,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 1 || isNaN(data4)){
const err11 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/rise",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema55,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
if(data0.fall !== undefined && func0.call(data0, "fall")){
let data5 = data0.fall;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err12 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/fall",schemaPath:"#/$defs/count/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema55.type,parentSchema:schema55,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 < 1 || isNaN(data5)){
const err13 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/fall",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema55,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
}
}
}
validate28.errors = vErrors;
return errors === 0;
}
validate28.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema57 = {"title":"Frontend","description":"A frontend that leads to the service's backend.","type":"object","properties":{"name":{"$ref":"#/$defs/sectionName","title":"Name","description":"The frontend's name; the service's with `-in` behind it when it is left out, as HAProxy 3.3 and later refuse a frontend with the name of a backend. Letters, digits and `_ . : -`."},"bind":{"title":"Bind","description":"Arguments of its `bind` lines: one, or a list.","type":["string","array"],"items":{"title":"Bind","description":"Arguments of a `bind` line.","type":"string"},"minItems":1,"examples":[":8080",[":80",":443 ssl crt /etc/haproxy/certs/"]]},"port":{"$ref":"#/$defs/listenPort"},"bind-address":{"$ref":"#/$defs/bindAddress"},"lines":{"$ref":"#/$defs/lines","description":"More lines of the frontend: a list, or one block of text (`|`)."}},"if":{"properties":{"port":false}},"then":{"properties":{"bind":{"title":"Bind","description":"Arguments of its `bind` lines; or give a `port`.","examples":[":8080"]}},"required":["bind"]},"additionalProperties":false,"examples":[{"bind":":8080"}]};
const schema58 = {"title":"Name","description":"Letters, digits and `_ . : -`; of a pattern with `{service}` for the name of each service.","type":"string","pattern":"^([A-Za-z0-9_.:-]|\\{service\\})+$","examples":["web","{service}-nodes"]};
const schema59 = {"title":"Port","description":"The port to listen on, at `bind-address`; beside what stands under `bind`.","type":"integer","minimum":1,"maximum":65535,"examples":[8000]};
const pattern12 = new RegExp("^([A-Za-z0-9_.:-]|\\{service\\})+$", "u");

function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate30.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.port !== undefined && func0.call(data, "port")){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.bind === undefined) || (!(func0.call(data, "bind")))){
const err1 = {instancePath,schemaPath:"#/then/required",keyword:"required",params:{missingProperty: "bind"},message:"must have required property '"+"bind"+"'",schema:schema57.then.required,parentSchema:schema57.then,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs3 === errors;
valid0 = _valid0;
if(valid0){
var props0 = {};
props0.bind = true;
props0.port = true;
}
}
if(!valid0){
const err2 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema57.if,parentSchema:schema57,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!(((((key0 === "name") || (key0 === "bind")) || (key0 === "port")) || (key0 === "bind-address")) || (key0 === "lines"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema57,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.name !== undefined && func0.call(data, "name")){
let data1 = data.name;
if(typeof data1 === "string"){
if(!pattern12.test(data1)){
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/$defs/sectionName/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z0-9_.:-]|\\{service\\})+$"},message:"must match pattern \""+"^([A-Za-z0-9_.:-]|\\{service\\})+$"+"\"",schema:"^([A-Za-z0-9_.:-]|\\{service\\})+$",parentSchema:schema58,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/name",schemaPath:"#/$defs/sectionName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema58.type,parentSchema:schema58,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.bind !== undefined && func0.call(data, "bind")){
let data2 = data.bind;
if((typeof data2 !== "string") && (!(Array.isArray(data2)))){
const err6 = {instancePath:instancePath+"/bind",schemaPath:"#/properties/bind/type",keyword:"type",params:{type: schema57.properties.bind.type},message:"must be string,array",schema:schema57.properties.bind.type,parentSchema:schema57.properties.bind,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(Array.isArray(data2)){
if(data2.length < 1){
const err7 = {instancePath:instancePath+"/bind",schemaPath:"#/properties/bind/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema57.properties.bind,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 !== "string"){
const err8 = {instancePath:instancePath+"/bind/" + i0,schemaPath:"#/properties/bind/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema57.properties.bind.items.type,parentSchema:schema57.properties.bind.items,data:data3};
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
}
if(data.port !== undefined && func0.call(data, "port")){
let data4 = data.port;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err9 = {instancePath:instancePath+"/port",schemaPath:"#/$defs/listenPort/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema59.type,parentSchema:schema59,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 65535 || isNaN(data4)){
const err10 = {instancePath:instancePath+"/port",schemaPath:"#/$defs/listenPort/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535",schema:65535,parentSchema:schema59,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data4 < 1 || isNaN(data4)){
const err11 = {instancePath:instancePath+"/port",schemaPath:"#/$defs/listenPort/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema59,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
if(data["bind-address"] !== undefined && func0.call(data, "bind-address")){
let data5 = data["bind-address"];
if(typeof data5 === "string"){
if(data5.length < 1){
const err12 = {instancePath:instancePath+"/bind-address",schemaPath:"#/$defs/bindAddress/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema60,data:data5};
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
const err13 = {instancePath:instancePath+"/bind-address",schemaPath:"#/$defs/bindAddress/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema60.type,parentSchema:schema60,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.lines !== undefined && func0.call(data, "lines")){
let data6 = data.lines;
if((typeof data6 !== "string") && (!(Array.isArray(data6)))){
const err14 = {instancePath:instancePath+"/lines",schemaPath:"#/$defs/lines/type",keyword:"type",params:{type: schema33.type},message:"must be string,array",schema:schema33.type,parentSchema:schema33,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(Array.isArray(data6)){
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
let data7 = data6[i1];
if(typeof data7 !== "string"){
const err15 = {instancePath:instancePath+"/lines/" + i1,schemaPath:"#/$defs/lines/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.items.type,parentSchema:schema33.items,data:data7};
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
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema57.type,parentSchema:schema57,data};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate30.errors = vErrors;
return errors === 0;
}
validate30.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema62 = {"title":"Backend","description":"The service's backend.","type":"object","properties":{"name":{"$ref":"#/$defs/sectionName","title":"Name","description":"The backend's name; the service's when it is left out. Letters, digits and `_ . : -`."},"lines":{"$ref":"#/$defs/lines","description":"More lines of the backend: a list, or one block of text (`|`)."}},"additionalProperties":false,"examples":[{"lines":["option httpchk GET /health"]}]};

function validate32(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate32.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!((key0 === "name") || (key0 === "lines"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema62,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.name !== undefined && func0.call(data, "name")){
let data0 = data.name;
if(typeof data0 === "string"){
if(!pattern12.test(data0)){
const err1 = {instancePath:instancePath+"/name",schemaPath:"#/$defs/sectionName/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z0-9_.:-]|\\{service\\})+$"},message:"must match pattern \""+"^([A-Za-z0-9_.:-]|\\{service\\})+$"+"\"",schema:"^([A-Za-z0-9_.:-]|\\{service\\})+$",parentSchema:schema58,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/$defs/sectionName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema58.type,parentSchema:schema58,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.lines !== undefined && func0.call(data, "lines")){
let data1 = data.lines;
if((typeof data1 !== "string") && (!(Array.isArray(data1)))){
const err3 = {instancePath:instancePath+"/lines",schemaPath:"#/$defs/lines/type",keyword:"type",params:{type: schema33.type},message:"must be string,array",schema:schema33.type,parentSchema:schema33,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 !== "string"){
const err4 = {instancePath:instancePath+"/lines/" + i0,schemaPath:"#/$defs/lines/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.items.type,parentSchema:schema33.items,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema62.type,parentSchema:schema62,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate32.errors = vErrors;
return errors === 0;
}
validate32.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema65 = {"title":"Route","description":"What of a shared frontend comes to the service: by an ACL, or by host name and path.","type":"object","properties":{"frontend":{"$ref":"#/$defs/routeFrontend"},"acl":{"$ref":"#/$defs/routeAcl"},"host":{"$ref":"#/$defs/routeHosts"},"path":{"$ref":"#/$defs/routePaths"}},"required":["frontend"],"additionalProperties":false,"examples":[{"frontend":"webapi","acl":"path_beg /api/widgets"}]};
const schema66 = {"title":"Frontend","description":"A frontend under `frontends`.","type":"string","examples":["public"]};
const schema67 = {"title":"ACL","description":"What follows the name on an `acl` line. Not together with `host` or `path`.","type":"string","minLength":1,"examples":["path_beg /api/widgets"]};
const schema68 = {"title":"Host name","description":"Host names that requests have to be for, without a port; one, or a list.","type":["string","array"],"pattern":"^([A-Za-z0-9_.-]|\\{service\\})+$","items":{"type":"string","pattern":"^([A-Za-z0-9_.-]|\\{service\\})+$"},"minItems":1,"examples":["app.example",["app.example","www.app.example"]]};
const schema69 = {"title":"Path","description":"Paths that requests are at or below; one, or a list.","type":["string","array"],"pattern":"^/[^\\s#]*$","items":{"type":"string","pattern":"^/[^\\s#]*$"},"minItems":1,"examples":["/api"]};
const pattern14 = new RegExp("^([A-Za-z0-9_.-]|\\{service\\})+$", "u");
const pattern16 = new RegExp("^/[^\\s#]*$", "u");

function validate34(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate34.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.frontend === undefined) || (!(func0.call(data, "frontend")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "frontend"},message:"must have required property '"+"frontend"+"'",schema:schema65.required,parentSchema:schema65,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!((((key0 === "frontend") || (key0 === "acl")) || (key0 === "host")) || (key0 === "path"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema65,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.frontend !== undefined && func0.call(data, "frontend")){
let data0 = data.frontend;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/frontend",schemaPath:"#/$defs/routeFrontend/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema66.type,parentSchema:schema66,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.acl !== undefined && func0.call(data, "acl")){
let data1 = data.acl;
if(typeof data1 === "string"){
if(data1.length < 1){
const err3 = {instancePath:instancePath+"/acl",schemaPath:"#/$defs/routeAcl/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema67,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/acl",schemaPath:"#/$defs/routeAcl/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema67.type,parentSchema:schema67,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.host !== undefined && func0.call(data, "host")){
let data2 = data.host;
if((typeof data2 !== "string") && (!(Array.isArray(data2)))){
const err5 = {instancePath:instancePath+"/host",schemaPath:"#/$defs/routeHosts/type",keyword:"type",params:{type: schema68.type},message:"must be string,array",schema:schema68.type,parentSchema:schema68,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(typeof data2 === "string"){
if(!pattern14.test(data2)){
const err6 = {instancePath:instancePath+"/host",schemaPath:"#/$defs/routeHosts/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z0-9_.-]|\\{service\\})+$"},message:"must match pattern \""+"^([A-Za-z0-9_.-]|\\{service\\})+$"+"\"",schema:"^([A-Za-z0-9_.-]|\\{service\\})+$",parentSchema:schema68,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(Array.isArray(data2)){
if(data2.length < 1){
const err7 = {instancePath:instancePath+"/host",schemaPath:"#/$defs/routeHosts/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema68,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 === "string"){
if(!pattern14.test(data3)){
const err8 = {instancePath:instancePath+"/host/" + i0,schemaPath:"#/$defs/routeHosts/items/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z0-9_.-]|\\{service\\})+$"},message:"must match pattern \""+"^([A-Za-z0-9_.-]|\\{service\\})+$"+"\"",schema:"^([A-Za-z0-9_.-]|\\{service\\})+$",parentSchema:schema68.items,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/host/" + i0,schemaPath:"#/$defs/routeHosts/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema68.items.type,parentSchema:schema68.items,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
}
if(data.path !== undefined && func0.call(data, "path")){
let data4 = data.path;
if((typeof data4 !== "string") && (!(Array.isArray(data4)))){
const err10 = {instancePath:instancePath+"/path",schemaPath:"#/$defs/routePaths/type",keyword:"type",params:{type: schema69.type},message:"must be string,array",schema:schema69.type,parentSchema:schema69,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(typeof data4 === "string"){
if(!pattern16.test(data4)){
const err11 = {instancePath:instancePath+"/path",schemaPath:"#/$defs/routePaths/pattern",keyword:"pattern",params:{pattern: "^/[^\\s#]*$"},message:"must match pattern \""+"^/[^\\s#]*$"+"\"",schema:"^/[^\\s#]*$",parentSchema:schema69,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(Array.isArray(data4)){
if(data4.length < 1){
const err12 = {instancePath:instancePath+"/path",schemaPath:"#/$defs/routePaths/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema69,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
let data5 = data4[i1];
if(typeof data5 === "string"){
if(!pattern16.test(data5)){
const err13 = {instancePath:instancePath+"/path/" + i1,schemaPath:"#/$defs/routePaths/items/pattern",keyword:"pattern",params:{pattern: "^/[^\\s#]*$"},message:"must match pattern \""+"^/[^\\s#]*$"+"\"",schema:"^/[^\\s#]*$",parentSchema:schema69.items,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/path/" + i1,schemaPath:"#/$defs/routePaths/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema69.items.type,parentSchema:schema69.items,data:data5};
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
}
}
else {
const err15 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema65.type,parentSchema:schema65,data};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
validate34.errors = vErrors;
return errors === 0;
}
validate34.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema70 = {"title":"Server rule","description":"Which instances are meant, and what their servers have.","type":"object","properties":{"tags":{"$ref":"#/$defs/texts","title":"Tags","description":"Tags that the instance carries, all of them.","examples":[["canary"]]},"metadata":{"title":"Metadata","description":"Keys and the values that they have.","type":"object","additionalProperties":{"title":"Value","description":"The value that the instance has for this key.","type":"string"},"examples":[{"role":"replica"}]},"node":{"title":"Node","description":"A regular expression that is looked for in the name of the instance's node.","type":"string","examples":["^app"]},"backup":{"title":"Backup","description":"Whether the server only gets traffic when no other can.","type":"boolean","examples":[true]},"weight":{"title":"Weight","description":"The weight of the server.","type":"integer","minimum":0,"maximum":256,"examples":[50]},"server":{"title":"Server words","description":"Words appended to the server line, behind those of the service.","type":"string","examples":["maxconn 50"]}},"additionalProperties":false,"examples":[{"metadata":{"role":"replica"},"backup":true}]};

function validate36(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate36.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!((((((key0 === "tags") || (key0 === "metadata")) || (key0 === "node")) || (key0 === "backup")) || (key0 === "weight")) || (key0 === "server"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema70,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.tags !== undefined && func0.call(data, "tags")){
let data0 = data.tags;
if((typeof data0 !== "string") && (!(Array.isArray(data0)))){
const err1 = {instancePath:instancePath+"/tags",schemaPath:"#/$defs/texts/type",keyword:"type",params:{type: schema39.type},message:"must be string,array",schema:schema39.type,parentSchema:schema39,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/tags/" + i0,schemaPath:"#/$defs/texts/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.items.type,parentSchema:schema39.items,data:data1};
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
}
if(data.metadata !== undefined && func0.call(data, "metadata")){
let data2 = data.metadata;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 of Object.keys(data2)){
let data3 = data2[key1];
if(typeof data3 !== "string"){
const err3 = {instancePath:instancePath+"/metadata/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metadata/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema70.properties.metadata.additionalProperties.type,parentSchema:schema70.properties.metadata.additionalProperties,data:data3};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema70.properties.metadata.type,parentSchema:schema70.properties.metadata,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.node !== undefined && func0.call(data, "node")){
let data4 = data.node;
if(typeof data4 !== "string"){
const err5 = {instancePath:instancePath+"/node",schemaPath:"#/properties/node/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema70.properties.node.type,parentSchema:schema70.properties.node,data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.backup !== undefined && func0.call(data, "backup")){
let data5 = data.backup;
if(typeof data5 !== "boolean"){
const err6 = {instancePath:instancePath+"/backup",schemaPath:"#/properties/backup/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema70.properties.backup.type,parentSchema:schema70.properties.backup,data:data5};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.weight !== undefined && func0.call(data, "weight")){
let data6 = data.weight;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err7 = {instancePath:instancePath+"/weight",schemaPath:"#/properties/weight/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema70.properties.weight.type,parentSchema:schema70.properties.weight,data:data6};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 256 || isNaN(data6)){
const err8 = {instancePath:instancePath+"/weight",schemaPath:"#/properties/weight/maximum",keyword:"maximum",params:{comparison: "<=", limit: 256},message:"must be <= 256",schema:256,parentSchema:schema70.properties.weight,data:data6};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data6 < 0 || isNaN(data6)){
const err9 = {instancePath:instancePath+"/weight",schemaPath:"#/properties/weight/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema70.properties.weight,data:data6};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
if(data.server !== undefined && func0.call(data, "server")){
let data7 = data.server;
if(typeof data7 !== "string"){
const err10 = {instancePath:instancePath+"/server",schemaPath:"#/properties/server/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema70.properties.server.type,parentSchema:schema70.properties.server,data:data7};
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
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema70.type,parentSchema:schema70,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate36.errors = vErrors;
return errors === 0;
}
validate36.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema73 = {"title":"Named services","description":"Of a pattern: how many services the source may name, and what it may say of them.","type":"object","properties":{"limit":{"title":"Limit","description":"Most services that the pattern stands for; further ones are left out and told.","type":"integer","minimum":1,"maximum":10000,"default":100,"examples":[50]},"keep":{"$ref":"#/$defs/duration","title":"Keep","description":"How long a service stays, without instances, that is not named any more. Then its sections go.","default":"1h","examples":["10m"]},"allow":{"title":"Allow","description":"What labels of the registry may set, as in `haproxyctl.port=8080`: the balancing, the port, tags that instances need to have.","type":"array","items":{"enum":["balance","port","tags"]},"examples":[["port","balance"]]}},"additionalProperties":false,"examples":[{"limit":50,"allow":["port"]}]};
const schema74 = {"title":"Duration","description":"A number with its unit: `ms`, `s`, `m`, `h` or `d`.","type":"string","pattern":"^\\d+(\\.\\d+)?(ms|s|m|h|d)$","examples":["2s"]};
const pattern18 = new RegExp("^\\d+(\\.\\d+)?(ms|s|m|h|d)$", "u");

function validate38(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate38.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!(((key0 === "limit") || (key0 === "keep")) || (key0 === "allow"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema73,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.limit !== undefined && func0.call(data, "limit")){
let data0 = data.limit;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err1 = {instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema73.properties.limit.type,parentSchema:schema73.properties.limit,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 10000 || isNaN(data0)){
const err2 = {instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000",schema:10000,parentSchema:schema73.properties.limit,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0 < 1 || isNaN(data0)){
const err3 = {instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema73.properties.limit,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
if(data.keep !== undefined && func0.call(data, "keep")){
let data1 = data.keep;
if(typeof data1 === "string"){
if(!pattern18.test(data1)){
const err4 = {instancePath:instancePath+"/keep",schemaPath:"#/$defs/duration/pattern",keyword:"pattern",params:{pattern: "^\\d+(\\.\\d+)?(ms|s|m|h|d)$"},message:"must match pattern \""+"^\\d+(\\.\\d+)?(ms|s|m|h|d)$"+"\"",schema:"^\\d+(\\.\\d+)?(ms|s|m|h|d)$",parentSchema:schema74,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/keep",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema74.type,parentSchema:schema74,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.allow !== undefined && func0.call(data, "allow")){
let data2 = data.allow;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(!(((data3 === "balance") || (data3 === "port")) || (data3 === "tags"))){
const err6 = {instancePath:instancePath+"/allow/" + i0,schemaPath:"#/properties/allow/items/enum",keyword:"enum",params:{allowedValues: schema73.properties.allow.items.enum},message:"must be equal to one of the allowed values",schema:schema73.properties.allow.items.enum,parentSchema:schema73.properties.allow.items,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/allow",schemaPath:"#/properties/allow/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema73.properties.allow.type,parentSchema:schema73.properties.allow,data:data2};
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
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema73.type,parentSchema:schema73,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate38.errors = vErrors;
return errors === 0;
}
validate38.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema75 = {"title":"Guards","description":"What an apply may not do unless a person overrides it.","type":"object","properties":{"min-servers":{"title":"Fewest servers","description":"Fewest servers that a service may be left with.","type":"integer","minimum":0,"default":1,"examples":[1]},"max-removed":{"$ref":"#/$defs/percentage","title":"Largest share removed","description":"Largest share of a service's servers that one apply may remove, from 0% to 100%.","default":"50%"},"max-age":{"$ref":"#/$defs/duration","title":"Greatest age","description":"How old a source's last good answer may be, as a number with a unit.","default":"10m"},"require-fresh":{"title":"Fresh answers only","description":"Whether nothing may be changed while the service's source does not answer.","type":"boolean","default":false,"examples":[true]}},"additionalProperties":false,"examples":[{"min-servers":1,"max-removed":"50%","max-age":"10m"}]};
const schema76 = {"title":"Percentage","description":"From 0% to 100%.","type":"string","pattern":"^(100|\\d{1,2}(\\.\\d+)?)%$","examples":["50%"]};
const pattern19 = new RegExp("^(100|\\d{1,2}(\\.\\d+)?)%$", "u");

function validate40(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate40.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!((((key0 === "min-servers") || (key0 === "max-removed")) || (key0 === "max-age")) || (key0 === "require-fresh"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema75,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data["min-servers"] !== undefined && func0.call(data, "min-servers")){
let data0 = data["min-servers"];
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err1 = {instancePath:instancePath+"/min-servers",schemaPath:"#/properties/min-servers/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema75.properties["min-servers"].type,parentSchema:schema75.properties["min-servers"],data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 < 0 || isNaN(data0)){
const err2 = {instancePath:instancePath+"/min-servers",schemaPath:"#/properties/min-servers/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema75.properties["min-servers"],data:data0};
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
if(data["max-removed"] !== undefined && func0.call(data, "max-removed")){
let data1 = data["max-removed"];
if(typeof data1 === "string"){
if(!pattern19.test(data1)){
const err3 = {instancePath:instancePath+"/max-removed",schemaPath:"#/$defs/percentage/pattern",keyword:"pattern",params:{pattern: "^(100|\\d{1,2}(\\.\\d+)?)%$"},message:"must match pattern \""+"^(100|\\d{1,2}(\\.\\d+)?)%$"+"\"",schema:"^(100|\\d{1,2}(\\.\\d+)?)%$",parentSchema:schema76,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/max-removed",schemaPath:"#/$defs/percentage/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema76.type,parentSchema:schema76,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data["max-age"] !== undefined && func0.call(data, "max-age")){
let data2 = data["max-age"];
if(typeof data2 === "string"){
if(!pattern18.test(data2)){
const err5 = {instancePath:instancePath+"/max-age",schemaPath:"#/$defs/duration/pattern",keyword:"pattern",params:{pattern: "^\\d+(\\.\\d+)?(ms|s|m|h|d)$"},message:"must match pattern \""+"^\\d+(\\.\\d+)?(ms|s|m|h|d)$"+"\"",schema:"^\\d+(\\.\\d+)?(ms|s|m|h|d)$",parentSchema:schema74,data:data2};
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
const err6 = {instancePath:instancePath+"/max-age",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema74.type,parentSchema:schema74,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data["require-fresh"] !== undefined && func0.call(data, "require-fresh")){
let data3 = data["require-fresh"];
if(typeof data3 !== "boolean"){
const err7 = {instancePath:instancePath+"/require-fresh",schemaPath:"#/properties/require-fresh/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema75.properties["require-fresh"].type,parentSchema:schema75.properties["require-fresh"],data:data3};
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
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema75.type,parentSchema:schema75,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate40.errors = vErrors;
return errors === 0;
}
validate40.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


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
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.discovery === undefined) || (!(func0.call(data, "discovery")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "discovery"},message:"must have required property '"+"discovery"+"'",schema:schema41.required,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(func0.call(schema41.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.discovery !== undefined && func0.call(data, "discovery")){
let data0 = data.discovery;
if((!data0 || typeof data0 != "object") && (typeof data0 !== "string")){
const err2 = {instancePath:instancePath+"/discovery",schemaPath:"#/properties/discovery/type",keyword:"type",params:{type: schema41.properties.discovery.type},message:"must be string,object,array",schema:schema41.properties.discovery.type,parentSchema:schema41.properties.discovery,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
const _errs4 = errors;
let valid1 = true;
const _errs5 = errors;
if(errors === _errs5){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.sources !== undefined && func0.call(data0, "sources")){
const err3 = {};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var _valid0 = _errs5 === errors;
errors = _errs4;
if(vErrors !== null){
if(_errs4){
vErrors.length = _errs4;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs7 = errors;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if((data0.source === undefined) || (!(func0.call(data0, "source")))){
const err5 = {instancePath:instancePath+"/discovery",schemaPath:"#/properties/discovery/then/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'",schema:schema41.properties.discovery.then.required,parentSchema:schema41.properties.discovery.then,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
var _valid0 = _errs7 === errors;
valid1 = _valid0;
if(valid1){
var props0 = {};
props0.source = true;
props0.sources = true;
}
}
if(!valid1){
const err6 = {instancePath:instancePath+"/discovery",schemaPath:"#/properties/discovery/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema41.properties.discovery.if,parentSchema:schema41.properties.discovery,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(Array.isArray(data0)){
if(data0.length < 1){
const err7 = {instancePath:instancePath+"/discovery",schemaPath:"#/properties/discovery/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema41.properties.discovery,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data2 = data0[i0];
if((typeof data2 !== "string") && (!(data2 && typeof data2 == "object" && !Array.isArray(data2)))){
const err8 = {instancePath:instancePath+"/discovery/" + i0,schemaPath:"#/$defs/serviceSource/type",keyword:"type",params:{type: schema42.type},message:"must be string,object",schema:schema42.type,parentSchema:schema42,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if((data2.source === undefined) || (!(func0.call(data2, "source")))){
const err9 = {instancePath:instancePath+"/discovery/" + i0,schemaPath:"#/$defs/serviceSource/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'",schema:schema42.required,parentSchema:schema42,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data2.source !== undefined && func0.call(data2, "source")){
let data3 = data2.source;
if(typeof data3 !== "string"){
const err10 = {instancePath:instancePath+"/discovery/" + i0+"/source",schemaPath:"#/$defs/serviceSource/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.source.type,parentSchema:schema42.properties.source,data:data3};
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
}
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.source !== undefined && func0.call(data0, "source")){
let data4 = data0.source;
if(typeof data4 !== "string"){
const err11 = {instancePath:instancePath+"/discovery/source",schemaPath:"#/properties/discovery/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema41.properties.discovery.properties.source.type,parentSchema:schema41.properties.discovery.properties.source,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data0.sources !== undefined && func0.call(data0, "sources")){
let data5 = data0.sources;
if(Array.isArray(data5)){
if(data5.length < 1){
const err12 = {instancePath:instancePath+"/discovery/sources",schemaPath:"#/properties/discovery/properties/sources/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema41.properties.discovery.properties.sources,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
let data6 = data5[i1];
if((typeof data6 !== "string") && (!(data6 && typeof data6 == "object" && !Array.isArray(data6)))){
const err13 = {instancePath:instancePath+"/discovery/sources/" + i1,schemaPath:"#/$defs/serviceSource/type",keyword:"type",params:{type: schema42.type},message:"must be string,object",schema:schema42.type,parentSchema:schema42,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if((data6.source === undefined) || (!(func0.call(data6, "source")))){
const err14 = {instancePath:instancePath+"/discovery/sources/" + i1,schemaPath:"#/$defs/serviceSource/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'",schema:schema42.required,parentSchema:schema42,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data6.source !== undefined && func0.call(data6, "source")){
let data7 = data6.source;
if(typeof data7 !== "string"){
const err15 = {instancePath:instancePath+"/discovery/sources/" + i1+"/source",schemaPath:"#/$defs/serviceSource/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.source.type,parentSchema:schema42.properties.source,data:data7};
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
}
}
else {
const err16 = {instancePath:instancePath+"/discovery/sources",schemaPath:"#/properties/discovery/properties/sources/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema41.properties.discovery.properties.sources.type,parentSchema:schema41.properties.discovery.properties.sources,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data0.mode !== undefined && func0.call(data0, "mode")){
let data8 = data0.mode;
if(!((data8 === "merge") || (data8 === "failover"))){
const err17 = {instancePath:instancePath+"/discovery/mode",schemaPath:"#/properties/discovery/properties/mode/enum",keyword:"enum",params:{allowedValues: schema41.properties.discovery.properties.mode.enum},message:"must be equal to one of the allowed values",schema:schema41.properties.discovery.properties.mode.enum,parentSchema:schema41.properties.discovery.properties.mode,data:data8};
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
}
if(data.filter !== undefined && func0.call(data, "filter")){
if(!(validate24(data.filter, {instancePath:instancePath+"/filter",parentData:data,parentDataProperty:"filter",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.health !== undefined && func0.call(data, "health")){
if(!(validate26(data.health, {instancePath:instancePath+"/health",parentData:data,parentDataProperty:"health",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data.checks !== undefined && func0.call(data, "checks")){
let data11 = data.checks;
if(Array.isArray(data11)){
const len2 = data11.length;
for(let i2=0; i2<len2; i2++){
if(!(validate28(data11[i2], {instancePath:instancePath+"/checks/" + i2,parentData:data11,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
}
else {
const err18 = {instancePath:instancePath+"/checks",schemaPath:"#/properties/checks/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema41.properties.checks.type,parentSchema:schema41.properties.checks,data:data11};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.port !== undefined && func0.call(data, "port")){
let data13 = data.port;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err19 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema41.properties.port.type,parentSchema:schema41.properties.port,data:data13};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 65535 || isNaN(data13)){
const err20 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535",schema:65535,parentSchema:schema41.properties.port,data:data13};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data13 < 1 || isNaN(data13)){
const err21 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema41.properties.port,data:data13};
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
if(data.frontend !== undefined && func0.call(data, "frontend")){
if(!(validate30(data.frontend, {instancePath:instancePath+"/frontend",parentData:data,parentDataProperty:"frontend",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
}
if(data.backend !== undefined && func0.call(data, "backend")){
if(!(validate32(data.backend, {instancePath:instancePath+"/backend",parentData:data,parentDataProperty:"backend",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
}
if(data.server !== undefined && func0.call(data, "server")){
let data16 = data.server;
if(typeof data16 !== "string"){
const err22 = {instancePath:instancePath+"/server",schemaPath:"#/properties/server/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema41.properties.server.type,parentSchema:schema41.properties.server,data:data16};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.balance !== undefined && func0.call(data, "balance")){
let data17 = data.balance;
if(typeof data17 !== "string"){
const err23 = {instancePath:instancePath+"/balance",schemaPath:"#/properties/balance/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema41.properties.balance.type,parentSchema:schema41.properties.balance,data:data17};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.routes !== undefined && func0.call(data, "routes")){
let data18 = data.routes;
if(Array.isArray(data18)){
const len3 = data18.length;
for(let i3=0; i3<len3; i3++){
if(!(validate34(data18[i3], {instancePath:instancePath+"/routes/" + i3,parentData:data18,parentDataProperty:i3,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
errors = vErrors.length;
}
}
}
else {
const err24 = {instancePath:instancePath+"/routes",schemaPath:"#/properties/routes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema41.properties.routes.type,parentSchema:schema41.properties.routes,data:data18};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data["server-rules"] !== undefined && func0.call(data, "server-rules")){
let data20 = data["server-rules"];
if(Array.isArray(data20)){
const len4 = data20.length;
for(let i4=0; i4<len4; i4++){
if(!(validate36(data20[i4], {instancePath:instancePath+"/server-rules/" + i4,parentData:data20,parentDataProperty:i4,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
}
}
else {
const err25 = {instancePath:instancePath+"/server-rules",schemaPath:"#/properties/server-rules/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema41.properties["server-rules"].type,parentSchema:schema41.properties["server-rules"],data:data20};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.slots !== undefined && func0.call(data, "slots")){
let data22 = data.slots;
if((!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))) && (!(data22 && typeof data22 == "object" && !Array.isArray(data22)))){
const err26 = {instancePath:instancePath+"/slots",schemaPath:"#/$defs/slots/type",keyword:"type",params:{type: schema72.type},message:"must be integer,object",schema:schema72.type,parentSchema:schema72,data:data22};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 > 10000 || isNaN(data22)){
const err27 = {instancePath:instancePath+"/slots",schemaPath:"#/$defs/slots/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000",schema:10000,parentSchema:schema72,data:data22};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data22 < 1 || isNaN(data22)){
const err28 = {instancePath:instancePath+"/slots",schemaPath:"#/$defs/slots/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema72,data:data22};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
if((data22.step === undefined) || (!(func0.call(data22, "step")))){
const err29 = {instancePath:instancePath+"/slots",schemaPath:"#/$defs/slots/required",keyword:"required",params:{missingProperty: "step"},message:"must have required property '"+"step"+"'",schema:schema72.required,parentSchema:schema72,data:data22};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
for(const key1 of Object.keys(data22)){
if(!((key1 === "step") || (key1 === "spare"))){
const err30 = {instancePath:instancePath+"/slots",schemaPath:"#/$defs/slots/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema72,data:data22};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data22.step !== undefined && func0.call(data22, "step")){
let data23 = data22.step;
if(!(((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23))) && (isFinite(data23)))){
const err31 = {instancePath:instancePath+"/slots/step",schemaPath:"#/$defs/slots/properties/step/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema72.properties.step.type,parentSchema:schema72.properties.step,data:data23};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 > 10000 || isNaN(data23)){
const err32 = {instancePath:instancePath+"/slots/step",schemaPath:"#/$defs/slots/properties/step/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000",schema:10000,parentSchema:schema72.properties.step,data:data23};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data23 < 1 || isNaN(data23)){
const err33 = {instancePath:instancePath+"/slots/step",schemaPath:"#/$defs/slots/properties/step/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema72.properties.step,data:data23};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
if(data22.spare !== undefined && func0.call(data22, "spare")){
let data24 = data22.spare;
if(!(((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24))) && (isFinite(data24)))){
const err34 = {instancePath:instancePath+"/slots/spare",schemaPath:"#/$defs/slots/properties/spare/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema72.properties.spare.type,parentSchema:schema72.properties.spare,data:data24};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 > 10000 || isNaN(data24)){
const err35 = {instancePath:instancePath+"/slots/spare",schemaPath:"#/$defs/slots/properties/spare/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000",schema:10000,parentSchema:schema72.properties.spare,data:data24};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(data24 < 0 || isNaN(data24)){
const err36 = {instancePath:instancePath+"/slots/spare",schemaPath:"#/$defs/slots/properties/spare/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema72.properties.spare,data:data24};
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
}
}
if(data.named !== undefined && func0.call(data, "named")){
if(!(validate38(data.named, {instancePath:instancePath+"/named",parentData:data,parentDataProperty:"named",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
errors = vErrors.length;
}
}
if(data.guards !== undefined && func0.call(data, "guards")){
if(!(validate40(data.guards, {instancePath:instancePath+"/guards",parentData:data,parentDataProperty:"guards",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
}
else {
const err37 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema41.type,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}
validate23.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema80 = {"title":"Shared frontend","description":"One frontend for several services.","type":"object","properties":{"bind":{"$ref":"#/$defs/texts","title":"Bind","description":"Arguments of its `bind` lines: one, or a list.","examples":[[":80",":443 ssl crt /etc/haproxy/certs/"]]},"port":{"$ref":"#/$defs/listenPort"},"bind-address":{"$ref":"#/$defs/bindAddress"},"default":{"title":"Default","description":"The service, or the backend under `sections`, that takes what no route takes.","type":"string","examples":["web"]},"lines":{"$ref":"#/$defs/lines","description":"More lines of the frontend: a list, or one block of text (`|`)."}},"if":{"properties":{"port":false}},"then":{"properties":{"bind":{"title":"Bind","description":"Arguments of its `bind` lines; or give a `port`.","examples":[":8080"]}},"required":["bind"]},"additionalProperties":false,"examples":[{"port":8888,"lines":["mode http"]}]};

function validate43(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate43.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.port !== undefined && func0.call(data, "port")){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.bind === undefined) || (!(func0.call(data, "bind")))){
const err1 = {instancePath,schemaPath:"#/then/required",keyword:"required",params:{missingProperty: "bind"},message:"must have required property '"+"bind"+"'",schema:schema80.then.required,parentSchema:schema80.then,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs3 === errors;
valid0 = _valid0;
if(valid0){
var props0 = {};
props0.bind = true;
props0.port = true;
}
}
if(!valid0){
const err2 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema80.if,parentSchema:schema80,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!(((((key0 === "bind") || (key0 === "port")) || (key0 === "bind-address")) || (key0 === "default")) || (key0 === "lines"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema80,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.bind !== undefined && func0.call(data, "bind")){
let data1 = data.bind;
if((typeof data1 !== "string") && (!(Array.isArray(data1)))){
const err4 = {instancePath:instancePath+"/bind",schemaPath:"#/$defs/texts/type",keyword:"type",params:{type: schema39.type},message:"must be string,array",schema:schema39.type,parentSchema:schema39,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 !== "string"){
const err5 = {instancePath:instancePath+"/bind/" + i0,schemaPath:"#/$defs/texts/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.items.type,parentSchema:schema39.items,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
}
if(data.port !== undefined && func0.call(data, "port")){
let data3 = data.port;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err6 = {instancePath:instancePath+"/port",schemaPath:"#/$defs/listenPort/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema59.type,parentSchema:schema59,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 65535 || isNaN(data3)){
const err7 = {instancePath:instancePath+"/port",schemaPath:"#/$defs/listenPort/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535",schema:65535,parentSchema:schema59,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data3 < 1 || isNaN(data3)){
const err8 = {instancePath:instancePath+"/port",schemaPath:"#/$defs/listenPort/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema59,data:data3};
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
if(data["bind-address"] !== undefined && func0.call(data, "bind-address")){
let data4 = data["bind-address"];
if(typeof data4 === "string"){
if(data4.length < 1){
const err9 = {instancePath:instancePath+"/bind-address",schemaPath:"#/$defs/bindAddress/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema60,data:data4};
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
const err10 = {instancePath:instancePath+"/bind-address",schemaPath:"#/$defs/bindAddress/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema60.type,parentSchema:schema60,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.default !== undefined && func0.call(data, "default")){
let data5 = data.default;
if(typeof data5 !== "string"){
const err11 = {instancePath:instancePath+"/default",schemaPath:"#/properties/default/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema80.properties.default.type,parentSchema:schema80.properties.default,data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.lines !== undefined && func0.call(data, "lines")){
let data6 = data.lines;
if((typeof data6 !== "string") && (!(Array.isArray(data6)))){
const err12 = {instancePath:instancePath+"/lines",schemaPath:"#/$defs/lines/type",keyword:"type",params:{type: schema33.type},message:"must be string,array",schema:schema33.type,parentSchema:schema33,data:data6};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(Array.isArray(data6)){
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
let data7 = data6[i1];
if(typeof data7 !== "string"){
const err13 = {instancePath:instancePath+"/lines/" + i1,schemaPath:"#/$defs/lines/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.items.type,parentSchema:schema33.items,data:data7};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
}
}
else {
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema80.type,parentSchema:schema80,data};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate43.errors = vErrors;
return errors === 0;
}
validate43.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema86 = {"title":"Proxy","description":"One listener and the places that it leads to.","type":"object","properties":{"bind":{"$ref":"#/$defs/texts","title":"Bind","description":"Arguments of its `bind` lines: one, or a list.","examples":["127.0.0.1:1100"]},"port":{"$ref":"#/$defs/listenPort"},"bind-address":{"$ref":"#/$defs/bindAddress"},"upstreams":{"title":"Upstreams","description":"Where it leads to; several share the traffic.","type":"array","items":{"$ref":"#/$defs/upstream"},"minItems":1,"examples":[[{"host":"b2b.partner.example","port":88,"max-conn":400}]]},"lines":{"$ref":"#/$defs/lines","description":"More lines of the listener: a list, or one block of text (`|`)."}},"required":["upstreams"],"if":{"properties":{"port":false}},"then":{"properties":{"bind":{"title":"Bind","description":"Arguments of its `bind` lines; or give a `port`.","examples":[":8080"]}},"required":["bind"]},"additionalProperties":false,"examples":[{"port":1100,"upstreams":[{"host":"b2b.partner.example","port":88}]}]};
const schema90 = {"title":"Upstream","description":"One place that a proxy leads to.","type":"object","properties":{"host":{"title":"Host","description":"An address, or the name of a host.","type":"string","pattern":"^[A-Za-z0-9_.:-]+$","examples":["b2b.partner.example"]},"port":{"title":"Port","description":"The port that it listens on.","type":"integer","minimum":1,"maximum":65535,"examples":[88]},"max-conn":{"title":"Most connections","description":"Most connections to it at a time; further ones wait.","type":"integer","minimum":1,"examples":[400]},"server":{"title":"Server words","description":"Words appended to the server line.","type":"string","examples":["check inter 2s"]}},"required":["host","port"],"additionalProperties":false,"examples":[{"host":"b2b.partner.example","port":88,"max-conn":400}]};

function validate45(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate45.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.port !== undefined && func0.call(data, "port")){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.bind === undefined) || (!(func0.call(data, "bind")))){
const err1 = {instancePath,schemaPath:"#/then/required",keyword:"required",params:{missingProperty: "bind"},message:"must have required property '"+"bind"+"'",schema:schema86.then.required,parentSchema:schema86.then,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs3 === errors;
valid0 = _valid0;
if(valid0){
var props0 = {};
props0.bind = true;
props0.port = true;
}
}
if(!valid0){
const err2 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema86.if,parentSchema:schema86,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.upstreams === undefined) || (!(func0.call(data, "upstreams")))){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "upstreams"},message:"must have required property '"+"upstreams"+"'",schema:schema86.required,parentSchema:schema86,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(((((key0 === "bind") || (key0 === "port")) || (key0 === "bind-address")) || (key0 === "upstreams")) || (key0 === "lines"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema86,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.bind !== undefined && func0.call(data, "bind")){
let data1 = data.bind;
if((typeof data1 !== "string") && (!(Array.isArray(data1)))){
const err5 = {instancePath:instancePath+"/bind",schemaPath:"#/$defs/texts/type",keyword:"type",params:{type: schema39.type},message:"must be string,array",schema:schema39.type,parentSchema:schema39,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 !== "string"){
const err6 = {instancePath:instancePath+"/bind/" + i0,schemaPath:"#/$defs/texts/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.items.type,parentSchema:schema39.items,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
}
if(data.port !== undefined && func0.call(data, "port")){
let data3 = data.port;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err7 = {instancePath:instancePath+"/port",schemaPath:"#/$defs/listenPort/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema59.type,parentSchema:schema59,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 65535 || isNaN(data3)){
const err8 = {instancePath:instancePath+"/port",schemaPath:"#/$defs/listenPort/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535",schema:65535,parentSchema:schema59,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data3 < 1 || isNaN(data3)){
const err9 = {instancePath:instancePath+"/port",schemaPath:"#/$defs/listenPort/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema59,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
if(data["bind-address"] !== undefined && func0.call(data, "bind-address")){
let data4 = data["bind-address"];
if(typeof data4 === "string"){
if(data4.length < 1){
const err10 = {instancePath:instancePath+"/bind-address",schemaPath:"#/$defs/bindAddress/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema60,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/bind-address",schemaPath:"#/$defs/bindAddress/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema60.type,parentSchema:schema60,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.upstreams !== undefined && func0.call(data, "upstreams")){
let data5 = data.upstreams;
if(Array.isArray(data5)){
if(data5.length < 1){
const err12 = {instancePath:instancePath+"/upstreams",schemaPath:"#/properties/upstreams/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema86.properties.upstreams,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
let data6 = data5[i1];
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if((data6.host === undefined) || (!(func0.call(data6, "host")))){
const err13 = {instancePath:instancePath+"/upstreams/" + i1,schemaPath:"#/$defs/upstream/required",keyword:"required",params:{missingProperty: "host"},message:"must have required property '"+"host"+"'",schema:schema90.required,parentSchema:schema90,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if((data6.port === undefined) || (!(func0.call(data6, "port")))){
const err14 = {instancePath:instancePath+"/upstreams/" + i1,schemaPath:"#/$defs/upstream/required",keyword:"required",params:{missingProperty: "port"},message:"must have required property '"+"port"+"'",schema:schema90.required,parentSchema:schema90,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
for(const key1 of Object.keys(data6)){
if(!((((key1 === "host") || (key1 === "port")) || (key1 === "max-conn")) || (key1 === "server"))){
const err15 = {instancePath:instancePath+"/upstreams/" + i1,schemaPath:"#/$defs/upstream/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema90,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data6.host !== undefined && func0.call(data6, "host")){
let data7 = data6.host;
if(typeof data7 === "string"){
if(!pattern6.test(data7)){
const err16 = {instancePath:instancePath+"/upstreams/" + i1+"/host",schemaPath:"#/$defs/upstream/properties/host/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_.:-]+$"},message:"must match pattern \""+"^[A-Za-z0-9_.:-]+$"+"\"",schema:"^[A-Za-z0-9_.:-]+$",parentSchema:schema90.properties.host,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/upstreams/" + i1+"/host",schemaPath:"#/$defs/upstream/properties/host/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema90.properties.host.type,parentSchema:schema90.properties.host,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data6.port !== undefined && func0.call(data6, "port")){
let data8 = data6.port;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err18 = {instancePath:instancePath+"/upstreams/" + i1+"/port",schemaPath:"#/$defs/upstream/properties/port/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema90.properties.port.type,parentSchema:schema90.properties.port,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 65535 || isNaN(data8)){
const err19 = {instancePath:instancePath+"/upstreams/" + i1+"/port",schemaPath:"#/$defs/upstream/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535",schema:65535,parentSchema:schema90.properties.port,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data8 < 1 || isNaN(data8)){
const err20 = {instancePath:instancePath+"/upstreams/" + i1+"/port",schemaPath:"#/$defs/upstream/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema90.properties.port,data:data8};
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
if(data6["max-conn"] !== undefined && func0.call(data6, "max-conn")){
let data9 = data6["max-conn"];
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err21 = {instancePath:instancePath+"/upstreams/" + i1+"/max-conn",schemaPath:"#/$defs/upstream/properties/max-conn/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema90.properties["max-conn"].type,parentSchema:schema90.properties["max-conn"],data:data9};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < 1 || isNaN(data9)){
const err22 = {instancePath:instancePath+"/upstreams/" + i1+"/max-conn",schemaPath:"#/$defs/upstream/properties/max-conn/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema90.properties["max-conn"],data:data9};
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
if(data6.server !== undefined && func0.call(data6, "server")){
let data10 = data6.server;
if(typeof data10 !== "string"){
const err23 = {instancePath:instancePath+"/upstreams/" + i1+"/server",schemaPath:"#/$defs/upstream/properties/server/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema90.properties.server.type,parentSchema:schema90.properties.server,data:data10};
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
const err24 = {instancePath:instancePath+"/upstreams/" + i1,schemaPath:"#/$defs/upstream/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema90.type,parentSchema:schema90,data:data6};
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
const err25 = {instancePath:instancePath+"/upstreams",schemaPath:"#/properties/upstreams/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema86.properties.upstreams.type,parentSchema:schema86.properties.upstreams,data:data5};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.lines !== undefined && func0.call(data, "lines")){
let data11 = data.lines;
if((typeof data11 !== "string") && (!(Array.isArray(data11)))){
const err26 = {instancePath:instancePath+"/lines",schemaPath:"#/$defs/lines/type",keyword:"type",params:{type: schema33.type},message:"must be string,array",schema:schema33.type,parentSchema:schema33,data:data11};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(Array.isArray(data11)){
const len2 = data11.length;
for(let i2=0; i2<len2; i2++){
let data12 = data11[i2];
if(typeof data12 !== "string"){
const err27 = {instancePath:instancePath+"/lines/" + i2,schemaPath:"#/$defs/lines/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.items.type,parentSchema:schema33.items,data:data12};
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
}
}
else {
const err28 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema86.type,parentSchema:schema86,data};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
validate45.errors = vErrors;
return errors === 0;
}
validate45.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema92 = {"title":"Statistics page","description":"A listener with HAProxy's page of statistics.","type":"object","properties":{"name":{"$ref":"#/$defs/name","title":"Name","description":"The name of the section.","default":"stats"},"bind":{"$ref":"#/$defs/texts","title":"Bind","description":"Arguments of its `bind` lines: one, or a list.","examples":["127.0.0.1:9009"]},"port":{"$ref":"#/$defs/listenPort"},"bind-address":{"$ref":"#/$defs/bindAddress"},"uri":{"title":"URI","description":"The path of the page.","type":"string","pattern":"^/\\S*$","default":"/","examples":["/haproxy"]},"timeouts":{"title":"Time limits","description":"Those of the listener, where they are others than those of `defaults`.","type":"object","properties":{"connect":{"$ref":"#/$defs/period","title":"Connect","description":"Arguments of `timeout connect`, as a number with its unit."},"client":{"$ref":"#/$defs/period","title":"Client","description":"Arguments of `timeout client`, as a number with its unit."},"server":{"$ref":"#/$defs/period","title":"Server","description":"Arguments of `timeout server`, as a number with its unit."}},"additionalProperties":false,"examples":[{"client":"10s"}]},"lines":{"$ref":"#/$defs/lines","description":"More lines of the listener: a list, or one block of text (`|`)."}},"if":{"properties":{"port":false}},"then":{"properties":{"bind":{"title":"Bind","description":"Arguments of its `bind` lines; or give a `port`.","examples":[":8080"]}},"required":["bind"]},"additionalProperties":false,"examples":[{"port":9009,"uri":"/haproxy"}]};
const pattern25 = new RegExp("^/\\S*$", "u");

function validate47(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate47.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.port !== undefined && func0.call(data, "port")){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.bind === undefined) || (!(func0.call(data, "bind")))){
const err1 = {instancePath,schemaPath:"#/then/required",keyword:"required",params:{missingProperty: "bind"},message:"must have required property '"+"bind"+"'",schema:schema92.then.required,parentSchema:schema92.then,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs3 === errors;
valid0 = _valid0;
if(valid0){
var props0 = {};
props0.bind = true;
props0.port = true;
}
}
if(!valid0){
const err2 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema92.if,parentSchema:schema92,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!(((((((key0 === "name") || (key0 === "bind")) || (key0 === "port")) || (key0 === "bind-address")) || (key0 === "uri")) || (key0 === "timeouts")) || (key0 === "lines"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema92,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.name !== undefined && func0.call(data, "name")){
let data1 = data.name;
if(typeof data1 === "string"){
if(!pattern6.test(data1)){
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_.:-]+$"},message:"must match pattern \""+"^[A-Za-z0-9_.:-]+$"+"\"",schema:"^[A-Za-z0-9_.:-]+$",parentSchema:schema36,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/name",schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.type,parentSchema:schema36,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.bind !== undefined && func0.call(data, "bind")){
let data2 = data.bind;
if((typeof data2 !== "string") && (!(Array.isArray(data2)))){
const err6 = {instancePath:instancePath+"/bind",schemaPath:"#/$defs/texts/type",keyword:"type",params:{type: schema39.type},message:"must be string,array",schema:schema39.type,parentSchema:schema39,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 !== "string"){
const err7 = {instancePath:instancePath+"/bind/" + i0,schemaPath:"#/$defs/texts/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.items.type,parentSchema:schema39.items,data:data3};
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
}
if(data.port !== undefined && func0.call(data, "port")){
let data4 = data.port;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err8 = {instancePath:instancePath+"/port",schemaPath:"#/$defs/listenPort/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema59.type,parentSchema:schema59,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 65535 || isNaN(data4)){
const err9 = {instancePath:instancePath+"/port",schemaPath:"#/$defs/listenPort/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535",schema:65535,parentSchema:schema59,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data4 < 1 || isNaN(data4)){
const err10 = {instancePath:instancePath+"/port",schemaPath:"#/$defs/listenPort/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema59,data:data4};
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
if(data["bind-address"] !== undefined && func0.call(data, "bind-address")){
let data5 = data["bind-address"];
if(typeof data5 === "string"){
if(data5.length < 1){
const err11 = {instancePath:instancePath+"/bind-address",schemaPath:"#/$defs/bindAddress/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema60,data:data5};
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
const err12 = {instancePath:instancePath+"/bind-address",schemaPath:"#/$defs/bindAddress/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema60.type,parentSchema:schema60,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.uri !== undefined && func0.call(data, "uri")){
let data6 = data.uri;
if(typeof data6 === "string"){
if(!pattern25.test(data6)){
const err13 = {instancePath:instancePath+"/uri",schemaPath:"#/properties/uri/pattern",keyword:"pattern",params:{pattern: "^/\\S*$"},message:"must match pattern \""+"^/\\S*$"+"\"",schema:"^/\\S*$",parentSchema:schema92.properties.uri,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/uri",schemaPath:"#/properties/uri/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema92.properties.uri.type,parentSchema:schema92.properties.uri,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.timeouts !== undefined && func0.call(data, "timeouts")){
let data7 = data.timeouts;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key1 of Object.keys(data7)){
if(!(((key1 === "connect") || (key1 === "client")) || (key1 === "server"))){
const err15 = {instancePath:instancePath+"/timeouts",schemaPath:"#/properties/timeouts/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema92.properties.timeouts,data:data7};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data7.connect !== undefined && func0.call(data7, "connect")){
let data8 = data7.connect;
if(typeof data8 === "string"){
if(!pattern7.test(data8)){
const err16 = {instancePath:instancePath+"/timeouts/connect",schemaPath:"#/$defs/period/pattern",keyword:"pattern",params:{pattern: "^(?=[^1-9]*[1-9])\\d+(\\.\\d+)?(ms|s|m|h|d)$"},message:"must match pattern \""+"^(?=[^1-9]*[1-9])\\d+(\\.\\d+)?(ms|s|m|h|d)$"+"\"",schema:"^(?=[^1-9]*[1-9])\\d+(\\.\\d+)?(ms|s|m|h|d)$",parentSchema:schema38,data:data8};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/timeouts/connect",schemaPath:"#/$defs/period/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.type,parentSchema:schema38,data:data8};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data7.client !== undefined && func0.call(data7, "client")){
let data9 = data7.client;
if(typeof data9 === "string"){
if(!pattern7.test(data9)){
const err18 = {instancePath:instancePath+"/timeouts/client",schemaPath:"#/$defs/period/pattern",keyword:"pattern",params:{pattern: "^(?=[^1-9]*[1-9])\\d+(\\.\\d+)?(ms|s|m|h|d)$"},message:"must match pattern \""+"^(?=[^1-9]*[1-9])\\d+(\\.\\d+)?(ms|s|m|h|d)$"+"\"",schema:"^(?=[^1-9]*[1-9])\\d+(\\.\\d+)?(ms|s|m|h|d)$",parentSchema:schema38,data:data9};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/timeouts/client",schemaPath:"#/$defs/period/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.type,parentSchema:schema38,data:data9};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data7.server !== undefined && func0.call(data7, "server")){
let data10 = data7.server;
if(typeof data10 === "string"){
if(!pattern7.test(data10)){
const err20 = {instancePath:instancePath+"/timeouts/server",schemaPath:"#/$defs/period/pattern",keyword:"pattern",params:{pattern: "^(?=[^1-9]*[1-9])\\d+(\\.\\d+)?(ms|s|m|h|d)$"},message:"must match pattern \""+"^(?=[^1-9]*[1-9])\\d+(\\.\\d+)?(ms|s|m|h|d)$"+"\"",schema:"^(?=[^1-9]*[1-9])\\d+(\\.\\d+)?(ms|s|m|h|d)$",parentSchema:schema38,data:data10};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/timeouts/server",schemaPath:"#/$defs/period/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.type,parentSchema:schema38,data:data10};
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
const err22 = {instancePath:instancePath+"/timeouts",schemaPath:"#/properties/timeouts/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema92.properties.timeouts.type,parentSchema:schema92.properties.timeouts,data:data7};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.lines !== undefined && func0.call(data, "lines")){
let data11 = data.lines;
if((typeof data11 !== "string") && (!(Array.isArray(data11)))){
const err23 = {instancePath:instancePath+"/lines",schemaPath:"#/$defs/lines/type",keyword:"type",params:{type: schema33.type},message:"must be string,array",schema:schema33.type,parentSchema:schema33,data:data11};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(Array.isArray(data11)){
const len1 = data11.length;
for(let i1=0; i1<len1; i1++){
let data12 = data11[i1];
if(typeof data12 !== "string"){
const err24 = {instancePath:instancePath+"/lines/" + i1,schemaPath:"#/$defs/lines/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.items.type,parentSchema:schema33.items,data:data12};
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
}
}
else {
const err25 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema92.type,parentSchema:schema92,data};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
validate47.errors = vErrors;
return errors === 0;
}
validate47.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema102 = {"title":"Group of peers","description":"HAProxy processes that share stick tables.","type":"object","properties":{"service":{"title":"Service","description":"The service whose nodes report the HAProxy beside them.","type":"string","examples":["web"]},"port":{"title":"Port","description":"Where the HAProxy of a node listens that reports none.","type":"integer","minimum":1,"maximum":65535,"examples":[1024]},"members":{"title":"Members","description":"Names and addresses of peers.","type":"object","propertyNames":{"$ref":"#/$defs/name"},"additionalProperties":{"title":"Address","description":"Where the peer listens, with its port.","type":"string","examples":["10.0.0.1:1024"]},"examples":[{"lb1":"10.0.0.1:1024"}]},"stick-table":{"title":"Stick table","description":"Arguments of a `stick-table` line for the backend of `service`, without `peers`.","type":"string","examples":["type ip size 100k expire 30m"]},"lines":{"$ref":"#/$defs/lines","description":"More lines of the section, as `table` lines: a list, or one block of text (`|`)."}},"additionalProperties":false,"examples":[{"members":{"lb1":"10.0.0.1:1024","lb2":"10.0.0.2:1024"}}]};

function validate49(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate49.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!(((((key0 === "service") || (key0 === "port")) || (key0 === "members")) || (key0 === "stick-table")) || (key0 === "lines"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema102,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.service !== undefined && func0.call(data, "service")){
let data0 = data.service;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/service",schemaPath:"#/properties/service/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema102.properties.service.type,parentSchema:schema102.properties.service,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.port !== undefined && func0.call(data, "port")){
let data1 = data.port;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err2 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema102.properties.port.type,parentSchema:schema102.properties.port,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 65535 || isNaN(data1)){
const err3 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535",schema:65535,parentSchema:schema102.properties.port,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data1 < 1 || isNaN(data1)){
const err4 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema102.properties.port,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
if(data.members !== undefined && func0.call(data, "members")){
let data2 = data.members;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 of Object.keys(data2)){
const _errs8 = errors;
if(typeof key1 === "string"){
if(!pattern6.test(key1)){
const err5 = {instancePath:instancePath+"/members",schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_.:-]+$"},message:"must match pattern \""+"^[A-Za-z0-9_.:-]+$"+"\"",schema:"^[A-Za-z0-9_.:-]+$",parentSchema:schema36,data:key1,propertyName:key1};
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
const err6 = {instancePath:instancePath+"/members",schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.type,parentSchema:schema36,data:key1,propertyName:key1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var valid1 = _errs8 === errors;
if(!valid1){
const err7 = {instancePath:instancePath+"/members",schemaPath:"#/properties/members/propertyNames",keyword:"propertyNames",params:{propertyName: key1},message:"property name must be valid",schema:schema102.properties.members.propertyNames,parentSchema:schema102.properties.members,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
for(const key2 of Object.keys(data2)){
let data3 = data2[key2];
if(typeof data3 !== "string"){
const err8 = {instancePath:instancePath+"/members/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/members/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema102.properties.members.additionalProperties.type,parentSchema:schema102.properties.members.additionalProperties,data:data3};
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
else {
const err9 = {instancePath:instancePath+"/members",schemaPath:"#/properties/members/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema102.properties.members.type,parentSchema:schema102.properties.members,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data["stick-table"] !== undefined && func0.call(data, "stick-table")){
let data4 = data["stick-table"];
if(typeof data4 !== "string"){
const err10 = {instancePath:instancePath+"/stick-table",schemaPath:"#/properties/stick-table/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema102.properties["stick-table"].type,parentSchema:schema102.properties["stick-table"],data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.lines !== undefined && func0.call(data, "lines")){
let data5 = data.lines;
if((typeof data5 !== "string") && (!(Array.isArray(data5)))){
const err11 = {instancePath:instancePath+"/lines",schemaPath:"#/$defs/lines/type",keyword:"type",params:{type: schema33.type},message:"must be string,array",schema:schema33.type,parentSchema:schema33,data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(Array.isArray(data5)){
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(typeof data6 !== "string"){
const err12 = {instancePath:instancePath+"/lines/" + i0,schemaPath:"#/$defs/lines/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.items.type,parentSchema:schema33.items,data:data6};
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
}
}
else {
const err13 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema102.type,parentSchema:schema102,data};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
validate49.errors = vErrors;
return errors === 0;
}
validate49.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema109 = {"title":"Report","description":"What runs on this machine, and where `haproxyctl report` registers it.","type":"object","properties":{"registrars":{"title":"Registrars","description":"Registries that are written to, by a name of your choice.","type":"object","minProperties":1,"propertyNames":{"$ref":"#/$defs/name"},"additionalProperties":{"$ref":"#/$defs/registrar"},"examples":[{"zk":{"plugin":"zookeeper","hosts":["127.0.0.1:2181"],"path":"/lighthouse"}}]},"services":{"title":"Local services","description":"What runs here, by the name under which it is registered.","type":"object","propertyNames":{"$ref":"#/$defs/name"},"additionalProperties":{"$ref":"#/$defs/localService"},"examples":[{"web":{"port":8080,"checks":["tcp"]}}]},"address":{"title":"Address","description":"The address that others reach this machine at. Without it that of `interface`, or of the only network.","type":"string","examples":["10.0.0.7"]},"interface":{"title":"Interface","description":"The network interface whose address is registered.","type":"string","examples":["eth0"]},"node":{"title":"Node","description":"The name of this machine; its host name when it is left out.","type":"string","pattern":"^[A-Za-z0-9_.-]+$","examples":["app01.example"]},"drain":{"$ref":"#/$defs/duration","title":"Drain","description":"How long a stop waits after all is deregistered, as a number with a unit.","default":"0s"}},"required":["registrars","services"],"additionalProperties":false,"examples":[{"registrars":{"zk":{"plugin":"zookeeper","hosts":["127.0.0.1:2181"],"path":"/lighthouse"}},"services":{"web":{"port":8080,"checks":["tcp"]}}}]};
const schema111 = {"title":"Registrar","description":"One registry that is written to. What stands beside `plugin` are the plugin's own options.","type":"object","properties":{"plugin":{"title":"Plugin","description":"The registrar plugin; the registrar's own name when it is left out.","type":"string","examples":["zookeeper","file"]}},"additionalProperties":true,"examples":[{"plugin":"zookeeper","hosts":["127.0.0.1:2181"],"path":"/lighthouse"}]};
const pattern36 = new RegExp("^[A-Za-z0-9_.-]+$", "u");
const schema113 = {"title":"Local service","description":"A service that runs on this machine, in one copy or several.","type":"object","properties":{"port":{"title":"Port","description":"The port that it listens on, or a list with one for each copy.","type":["integer","array"],"minimum":1,"maximum":65535,"minItems":1,"items":{"type":"integer","minimum":1,"maximum":65535},"examples":[8080,[8080,8081]]},"host":{"title":"Host","description":"The address that the checks ask, as seen from this machine.","type":"string","default":"127.0.0.1","examples":["127.0.0.1"]},"checks":{"title":"Checks","description":"What a copy has to pass before it is registered. Without checks it is registered as long as haproxyctl runs.","type":"array","items":{"$ref":"#/$defs/check"},"examples":[["tcp"]]},"registrars":{"$ref":"#/$defs/texts","title":"Registrars","description":"Which of the registrars it is registered by; all of them when it is left out.","examples":["zk"]},"metadata":{"title":"Metadata","description":"What readers are told of it beside its address.","type":"object","additionalProperties":{"title":"Value","description":"A text for this key.","type":"string"},"examples":[{"zone":"a"}]},"tags":{"$ref":"#/$defs/texts","title":"Tags","description":"Tags that readers may filter by.","examples":[["blue"]]},"weight":{"title":"Weight","description":"Its share of the traffic, from 0 to 256.","type":"integer","minimum":0,"maximum":256,"examples":[100]},"maintenance":{"$ref":"#/$defs/maintenance"}},"required":["port"],"additionalProperties":false,"examples":[{"port":8080,"checks":["tcp"]}]};
const schema116 = {"title":"Maintenance","description":"What says that it is to get no traffic although it is well; either is enough.","type":"object","properties":{"file":{"title":"File","description":"It is in maintenance while there is a file of this name.","type":"string","minLength":1,"examples":["/run/web.maintenance"]},"command":{"title":"Command","description":"A program with its arguments; it is in maintenance while the program ends with 0.","type":"array","minItems":1,"items":{"type":"string"},"examples":[["/usr/local/bin/is-in-maintenance","web"]]}},"minProperties":1,"additionalProperties":false,"examples":[{"file":"/run/web.maintenance"}]};

function validate53(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate53.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.port === undefined) || (!(func0.call(data, "port")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "port"},message:"must have required property '"+"port"+"'",schema:schema113.required,parentSchema:schema113,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!((((((((key0 === "port") || (key0 === "host")) || (key0 === "checks")) || (key0 === "registrars")) || (key0 === "metadata")) || (key0 === "tags")) || (key0 === "weight")) || (key0 === "maintenance"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema113,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.port !== undefined && func0.call(data, "port")){
let data0 = data.port;
if((!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))) && (!(Array.isArray(data0)))){
const err2 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/type",keyword:"type",params:{type: schema113.properties.port.type},message:"must be integer,array",schema:schema113.properties.port.type,parentSchema:schema113.properties.port,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 65535 || isNaN(data0)){
const err3 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535",schema:65535,parentSchema:schema113.properties.port,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data0 < 1 || isNaN(data0)){
const err4 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema113.properties.port,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(Array.isArray(data0)){
if(data0.length < 1){
const err5 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema113.properties.port,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err6 = {instancePath:instancePath+"/port/" + i0,schemaPath:"#/properties/port/items/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema113.properties.port.items.type,parentSchema:schema113.properties.port.items,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 65535 || isNaN(data1)){
const err7 = {instancePath:instancePath+"/port/" + i0,schemaPath:"#/properties/port/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535",schema:65535,parentSchema:schema113.properties.port.items,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data1 < 1 || isNaN(data1)){
const err8 = {instancePath:instancePath+"/port/" + i0,schemaPath:"#/properties/port/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema113.properties.port.items,data:data1};
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
}
}
if(data.host !== undefined && func0.call(data, "host")){
let data2 = data.host;
if(typeof data2 !== "string"){
const err9 = {instancePath:instancePath+"/host",schemaPath:"#/properties/host/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema113.properties.host.type,parentSchema:schema113.properties.host,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.checks !== undefined && func0.call(data, "checks")){
let data3 = data.checks;
if(Array.isArray(data3)){
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
if(!(validate28(data3[i1], {instancePath:instancePath+"/checks/" + i1,parentData:data3,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
}
else {
const err10 = {instancePath:instancePath+"/checks",schemaPath:"#/properties/checks/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema113.properties.checks.type,parentSchema:schema113.properties.checks,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.registrars !== undefined && func0.call(data, "registrars")){
let data5 = data.registrars;
if((typeof data5 !== "string") && (!(Array.isArray(data5)))){
const err11 = {instancePath:instancePath+"/registrars",schemaPath:"#/$defs/texts/type",keyword:"type",params:{type: schema39.type},message:"must be string,array",schema:schema39.type,parentSchema:schema39,data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(Array.isArray(data5)){
const len2 = data5.length;
for(let i2=0; i2<len2; i2++){
let data6 = data5[i2];
if(typeof data6 !== "string"){
const err12 = {instancePath:instancePath+"/registrars/" + i2,schemaPath:"#/$defs/texts/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.items.type,parentSchema:schema39.items,data:data6};
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
}
if(data.metadata !== undefined && func0.call(data, "metadata")){
let data7 = data.metadata;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key1 of Object.keys(data7)){
let data8 = data7[key1];
if(typeof data8 !== "string"){
const err13 = {instancePath:instancePath+"/metadata/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metadata/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema113.properties.metadata.additionalProperties.type,parentSchema:schema113.properties.metadata.additionalProperties,data:data8};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema113.properties.metadata.type,parentSchema:schema113.properties.metadata,data:data7};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.tags !== undefined && func0.call(data, "tags")){
let data9 = data.tags;
if((typeof data9 !== "string") && (!(Array.isArray(data9)))){
const err15 = {instancePath:instancePath+"/tags",schemaPath:"#/$defs/texts/type",keyword:"type",params:{type: schema39.type},message:"must be string,array",schema:schema39.type,parentSchema:schema39,data:data9};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(Array.isArray(data9)){
const len3 = data9.length;
for(let i3=0; i3<len3; i3++){
let data10 = data9[i3];
if(typeof data10 !== "string"){
const err16 = {instancePath:instancePath+"/tags/" + i3,schemaPath:"#/$defs/texts/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.items.type,parentSchema:schema39.items,data:data10};
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
}
if(data.weight !== undefined && func0.call(data, "weight")){
let data11 = data.weight;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
const err17 = {instancePath:instancePath+"/weight",schemaPath:"#/properties/weight/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema113.properties.weight.type,parentSchema:schema113.properties.weight,data:data11};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 256 || isNaN(data11)){
const err18 = {instancePath:instancePath+"/weight",schemaPath:"#/properties/weight/maximum",keyword:"maximum",params:{comparison: "<=", limit: 256},message:"must be <= 256",schema:256,parentSchema:schema113.properties.weight,data:data11};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data11 < 0 || isNaN(data11)){
const err19 = {instancePath:instancePath+"/weight",schemaPath:"#/properties/weight/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema113.properties.weight,data:data11};
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
if(data.maintenance !== undefined && func0.call(data, "maintenance")){
let data12 = data.maintenance;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(Object.keys(data12).length < 1){
const err20 = {instancePath:instancePath+"/maintenance",schemaPath:"#/$defs/maintenance/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema116,data:data12};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
for(const key2 of Object.keys(data12)){
if(!((key2 === "file") || (key2 === "command"))){
const err21 = {instancePath:instancePath+"/maintenance",schemaPath:"#/$defs/maintenance/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema116,data:data12};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data12.file !== undefined && func0.call(data12, "file")){
let data13 = data12.file;
if(typeof data13 === "string"){
if(data13.length < 1){
const err22 = {instancePath:instancePath+"/maintenance/file",schemaPath:"#/$defs/maintenance/properties/file/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema116.properties.file,data:data13};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/maintenance/file",schemaPath:"#/$defs/maintenance/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema116.properties.file.type,parentSchema:schema116.properties.file,data:data13};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data12.command !== undefined && func0.call(data12, "command")){
let data14 = data12.command;
if(Array.isArray(data14)){
if(data14.length < 1){
const err24 = {instancePath:instancePath+"/maintenance/command",schemaPath:"#/$defs/maintenance/properties/command/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema116.properties.command,data:data14};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
const len4 = data14.length;
for(let i4=0; i4<len4; i4++){
let data15 = data14[i4];
if(typeof data15 !== "string"){
const err25 = {instancePath:instancePath+"/maintenance/command/" + i4,schemaPath:"#/$defs/maintenance/properties/command/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema116.properties.command.items.type,parentSchema:schema116.properties.command.items,data:data15};
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
const err26 = {instancePath:instancePath+"/maintenance/command",schemaPath:"#/$defs/maintenance/properties/command/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema116.properties.command.type,parentSchema:schema116.properties.command,data:data14};
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
const err27 = {instancePath:instancePath+"/maintenance",schemaPath:"#/$defs/maintenance/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema116.type,parentSchema:schema116,data:data12};
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
const err28 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema113.type,parentSchema:schema113,data};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
validate53.errors = vErrors;
return errors === 0;
}
validate53.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate52.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.registrars === undefined) || (!(func0.call(data, "registrars")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "registrars"},message:"must have required property '"+"registrars"+"'",schema:schema109.required,parentSchema:schema109,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.services === undefined) || (!(func0.call(data, "services")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "services"},message:"must have required property '"+"services"+"'",schema:schema109.required,parentSchema:schema109,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!((((((key0 === "registrars") || (key0 === "services")) || (key0 === "address")) || (key0 === "interface")) || (key0 === "node")) || (key0 === "drain"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema109,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.registrars !== undefined && func0.call(data, "registrars")){
let data0 = data.registrars;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(Object.keys(data0).length < 1){
const err3 = {instancePath:instancePath+"/registrars",schemaPath:"#/properties/registrars/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema109.properties.registrars,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key1 of Object.keys(data0)){
const _errs4 = errors;
if(typeof key1 === "string"){
if(!pattern6.test(key1)){
const err4 = {instancePath:instancePath+"/registrars",schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_.:-]+$"},message:"must match pattern \""+"^[A-Za-z0-9_.:-]+$"+"\"",schema:"^[A-Za-z0-9_.:-]+$",parentSchema:schema36,data:key1,propertyName:key1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/registrars",schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.type,parentSchema:schema36,data:key1,propertyName:key1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
var valid1 = _errs4 === errors;
if(!valid1){
const err6 = {instancePath:instancePath+"/registrars",schemaPath:"#/properties/registrars/propertyNames",keyword:"propertyNames",params:{propertyName: key1},message:"property name must be valid",schema:schema109.properties.registrars.propertyNames,parentSchema:schema109.properties.registrars,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
for(const key2 of Object.keys(data0)){
let data1 = data0[key2];
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.plugin !== undefined && func0.call(data1, "plugin")){
let data2 = data1.plugin;
if(typeof data2 !== "string"){
const err7 = {instancePath:instancePath+"/registrars/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/plugin",schemaPath:"#/$defs/registrar/properties/plugin/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema111.properties.plugin.type,parentSchema:schema111.properties.plugin,data:data2};
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
else {
const err8 = {instancePath:instancePath+"/registrars/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/registrar/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema111.type,parentSchema:schema111,data:data1};
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
else {
const err9 = {instancePath:instancePath+"/registrars",schemaPath:"#/properties/registrars/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema109.properties.registrars.type,parentSchema:schema109.properties.registrars,data:data0};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.services !== undefined && func0.call(data, "services")){
let data3 = data.services;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key3 of Object.keys(data3)){
const _errs16 = errors;
if(typeof key3 === "string"){
if(!pattern6.test(key3)){
const err10 = {instancePath:instancePath+"/services",schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_.:-]+$"},message:"must match pattern \""+"^[A-Za-z0-9_.:-]+$"+"\"",schema:"^[A-Za-z0-9_.:-]+$",parentSchema:schema36,data:key3,propertyName:key3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/services",schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.type,parentSchema:schema36,data:key3,propertyName:key3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
var valid6 = _errs16 === errors;
if(!valid6){
const err12 = {instancePath:instancePath+"/services",schemaPath:"#/properties/services/propertyNames",keyword:"propertyNames",params:{propertyName: key3},message:"property name must be valid",schema:schema109.properties.services.propertyNames,parentSchema:schema109.properties.services,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
for(const key4 of Object.keys(data3)){
if(!(validate53(data3[key4], {instancePath:instancePath+"/services/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data3,parentDataProperty:key4,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
}
else {
const err13 = {instancePath:instancePath+"/services",schemaPath:"#/properties/services/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema109.properties.services.type,parentSchema:schema109.properties.services,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.address !== undefined && func0.call(data, "address")){
let data5 = data.address;
if(typeof data5 !== "string"){
const err14 = {instancePath:instancePath+"/address",schemaPath:"#/properties/address/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema109.properties.address.type,parentSchema:schema109.properties.address,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.interface !== undefined && func0.call(data, "interface")){
let data6 = data.interface;
if(typeof data6 !== "string"){
const err15 = {instancePath:instancePath+"/interface",schemaPath:"#/properties/interface/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema109.properties.interface.type,parentSchema:schema109.properties.interface,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.node !== undefined && func0.call(data, "node")){
let data7 = data.node;
if(typeof data7 === "string"){
if(!pattern36.test(data7)){
const err16 = {instancePath:instancePath+"/node",schemaPath:"#/properties/node/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_.-]+$"},message:"must match pattern \""+"^[A-Za-z0-9_.-]+$"+"\"",schema:"^[A-Za-z0-9_.-]+$",parentSchema:schema109.properties.node,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/node",schemaPath:"#/properties/node/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema109.properties.node.type,parentSchema:schema109.properties.node,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.drain !== undefined && func0.call(data, "drain")){
let data8 = data.drain;
if(typeof data8 === "string"){
if(!pattern18.test(data8)){
const err18 = {instancePath:instancePath+"/drain",schemaPath:"#/$defs/duration/pattern",keyword:"pattern",params:{pattern: "^\\d+(\\.\\d+)?(ms|s|m|h|d)$"},message:"must match pattern \""+"^\\d+(\\.\\d+)?(ms|s|m|h|d)$"+"\"",schema:"^\\d+(\\.\\d+)?(ms|s|m|h|d)$",parentSchema:schema74,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/drain",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema74.type,parentSchema:schema74,data:data8};
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
const err20 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema109.type,parentSchema:schema109,data};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
validate52.errors = vErrors;
return errors === 0;
}
validate52.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


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
for(const key0 of Object.keys(data)){
if(!((func0.call(schema31.properties, key0)) || (pattern4.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.haproxy !== undefined && func0.call(data, "haproxy")){
let data0 = data.haproxy;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 of Object.keys(data0)){
if(!((key1 === "version") || (key1 === "binary"))){
const err1 = {instancePath:instancePath+"/haproxy",schemaPath:"#/$defs/haproxy/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema32,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data0.version !== undefined && func0.call(data0, "version")){
let data1 = data0.version;
if((typeof data1 !== "string") && (!((typeof data1 == "number") && (isFinite(data1))))){
const err2 = {instancePath:instancePath+"/haproxy/version",schemaPath:"#/$defs/haproxy/properties/version/type",keyword:"type",params:{type: schema32.properties.version.type},message:"must be string,number",schema:schema32.properties.version.type,parentSchema:schema32.properties.version,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0.binary !== undefined && func0.call(data0, "binary")){
let data2 = data0.binary;
if(typeof data2 !== "string"){
const err3 = {instancePath:instancePath+"/haproxy/binary",schemaPath:"#/$defs/haproxy/properties/binary/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.binary.type,parentSchema:schema32.properties.binary,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath:instancePath+"/haproxy",schemaPath:"#/$defs/haproxy/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.type,parentSchema:schema32,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.include !== undefined && func0.call(data, "include")){
let data3 = data.include;
if((typeof data3 !== "string") && (!(Array.isArray(data3)))){
const err5 = {instancePath:instancePath+"/include",schemaPath:"#/properties/include/type",keyword:"type",params:{type: schema31.properties.include.type},message:"must be string,array",schema:schema31.properties.include.type,parentSchema:schema31.properties.include,data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 !== "string"){
const err6 = {instancePath:instancePath+"/include/" + i0,schemaPath:"#/properties/include/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.include.items.type,parentSchema:schema31.properties.include.items,data:data4};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
}
if(data.plugins !== undefined && func0.call(data, "plugins")){
let data5 = data.plugins;
if((typeof data5 !== "string") && (!(Array.isArray(data5)))){
const err7 = {instancePath:instancePath+"/plugins",schemaPath:"#/properties/plugins/type",keyword:"type",params:{type: schema31.properties.plugins.type},message:"must be string,array",schema:schema31.properties.plugins.type,parentSchema:schema31.properties.plugins,data:data5};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(Array.isArray(data5)){
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
let data6 = data5[i1];
if(typeof data6 !== "string"){
const err8 = {instancePath:instancePath+"/plugins/" + i1,schemaPath:"#/properties/plugins/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.plugins.items.type,parentSchema:schema31.properties.plugins.items,data:data6};
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
}
if(data.global !== undefined && func0.call(data, "global")){
let data7 = data.global;
if((typeof data7 !== "string") && (!(Array.isArray(data7)))){
const err9 = {instancePath:instancePath+"/global",schemaPath:"#/$defs/lines/type",keyword:"type",params:{type: schema33.type},message:"must be string,array",schema:schema33.type,parentSchema:schema33,data:data7};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(Array.isArray(data7)){
const len2 = data7.length;
for(let i2=0; i2<len2; i2++){
let data8 = data7[i2];
if(typeof data8 !== "string"){
const err10 = {instancePath:instancePath+"/global/" + i2,schemaPath:"#/$defs/lines/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.items.type,parentSchema:schema33.items,data:data8};
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
if(data.defaults !== undefined && func0.call(data, "defaults")){
let data9 = data.defaults;
if((typeof data9 !== "string") && (!(Array.isArray(data9)))){
const err11 = {instancePath:instancePath+"/defaults",schemaPath:"#/$defs/lines/type",keyword:"type",params:{type: schema33.type},message:"must be string,array",schema:schema33.type,parentSchema:schema33,data:data9};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(Array.isArray(data9)){
const len3 = data9.length;
for(let i3=0; i3<len3; i3++){
let data10 = data9[i3];
if(typeof data10 !== "string"){
const err12 = {instancePath:instancePath+"/defaults/" + i3,schemaPath:"#/$defs/lines/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.items.type,parentSchema:schema33.items,data:data10};
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
}
if(data.sections !== undefined && func0.call(data, "sections")){
let data11 = data.sections;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key2 of Object.keys(data11)){
const _errs30 = errors;
if(typeof key2 === "string"){
if(!pattern5.test(key2)){
const err13 = {instancePath:instancePath+"/sections",schemaPath:"#/properties/sections/propertyNames/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema31.properties.sections.propertyNames,data:key2,propertyName:key2};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
var valid13 = _errs30 === errors;
if(!valid13){
const err14 = {instancePath:instancePath+"/sections",schemaPath:"#/properties/sections/propertyNames",keyword:"propertyNames",params:{propertyName: key2},message:"property name must be valid",schema:schema31.properties.sections.propertyNames,parentSchema:schema31.properties.sections,data:data11};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
for(const key3 of Object.keys(data11)){
let data12 = data11[key3];
if((typeof data12 !== "string") && (!(Array.isArray(data12)))){
const err15 = {instancePath:instancePath+"/sections/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/lines/type",keyword:"type",params:{type: schema33.type},message:"must be string,array",schema:schema33.type,parentSchema:schema33,data:data12};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(Array.isArray(data12)){
const len4 = data12.length;
for(let i4=0; i4<len4; i4++){
let data13 = data12[i4];
if(typeof data13 !== "string"){
const err16 = {instancePath:instancePath+"/sections/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i4,schemaPath:"#/$defs/lines/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.items.type,parentSchema:schema33.items,data:data13};
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
}
}
else {
const err17 = {instancePath:instancePath+"/sections",schemaPath:"#/properties/sections/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.sections.type,parentSchema:schema31.properties.sections,data:data11};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.discovery !== undefined && func0.call(data, "discovery")){
let data14 = data.discovery;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
for(const key4 of Object.keys(data14)){
const _errs39 = errors;
if(typeof key4 === "string"){
if(!pattern6.test(key4)){
const err18 = {instancePath:instancePath+"/discovery",schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_.:-]+$"},message:"must match pattern \""+"^[A-Za-z0-9_.:-]+$"+"\"",schema:"^[A-Za-z0-9_.:-]+$",parentSchema:schema36,data:key4,propertyName:key4};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/discovery",schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.type,parentSchema:schema36,data:key4,propertyName:key4};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
var valid18 = _errs39 === errors;
if(!valid18){
const err20 = {instancePath:instancePath+"/discovery",schemaPath:"#/properties/discovery/propertyNames",keyword:"propertyNames",params:{propertyName: key4},message:"property name must be valid",schema:schema31.properties.discovery.propertyNames,parentSchema:schema31.properties.discovery,data:data14};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
for(const key5 of Object.keys(data14)){
if(!(validate21(data14[key5], {instancePath:instancePath+"/discovery/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data14,parentDataProperty:key5,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
}
else {
const err21 = {instancePath:instancePath+"/discovery",schemaPath:"#/properties/discovery/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.discovery.type,parentSchema:schema31.properties.discovery,data:data14};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.services !== undefined && func0.call(data, "services")){
let data16 = data.services;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
for(const key6 of Object.keys(data16)){
const _errs46 = errors;
if(typeof key6 === "string"){
if(!pattern8.test(key6)){
const err22 = {instancePath:instancePath+"/services",schemaPath:"#/$defs/serviceName/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_.:*-]+$"},message:"must match pattern \""+"^[A-Za-z0-9_.:*-]+$"+"\"",schema:"^[A-Za-z0-9_.:*-]+$",parentSchema:schema40,data:key6,propertyName:key6};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/services",schemaPath:"#/$defs/serviceName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.type,parentSchema:schema40,data:key6,propertyName:key6};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
var valid21 = _errs46 === errors;
if(!valid21){
const err24 = {instancePath:instancePath+"/services",schemaPath:"#/properties/services/propertyNames",keyword:"propertyNames",params:{propertyName: key6},message:"property name must be valid",schema:schema31.properties.services.propertyNames,parentSchema:schema31.properties.services,data:data16};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
for(const key7 of Object.keys(data16)){
if(!(validate23(data16[key7], {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data16,parentDataProperty:key7,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err25 = {instancePath:instancePath+"/services",schemaPath:"#/properties/services/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.services.type,parentSchema:schema31.properties.services,data:data16};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data["bind-address"] !== undefined && func0.call(data, "bind-address")){
let data18 = data["bind-address"];
if(typeof data18 === "string"){
if(data18.length < 1){
const err26 = {instancePath:instancePath+"/bind-address",schemaPath:"#/$defs/bindAddress/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema60,data:data18};
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
const err27 = {instancePath:instancePath+"/bind-address",schemaPath:"#/$defs/bindAddress/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema60.type,parentSchema:schema60,data:data18};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.frontends !== undefined && func0.call(data, "frontends")){
let data19 = data.frontends;
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
for(const key8 of Object.keys(data19)){
const _errs56 = errors;
if(typeof key8 === "string"){
if(!pattern6.test(key8)){
const err28 = {instancePath:instancePath+"/frontends",schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_.:-]+$"},message:"must match pattern \""+"^[A-Za-z0-9_.:-]+$"+"\"",schema:"^[A-Za-z0-9_.:-]+$",parentSchema:schema36,data:key8,propertyName:key8};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/frontends",schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.type,parentSchema:schema36,data:key8,propertyName:key8};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
var valid25 = _errs56 === errors;
if(!valid25){
const err30 = {instancePath:instancePath+"/frontends",schemaPath:"#/properties/frontends/propertyNames",keyword:"propertyNames",params:{propertyName: key8},message:"property name must be valid",schema:schema31.properties.frontends.propertyNames,parentSchema:schema31.properties.frontends,data:data19};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
for(const key9 of Object.keys(data19)){
if(!(validate43(data19[key9], {instancePath:instancePath+"/frontends/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data19,parentDataProperty:key9,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
}
}
else {
const err31 = {instancePath:instancePath+"/frontends",schemaPath:"#/properties/frontends/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.frontends.type,parentSchema:schema31.properties.frontends,data:data19};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.proxies !== undefined && func0.call(data, "proxies")){
let data21 = data.proxies;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
for(const key10 of Object.keys(data21)){
const _errs63 = errors;
if(typeof key10 === "string"){
if(!pattern6.test(key10)){
const err32 = {instancePath:instancePath+"/proxies",schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_.:-]+$"},message:"must match pattern \""+"^[A-Za-z0-9_.:-]+$"+"\"",schema:"^[A-Za-z0-9_.:-]+$",parentSchema:schema36,data:key10,propertyName:key10};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
else {
const err33 = {instancePath:instancePath+"/proxies",schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.type,parentSchema:schema36,data:key10,propertyName:key10};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
var valid28 = _errs63 === errors;
if(!valid28){
const err34 = {instancePath:instancePath+"/proxies",schemaPath:"#/properties/proxies/propertyNames",keyword:"propertyNames",params:{propertyName: key10},message:"property name must be valid",schema:schema31.properties.proxies.propertyNames,parentSchema:schema31.properties.proxies,data:data21};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
for(const key11 of Object.keys(data21)){
if(!(validate45(data21[key11], {instancePath:instancePath+"/proxies/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data21,parentDataProperty:key11,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
}
}
else {
const err35 = {instancePath:instancePath+"/proxies",schemaPath:"#/properties/proxies/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.proxies.type,parentSchema:schema31.properties.proxies,data:data21};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.stats !== undefined && func0.call(data, "stats")){
if(!(validate47(data.stats, {instancePath:instancePath+"/stats",parentData:data,parentDataProperty:"stats",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
errors = vErrors.length;
}
}
if(data.peers !== undefined && func0.call(data, "peers")){
let data24 = data.peers;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
for(const key12 of Object.keys(data24)){
const _errs71 = errors;
if(typeof key12 === "string"){
if(!pattern6.test(key12)){
const err36 = {instancePath:instancePath+"/peers",schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_.:-]+$"},message:"must match pattern \""+"^[A-Za-z0-9_.:-]+$"+"\"",schema:"^[A-Za-z0-9_.:-]+$",parentSchema:schema36,data:key12,propertyName:key12};
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
const err37 = {instancePath:instancePath+"/peers",schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.type,parentSchema:schema36,data:key12,propertyName:key12};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
var valid31 = _errs71 === errors;
if(!valid31){
const err38 = {instancePath:instancePath+"/peers",schemaPath:"#/properties/peers/propertyNames",keyword:"propertyNames",params:{propertyName: key12},message:"property name must be valid",schema:schema31.properties.peers.propertyNames,parentSchema:schema31.properties.peers,data:data24};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
for(const key13 of Object.keys(data24)){
if(!(validate49(data24[key13], {instancePath:instancePath+"/peers/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data24,parentDataProperty:key13,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
}
}
else {
const err39 = {instancePath:instancePath+"/peers",schemaPath:"#/properties/peers/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.peers.type,parentSchema:schema31.properties.peers,data:data24};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.files !== undefined && func0.call(data, "files")){
let data26 = data.files;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
for(const key14 of Object.keys(data26)){
if(!(pattern31.test(key14))){
const err40 = {instancePath:instancePath+"/files",schemaPath:"#/properties/files/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.files,data:data26};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
for(const key15 of Object.keys(data26)){
if(pattern31.test(key15)){
let data27 = data26[key15];
if(typeof data27 === "string"){
if(data27.length < 1){
const err41 = {instancePath:instancePath+"/files/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/files/patternProperties/%5E(%3F!.*%5C.cfg%24)(%3F!.*(%5E%7C~1)%5C.)%5BA-Za-z0-9_.%40%2B-%5D%2B(~1%5BA-Za-z0-9_.%40%2B-%5D%2B)*%24/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.files.patternProperties["^(?!.*\\.cfg$)(?!.*(^|/)\\.)[A-Za-z0-9_.@+-]+(/[A-Za-z0-9_.@+-]+)*$"],data:data27};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
else {
const err42 = {instancePath:instancePath+"/files/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/files/patternProperties/%5E(%3F!.*%5C.cfg%24)(%3F!.*(%5E%7C~1)%5C.)%5BA-Za-z0-9_.%40%2B-%5D%2B(~1%5BA-Za-z0-9_.%40%2B-%5D%2B)*%24/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.files.patternProperties["^(?!.*\\.cfg$)(?!.*(^|/)\\.)[A-Za-z0-9_.@+-]+(/[A-Za-z0-9_.@+-]+)*$"].type,parentSchema:schema31.properties.files.patternProperties["^(?!.*\\.cfg$)(?!.*(^|/)\\.)[A-Za-z0-9_.@+-]+(/[A-Za-z0-9_.@+-]+)*$"],data:data27};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
}
else {
const err43 = {instancePath:instancePath+"/files",schemaPath:"#/properties/files/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.files.type,parentSchema:schema31.properties.files,data:data26};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data.templates !== undefined && func0.call(data, "templates")){
let data28 = data.templates;
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
for(const key16 of Object.keys(data28)){
if(!((key16 === "file") || (key16 === "partials"))){
const err44 = {instancePath:instancePath+"/templates",schemaPath:"#/$defs/templates/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},message:"must NOT have additional properties",schema:false,parentSchema:schema105,data:data28};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data28.file !== undefined && func0.call(data28, "file")){
let data29 = data28.file;
if(typeof data29 !== "string"){
const err45 = {instancePath:instancePath+"/templates/file",schemaPath:"#/$defs/templates/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema105.properties.file.type,parentSchema:schema105.properties.file,data:data29};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data28.partials !== undefined && func0.call(data28, "partials")){
let data30 = data28.partials;
if(typeof data30 !== "string"){
const err46 = {instancePath:instancePath+"/templates/partials",schemaPath:"#/$defs/templates/properties/partials/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema105.properties.partials.type,parentSchema:schema105.properties.partials,data:data30};
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
const err47 = {instancePath:instancePath+"/templates",schemaPath:"#/$defs/templates/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema105.type,parentSchema:schema105,data:data28};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data.targets !== undefined && func0.call(data, "targets")){
let data31 = data.targets;
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
for(const key17 of Object.keys(data31)){
const _errs91 = errors;
if(typeof key17 === "string"){
if(!pattern6.test(key17)){
const err48 = {instancePath:instancePath+"/targets",schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_.:-]+$"},message:"must match pattern \""+"^[A-Za-z0-9_.:-]+$"+"\"",schema:"^[A-Za-z0-9_.:-]+$",parentSchema:schema36,data:key17,propertyName:key17};
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
const err49 = {instancePath:instancePath+"/targets",schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.type,parentSchema:schema36,data:key17,propertyName:key17};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
var valid37 = _errs91 === errors;
if(!valid37){
const err50 = {instancePath:instancePath+"/targets",schemaPath:"#/properties/targets/propertyNames",keyword:"propertyNames",params:{propertyName: key17},message:"property name must be valid",schema:schema31.properties.targets.propertyNames,parentSchema:schema31.properties.targets,data:data31};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
for(const key18 of Object.keys(data31)){
let data32 = data31[key18];
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
if(data32.plugin !== undefined && func0.call(data32, "plugin")){
let data33 = data32.plugin;
if(typeof data33 !== "string"){
const err51 = {instancePath:instancePath+"/targets/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/plugin",schemaPath:"#/$defs/target/properties/plugin/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema107.properties.plugin.type,parentSchema:schema107.properties.plugin,data:data33};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath:instancePath+"/targets/" + key18.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/target/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema107.type,parentSchema:schema107,data:data32};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
}
else {
const err53 = {instancePath:instancePath+"/targets",schemaPath:"#/properties/targets/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.targets.type,parentSchema:schema31.properties.targets,data:data31};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data.guards !== undefined && func0.call(data, "guards")){
if(!(validate40(data.guards, {instancePath:instancePath+"/guards",parentData:data,parentDataProperty:"guards",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
if(data.lint !== undefined && func0.call(data, "lint")){
let data35 = data.lint;
if(data35 && typeof data35 == "object" && !Array.isArray(data35)){
for(const key19 of Object.keys(data35)){
if(!(((key19 === "sets") || (key19 === "rules")) || (key19 === "baseline"))){
const err54 = {instancePath:instancePath+"/lint",schemaPath:"#/$defs/lint/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19},message:"must NOT have additional properties",schema:false,parentSchema:schema108,data:data35};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data35.sets !== undefined && func0.call(data35, "sets")){
let data36 = data35.sets;
if((typeof data36 !== "string") && (!(Array.isArray(data36)))){
const err55 = {instancePath:instancePath+"/lint/sets",schemaPath:"#/$defs/lint/properties/sets/type",keyword:"type",params:{type: schema108.properties.sets.type},message:"must be string,array",schema:schema108.properties.sets.type,parentSchema:schema108.properties.sets,data:data36};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if(Array.isArray(data36)){
const len5 = data36.length;
for(let i5=0; i5<len5; i5++){
let data37 = data36[i5];
if(typeof data37 !== "string"){
const err56 = {instancePath:instancePath+"/lint/sets/" + i5,schemaPath:"#/$defs/lint/properties/sets/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema108.properties.sets.items.type,parentSchema:schema108.properties.sets.items,data:data37};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
}
if(data35.rules !== undefined && func0.call(data35, "rules")){
let data38 = data35.rules;
if(data38 && typeof data38 == "object" && !Array.isArray(data38)){
for(const key20 of Object.keys(data38)){
let data39 = data38[key20];
if(typeof data39 !== "string"){
const err57 = {instancePath:instancePath+"/lint/rules/" + key20.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/lint/properties/rules/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema108.properties.rules.additionalProperties.type,parentSchema:schema108.properties.rules.additionalProperties,data:data39};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(!((((data39 === "off") || (data39 === "info")) || (data39 === "warning")) || (data39 === "error"))){
const err58 = {instancePath:instancePath+"/lint/rules/" + key20.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/lint/properties/rules/additionalProperties/enum",keyword:"enum",params:{allowedValues: schema108.properties.rules.additionalProperties.enum},message:"must be equal to one of the allowed values",schema:schema108.properties.rules.additionalProperties.enum,parentSchema:schema108.properties.rules.additionalProperties,data:data39};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
}
else {
const err59 = {instancePath:instancePath+"/lint/rules",schemaPath:"#/$defs/lint/properties/rules/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema108.properties.rules.type,parentSchema:schema108.properties.rules,data:data38};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data35.baseline !== undefined && func0.call(data35, "baseline")){
let data40 = data35.baseline;
if(typeof data40 !== "string"){
const err60 = {instancePath:instancePath+"/lint/baseline",schemaPath:"#/$defs/lint/properties/baseline/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema108.properties.baseline.type,parentSchema:schema108.properties.baseline,data:data40};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
}
else {
const err61 = {instancePath:instancePath+"/lint",schemaPath:"#/$defs/lint/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema108.type,parentSchema:schema108,data:data35};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data.report !== undefined && func0.call(data, "report")){
if(!(validate52(data.report, {instancePath:instancePath+"/report",parentData:data,parentDataProperty:"report",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
errors = vErrors.length;
}
}
}
else {
const err62 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


export const checkProject: SchemaCheck = checkProjectFile as unknown as SchemaCheck;
