// Generated from plugins/target/haproxy/schema.json by scripts/generate.ts; not to be edited.
// @ts-nocheck
import type { SchemaCheck } from '../../project/schema/schema-errors.ts'

const checkOptions = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","title":"HaproxyTargetOptions","description":"A configuration file and the HAProxy that runs from it.","type":"object","additionalProperties":false,"required":["config"],"properties":{"config":{"title":"Configuration file","description":"The file that HAProxy reads. A symbolic link is followed.","type":"string","minLength":1,"examples":["/etc/haproxy/haproxy.cfg"]},"files":{"title":"Folder of other files","description":"Where the project's `files` go: maps, lists, certificates.","type":"string","minLength":1,"examples":["/etc/haproxy/maps"]},"sockets":{"title":"Runtime sockets","description":"The `stats socket` lines of the running process, with `level admin`: paths, host:port or abns@name. Without one the worker is asked over `master`; without either nothing is changed live, and a reload cannot be read back. Several are asked each; sockets of different processes get every command.","type":["string","array"],"items":{"type":"string","minLength":1},"minLength":1,"examples":[["/run/haproxy/admin.sock"]]},"master":{"title":"Master socket","description":"The socket of the master process (`haproxy -S`): reloads by it, and tells whether a reload failed.","type":"string","minLength":1,"examples":["/run/haproxy-master.sock"]},"binary":{"title":"Binary","description":"What `reload.by: binary` starts; the project's `haproxy.binary` when it is left out.","type":"string","minLength":1,"examples":["/usr/sbin/haproxy"]},"require-process":{"title":"Process required","description":"Whether it is an error (exit code 69) that no HAProxy runs. Where it is left out, it is one if a process of the target was seen before; if there never was one, it is a warning.","type":"boolean","examples":[true]},"reload":{"$ref":"#/$defs/reload"},"state":{"title":"State folder","description":"What has to survive a restart: the texts that processes were started with, backups, reloads owed. Keep it to one owner.","type":"string","minLength":1,"examples":["/var/lib/haproxyctl"]},"backups":{"title":"Backups","description":"How many earlier configuration files are kept in the state folder.","type":"integer","minimum":0,"default":5,"examples":[20]},"in-place":{"title":"Write in place","description":"Writes into the file instead of renaming another over it. For a file that is bind-mounted by itself; a crash in the middle can leave it half written until the next apply.","type":"boolean","default":false,"examples":[true]},"adopt":{"title":"Adopt","description":"Allows to overwrite a file that haproxyctl did not write. Its old text is kept as a backup.","type":"boolean","default":false,"examples":[true]},"drain":{"$ref":"#/$defs/duration","title":"Drain limit","description":"How long a server that is removed may take to end its connections, before they are ended.","default":"30s"},"drift":{"title":"Changes by hand","description":"What becomes of weights and states of servers that somebody set over the socket. `keep`: they are shown and left. `reset`: an apply puts them back, as `apply --heal` does once.","enum":["keep","reset"],"default":"keep","examples":["reset"]},"live-backends":{"title":"Backends over the socket","description":"Makes and deletes whole backends while HAProxy runs, where it can (3.4 and later). A frontend reaches a new one by `use_backend` with a map.","type":"boolean","default":false,"examples":[true]},"on-refusal":{"title":"When a command is refused","description":"`reload`: what HAProxy would not do over the socket is done by a reload. `fail`: the reload is recorded as owed and left to a person.","enum":["reload","fail"],"default":"reload","examples":["fail"]}},"$defs":{"duration":{"title":"Duration","description":"A number with its unit: `ms`, `s`, `m`, `h` or `d`.","type":"string","pattern":"^\\d+(\\.\\d+)?(ms|s|m|h|d)$","examples":["30s"]},"reload":{"title":"Reload","description":"How HAProxy is made to read its file again. Left out: by the master socket if there is one, and else not at all.","type":"object","additionalProperties":false,"required":["by"],"properties":{"by":{"title":"Way","description":"`master`: the command `reload` on the master socket. `signal`: SIGUSR2 to the master process. `systemd`: `systemctl reload`. `binary`: a new process that takes over (`-sf`, `-x`). `command`: your own.","enum":["master","signal","systemd","binary","command"],"examples":["master"]},"pid":{"title":"Process id","description":"For `signal`: the master's process id.","type":"integer","minimum":2,"examples":[1234]},"pid-file":{"title":"Pid file","description":"For `signal` and `binary`: the file that HAProxy writes its process ids to (`-p`).","type":"string","minLength":1,"examples":["/run/haproxy.pid"]},"unit":{"title":"Unit","description":"For `systemd`: the unit to reload.","type":"string","minLength":1,"examples":["haproxy.service"]},"command":{"title":"Command","description":"For `command`: a program and its arguments, run without a shell. It has to end, with 0 when the reload was done or is under way.","type":"array","items":{"type":"string"},"minItems":1,"examples":[["docker","kill","--signal=USR2","haproxy"]]},"arguments":{"title":"Arguments","description":"For `binary`: more arguments for HAProxy.","type":"array","items":{"type":"string"},"examples":[["-W"]]},"timeout":{"$ref":"#/$defs/duration","title":"Time limit","description":"How long a reload may take until the process has to say that it runs the new generation.","default":"30s"},"resend":{"$ref":"#/$defs/duration","title":"Send again","description":"For `master` and `signal`: after how long a reload is asked for once more. HAProxy can lose one while another is under way.","default":"3s"},"interval":{"$ref":"#/$defs/duration","title":"Least interval","description":"Reloads are at least this far apart; a sooner one waits, or is owed when it would wait longer than the time limit.","default":"0s"},"jitter":{"$ref":"#/$defs/duration","title":"Jitter","description":"Up to this much is added to the interval, so that balancers that see the same change do not reload together.","default":"0s"},"start":{"title":"Start","description":"For `systemd`: starts the unit where it is not running. `binary` always does.","type":"boolean","default":false,"examples":[true]},"old-workers":{"title":"Old workers","description":"No reload while more than this many workers of earlier ones still serve their last connections.","type":"integer","minimum":0,"examples":[4]}},"allOf":[{"if":{"properties":{"by":{"const":"systemd"}}},"then":{"required":["unit"]}},{"if":{"properties":{"by":{"const":"command"}}},"then":{"required":["command"]}},{"if":{"properties":{"by":{"const":"binary"}}},"then":{"required":["pid-file"]}},{"if":{"properties":{"by":{"const":"signal"}}},"then":{"anyOf":[{"required":["pid"]},{"required":["pid-file"]}]}}]}}};
const schema33 = {"title":"Duration","description":"A number with its unit: `ms`, `s`, `m`, `h` or `d`.","type":"string","pattern":"^\\d+(\\.\\d+)?(ms|s|m|h|d)$","examples":["30s"]};
const func0 = Object.prototype.hasOwnProperty;
const schema32 = {"title":"Reload","description":"How HAProxy is made to read its file again. Left out: by the master socket if there is one, and else not at all.","type":"object","additionalProperties":false,"required":["by"],"properties":{"by":{"title":"Way","description":"`master`: the command `reload` on the master socket. `signal`: SIGUSR2 to the master process. `systemd`: `systemctl reload`. `binary`: a new process that takes over (`-sf`, `-x`). `command`: your own.","enum":["master","signal","systemd","binary","command"],"examples":["master"]},"pid":{"title":"Process id","description":"For `signal`: the master's process id.","type":"integer","minimum":2,"examples":[1234]},"pid-file":{"title":"Pid file","description":"For `signal` and `binary`: the file that HAProxy writes its process ids to (`-p`).","type":"string","minLength":1,"examples":["/run/haproxy.pid"]},"unit":{"title":"Unit","description":"For `systemd`: the unit to reload.","type":"string","minLength":1,"examples":["haproxy.service"]},"command":{"title":"Command","description":"For `command`: a program and its arguments, run without a shell. It has to end, with 0 when the reload was done or is under way.","type":"array","items":{"type":"string"},"minItems":1,"examples":[["docker","kill","--signal=USR2","haproxy"]]},"arguments":{"title":"Arguments","description":"For `binary`: more arguments for HAProxy.","type":"array","items":{"type":"string"},"examples":[["-W"]]},"timeout":{"$ref":"#/$defs/duration","title":"Time limit","description":"How long a reload may take until the process has to say that it runs the new generation.","default":"30s"},"resend":{"$ref":"#/$defs/duration","title":"Send again","description":"For `master` and `signal`: after how long a reload is asked for once more. HAProxy can lose one while another is under way.","default":"3s"},"interval":{"$ref":"#/$defs/duration","title":"Least interval","description":"Reloads are at least this far apart; a sooner one waits, or is owed when it would wait longer than the time limit.","default":"0s"},"jitter":{"$ref":"#/$defs/duration","title":"Jitter","description":"Up to this much is added to the interval, so that balancers that see the same change do not reload together.","default":"0s"},"start":{"title":"Start","description":"For `systemd`: starts the unit where it is not running. `binary` always does.","type":"boolean","default":false,"examples":[true]},"old-workers":{"title":"Old workers","description":"No reload while more than this many workers of earlier ones still serve their last connections.","type":"integer","minimum":0,"examples":[4]}},"allOf":[{"if":{"properties":{"by":{"const":"systemd"}}},"then":{"required":["unit"]}},{"if":{"properties":{"by":{"const":"command"}}},"then":{"required":["command"]}},{"if":{"properties":{"by":{"const":"binary"}}},"then":{"required":["pid-file"]}},{"if":{"properties":{"by":{"const":"signal"}}},"then":{"anyOf":[{"required":["pid"]},{"required":["pid-file"]}]}}]};
const pattern4 = new RegExp("^\\d+(\\.\\d+)?(ms|s|m|h|d)$", "u");

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
const _errs2 = errors;
let valid1 = true;
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.by !== undefined && func0.call(data, "by")){
if("systemd" !== data.by){
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
}
var _valid0 = _errs3 === errors;
errors = _errs2;
if(vErrors !== null){
if(_errs2){
vErrors.length = _errs2;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.unit === undefined) || (!(func0.call(data, "unit")))){
const err1 = {instancePath,schemaPath:"#/allOf/0/then/required",keyword:"required",params:{missingProperty: "unit"},message:"must have required property '"+"unit"+"'",schema:schema32.allOf[0].then.required,parentSchema:schema32.allOf[0].then,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs5 === errors;
valid1 = _valid0;
}
if(!valid1){
const err2 = {instancePath,schemaPath:"#/allOf/0/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema32.allOf[0].if,parentSchema:schema32.allOf[0],data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
const _errs7 = errors;
let valid3 = true;
const _errs8 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.by !== undefined && func0.call(data, "by")){
if("command" !== data.by){
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
}
var _valid1 = _errs8 === errors;
errors = _errs7;
if(vErrors !== null){
if(_errs7){
vErrors.length = _errs7;
}
else {
vErrors = null;
}
}
if(_valid1){
const _errs10 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.command === undefined) || (!(func0.call(data, "command")))){
const err4 = {instancePath,schemaPath:"#/allOf/1/then/required",keyword:"required",params:{missingProperty: "command"},message:"must have required property '"+"command"+"'",schema:schema32.allOf[1].then.required,parentSchema:schema32.allOf[1].then,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var _valid1 = _errs10 === errors;
valid3 = _valid1;
}
if(!valid3){
const err5 = {instancePath,schemaPath:"#/allOf/1/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema32.allOf[1].if,parentSchema:schema32.allOf[1],data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
const _errs12 = errors;
let valid5 = true;
const _errs13 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.by !== undefined && func0.call(data, "by")){
if("binary" !== data.by){
const err6 = {};
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
var _valid2 = _errs13 === errors;
errors = _errs12;
if(vErrors !== null){
if(_errs12){
vErrors.length = _errs12;
}
else {
vErrors = null;
}
}
if(_valid2){
const _errs15 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data["pid-file"] === undefined) || (!(func0.call(data, "pid-file")))){
const err7 = {instancePath,schemaPath:"#/allOf/2/then/required",keyword:"required",params:{missingProperty: "pid-file"},message:"must have required property '"+"pid-file"+"'",schema:schema32.allOf[2].then.required,parentSchema:schema32.allOf[2].then,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
var _valid2 = _errs15 === errors;
valid5 = _valid2;
}
if(!valid5){
const err8 = {instancePath,schemaPath:"#/allOf/2/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema32.allOf[2].if,parentSchema:schema32.allOf[2],data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
const _errs17 = errors;
let valid7 = true;
const _errs18 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.by !== undefined && func0.call(data, "by")){
if("signal" !== data.by){
const err9 = {};
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
var _valid3 = _errs18 === errors;
errors = _errs17;
if(vErrors !== null){
if(_errs17){
vErrors.length = _errs17;
}
else {
vErrors = null;
}
}
if(_valid3){
const _errs20 = errors;
const _errs21 = errors;
let valid9 = false;
const _errs22 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.pid === undefined) || (!(func0.call(data, "pid")))){
const err10 = {instancePath,schemaPath:"#/allOf/3/then/anyOf/0/required",keyword:"required",params:{missingProperty: "pid"},message:"must have required property '"+"pid"+"'",schema:schema32.allOf[3].then.anyOf[0].required,parentSchema:schema32.allOf[3].then.anyOf[0],data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
var _valid4 = _errs22 === errors;
valid9 = valid9 || _valid4;
const _errs23 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data["pid-file"] === undefined) || (!(func0.call(data, "pid-file")))){
const err11 = {instancePath,schemaPath:"#/allOf/3/then/anyOf/1/required",keyword:"required",params:{missingProperty: "pid-file"},message:"must have required property '"+"pid-file"+"'",schema:schema32.allOf[3].then.anyOf[1].required,parentSchema:schema32.allOf[3].then.anyOf[1],data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
var _valid4 = _errs23 === errors;
valid9 = valid9 || _valid4;
if(!valid9){
const err12 = {instancePath,schemaPath:"#/allOf/3/then/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema32.allOf[3].then.anyOf,parentSchema:schema32.allOf[3].then,data};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
else {
errors = _errs21;
if(vErrors !== null){
if(_errs21){
vErrors.length = _errs21;
}
else {
vErrors = null;
}
}
}
var _valid3 = _errs20 === errors;
valid7 = _valid3;
}
if(!valid7){
const err13 = {instancePath,schemaPath:"#/allOf/3/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema32.allOf[3].if,parentSchema:schema32.allOf[3],data};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.by === undefined) || (!(func0.call(data, "by")))){
const err14 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "by"},message:"must have required property '"+"by"+"'",schema:schema32.required,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(func0.call(schema32.properties, key0))){
const err15 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.by !== undefined && func0.call(data, "by")){
let data4 = data.by;
if(!(((((data4 === "master") || (data4 === "signal")) || (data4 === "systemd")) || (data4 === "binary")) || (data4 === "command"))){
const err16 = {instancePath:instancePath+"/by",schemaPath:"#/properties/by/enum",keyword:"enum",params:{allowedValues: schema32.properties.by.enum},message:"must be equal to one of the allowed values",schema:schema32.properties.by.enum,parentSchema:schema32.properties.by,data:data4};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.pid !== undefined && func0.call(data, "pid")){
let data5 = data.pid;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err17 = {instancePath:instancePath+"/pid",schemaPath:"#/properties/pid/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema32.properties.pid.type,parentSchema:schema32.properties.pid,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 < 2 || isNaN(data5)){
const err18 = {instancePath:instancePath+"/pid",schemaPath:"#/properties/pid/minimum",keyword:"minimum",params:{comparison: ">=", limit: 2},message:"must be >= 2",schema:2,parentSchema:schema32.properties.pid,data:data5};
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
if(data["pid-file"] !== undefined && func0.call(data, "pid-file")){
let data6 = data["pid-file"];
if(typeof data6 === "string"){
if(data6.length < 1){
const err19 = {instancePath:instancePath+"/pid-file",schemaPath:"#/properties/pid-file/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties["pid-file"],data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/pid-file",schemaPath:"#/properties/pid-file/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties["pid-file"].type,parentSchema:schema32.properties["pid-file"],data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.unit !== undefined && func0.call(data, "unit")){
let data7 = data.unit;
if(typeof data7 === "string"){
if(data7.length < 1){
const err21 = {instancePath:instancePath+"/unit",schemaPath:"#/properties/unit/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.unit,data:data7};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/unit",schemaPath:"#/properties/unit/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.unit.type,parentSchema:schema32.properties.unit,data:data7};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.command !== undefined && func0.call(data, "command")){
let data8 = data.command;
if(Array.isArray(data8)){
if(data8.length < 1){
const err23 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema32.properties.command,data:data8};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
let data9 = data8[i0];
if(typeof data9 !== "string"){
const err24 = {instancePath:instancePath+"/command/" + i0,schemaPath:"#/properties/command/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.command.items.type,parentSchema:schema32.properties.command.items,data:data9};
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
const err25 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.properties.command.type,parentSchema:schema32.properties.command,data:data8};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.arguments !== undefined && func0.call(data, "arguments")){
let data10 = data.arguments;
if(Array.isArray(data10)){
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
let data11 = data10[i1];
if(typeof data11 !== "string"){
const err26 = {instancePath:instancePath+"/arguments/" + i1,schemaPath:"#/properties/arguments/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.arguments.items.type,parentSchema:schema32.properties.arguments.items,data:data11};
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
const err27 = {instancePath:instancePath+"/arguments",schemaPath:"#/properties/arguments/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.properties.arguments.type,parentSchema:schema32.properties.arguments,data:data10};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.timeout !== undefined && func0.call(data, "timeout")){
let data12 = data.timeout;
if(typeof data12 === "string"){
if(!pattern4.test(data12)){
const err28 = {instancePath:instancePath+"/timeout",schemaPath:"#/$defs/duration/pattern",keyword:"pattern",params:{pattern: "^\\d+(\\.\\d+)?(ms|s|m|h|d)$"},message:"must match pattern \""+"^\\d+(\\.\\d+)?(ms|s|m|h|d)$"+"\"",schema:"^\\d+(\\.\\d+)?(ms|s|m|h|d)$",parentSchema:schema33,data:data12};
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
const err29 = {instancePath:instancePath+"/timeout",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.type,parentSchema:schema33,data:data12};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.resend !== undefined && func0.call(data, "resend")){
let data13 = data.resend;
if(typeof data13 === "string"){
if(!pattern4.test(data13)){
const err30 = {instancePath:instancePath+"/resend",schemaPath:"#/$defs/duration/pattern",keyword:"pattern",params:{pattern: "^\\d+(\\.\\d+)?(ms|s|m|h|d)$"},message:"must match pattern \""+"^\\d+(\\.\\d+)?(ms|s|m|h|d)$"+"\"",schema:"^\\d+(\\.\\d+)?(ms|s|m|h|d)$",parentSchema:schema33,data:data13};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/resend",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.type,parentSchema:schema33,data:data13};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.interval !== undefined && func0.call(data, "interval")){
let data14 = data.interval;
if(typeof data14 === "string"){
if(!pattern4.test(data14)){
const err32 = {instancePath:instancePath+"/interval",schemaPath:"#/$defs/duration/pattern",keyword:"pattern",params:{pattern: "^\\d+(\\.\\d+)?(ms|s|m|h|d)$"},message:"must match pattern \""+"^\\d+(\\.\\d+)?(ms|s|m|h|d)$"+"\"",schema:"^\\d+(\\.\\d+)?(ms|s|m|h|d)$",parentSchema:schema33,data:data14};
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
const err33 = {instancePath:instancePath+"/interval",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.type,parentSchema:schema33,data:data14};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.jitter !== undefined && func0.call(data, "jitter")){
let data15 = data.jitter;
if(typeof data15 === "string"){
if(!pattern4.test(data15)){
const err34 = {instancePath:instancePath+"/jitter",schemaPath:"#/$defs/duration/pattern",keyword:"pattern",params:{pattern: "^\\d+(\\.\\d+)?(ms|s|m|h|d)$"},message:"must match pattern \""+"^\\d+(\\.\\d+)?(ms|s|m|h|d)$"+"\"",schema:"^\\d+(\\.\\d+)?(ms|s|m|h|d)$",parentSchema:schema33,data:data15};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/jitter",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.type,parentSchema:schema33,data:data15};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.start !== undefined && func0.call(data, "start")){
let data16 = data.start;
if(typeof data16 !== "boolean"){
const err36 = {instancePath:instancePath+"/start",schemaPath:"#/properties/start/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema32.properties.start.type,parentSchema:schema32.properties.start,data:data16};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data["old-workers"] !== undefined && func0.call(data, "old-workers")){
let data17 = data["old-workers"];
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
const err37 = {instancePath:instancePath+"/old-workers",schemaPath:"#/properties/old-workers/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema32.properties["old-workers"].type,parentSchema:schema32.properties["old-workers"],data:data17};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 < 0 || isNaN(data17)){
const err38 = {instancePath:instancePath+"/old-workers",schemaPath:"#/properties/old-workers/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema32.properties["old-workers"],data:data17};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
}
else {
const err39 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.type,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


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
if((data.config === undefined) || (!(func0.call(data, "config")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "config"},message:"must have required property '"+"config"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(func0.call(schema31.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.config !== undefined && func0.call(data, "config")){
let data0 = data.config;
if(typeof data0 === "string"){
if(data0.length < 1){
const err2 = {instancePath:instancePath+"/config",schemaPath:"#/properties/config/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.config,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/config",schemaPath:"#/properties/config/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.config.type,parentSchema:schema31.properties.config,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.files !== undefined && func0.call(data, "files")){
let data1 = data.files;
if(typeof data1 === "string"){
if(data1.length < 1){
const err4 = {instancePath:instancePath+"/files",schemaPath:"#/properties/files/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.files,data:data1};
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
const err5 = {instancePath:instancePath+"/files",schemaPath:"#/properties/files/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.files.type,parentSchema:schema31.properties.files,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.sockets !== undefined && func0.call(data, "sockets")){
let data2 = data.sockets;
if((typeof data2 !== "string") && (!(Array.isArray(data2)))){
const err6 = {instancePath:instancePath+"/sockets",schemaPath:"#/properties/sockets/type",keyword:"type",params:{type: schema31.properties.sockets.type},message:"must be string,array",schema:schema31.properties.sockets.type,parentSchema:schema31.properties.sockets,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(typeof data2 === "string"){
if(data2.length < 1){
const err7 = {instancePath:instancePath+"/sockets",schemaPath:"#/properties/sockets/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.sockets,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 === "string"){
if(data3.length < 1){
const err8 = {instancePath:instancePath+"/sockets/" + i0,schemaPath:"#/properties/sockets/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.sockets.items,data:data3};
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
const err9 = {instancePath:instancePath+"/sockets/" + i0,schemaPath:"#/properties/sockets/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.sockets.items.type,parentSchema:schema31.properties.sockets.items,data:data3};
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
if(data.master !== undefined && func0.call(data, "master")){
let data4 = data.master;
if(typeof data4 === "string"){
if(data4.length < 1){
const err10 = {instancePath:instancePath+"/master",schemaPath:"#/properties/master/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.master,data:data4};
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
const err11 = {instancePath:instancePath+"/master",schemaPath:"#/properties/master/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.master.type,parentSchema:schema31.properties.master,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.binary !== undefined && func0.call(data, "binary")){
let data5 = data.binary;
if(typeof data5 === "string"){
if(data5.length < 1){
const err12 = {instancePath:instancePath+"/binary",schemaPath:"#/properties/binary/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.binary,data:data5};
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
const err13 = {instancePath:instancePath+"/binary",schemaPath:"#/properties/binary/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.binary.type,parentSchema:schema31.properties.binary,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data["require-process"] !== undefined && func0.call(data, "require-process")){
let data6 = data["require-process"];
if(typeof data6 !== "boolean"){
const err14 = {instancePath:instancePath+"/require-process",schemaPath:"#/properties/require-process/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties["require-process"].type,parentSchema:schema31.properties["require-process"],data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.reload !== undefined && func0.call(data, "reload")){
if(!(validate21(data.reload, {instancePath:instancePath+"/reload",parentData:data,parentDataProperty:"reload",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
if(data.state !== undefined && func0.call(data, "state")){
let data8 = data.state;
if(typeof data8 === "string"){
if(data8.length < 1){
const err15 = {instancePath:instancePath+"/state",schemaPath:"#/properties/state/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.state,data:data8};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/state",schemaPath:"#/properties/state/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.state.type,parentSchema:schema31.properties.state,data:data8};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.backups !== undefined && func0.call(data, "backups")){
let data9 = data.backups;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err17 = {instancePath:instancePath+"/backups",schemaPath:"#/properties/backups/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.backups.type,parentSchema:schema31.properties.backups,data:data9};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < 0 || isNaN(data9)){
const err18 = {instancePath:instancePath+"/backups",schemaPath:"#/properties/backups/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.backups,data:data9};
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
if(data["in-place"] !== undefined && func0.call(data, "in-place")){
let data10 = data["in-place"];
if(typeof data10 !== "boolean"){
const err19 = {instancePath:instancePath+"/in-place",schemaPath:"#/properties/in-place/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties["in-place"].type,parentSchema:schema31.properties["in-place"],data:data10};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.adopt !== undefined && func0.call(data, "adopt")){
let data11 = data.adopt;
if(typeof data11 !== "boolean"){
const err20 = {instancePath:instancePath+"/adopt",schemaPath:"#/properties/adopt/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties.adopt.type,parentSchema:schema31.properties.adopt,data:data11};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.drain !== undefined && func0.call(data, "drain")){
let data12 = data.drain;
if(typeof data12 === "string"){
if(!pattern4.test(data12)){
const err21 = {instancePath:instancePath+"/drain",schemaPath:"#/$defs/duration/pattern",keyword:"pattern",params:{pattern: "^\\d+(\\.\\d+)?(ms|s|m|h|d)$"},message:"must match pattern \""+"^\\d+(\\.\\d+)?(ms|s|m|h|d)$"+"\"",schema:"^\\d+(\\.\\d+)?(ms|s|m|h|d)$",parentSchema:schema33,data:data12};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/drain",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.type,parentSchema:schema33,data:data12};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.drift !== undefined && func0.call(data, "drift")){
let data13 = data.drift;
if(!((data13 === "keep") || (data13 === "reset"))){
const err23 = {instancePath:instancePath+"/drift",schemaPath:"#/properties/drift/enum",keyword:"enum",params:{allowedValues: schema31.properties.drift.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.drift.enum,parentSchema:schema31.properties.drift,data:data13};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data["live-backends"] !== undefined && func0.call(data, "live-backends")){
let data14 = data["live-backends"];
if(typeof data14 !== "boolean"){
const err24 = {instancePath:instancePath+"/live-backends",schemaPath:"#/properties/live-backends/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties["live-backends"].type,parentSchema:schema31.properties["live-backends"],data:data14};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data["on-refusal"] !== undefined && func0.call(data, "on-refusal")){
let data15 = data["on-refusal"];
if(!((data15 === "reload") || (data15 === "fail"))){
const err25 = {instancePath:instancePath+"/on-refusal",schemaPath:"#/properties/on-refusal/enum",keyword:"enum",params:{allowedValues: schema31.properties["on-refusal"].enum},message:"must be equal to one of the allowed values",schema:schema31.properties["on-refusal"].enum,parentSchema:schema31.properties["on-refusal"],data:data15};
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
const err26 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


export const check: SchemaCheck = checkOptions
