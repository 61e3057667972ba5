// Generated from schemas/plan.schema.json by scripts/generate.ts; not to be edited.
// @ts-nocheck
import type { PlanCheck } from '../plan/saved/saved-plans.ts'

const checkPlans = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","title":"A saved plan of haproxyctl","description":"What `diff --out` writes and `apply FILE` carries out. It holds the files themselves, so it is as secret as they are.","type":"object","properties":{"format":{"const":1,"description":"Version of this format."},"plans":{"type":"array","items":{"$ref":"#/$defs/plan"}},"madeAtMs":{"type":"number","description":"When it was made, in milliseconds since 1970: the time by which `max-age` is judged."},"silent":{"type":"array","items":{"$ref":"#/$defs/silent"},"description":"Services whose source did not answer when it was made."}},"required":["format","plans"],"additionalProperties":false,"$defs":{"silent":{"type":"object","properties":{"service":{"type":"string"},"source":{"type":"string"},"seenAtMs":{"type":"number","description":"When its source answered last."},"error":{"type":"string","description":"Why it did not answer."}},"required":["service","source"],"additionalProperties":false},"plan":{"type":"object","properties":{"format":{"const":1},"target":{"type":"string","description":"Name of the target in the project."},"plugin":{"type":"string","description":"The plugin that the target is."},"generation":{"type":"string","pattern":"^[0-9a-f]{16}$","description":"What the target will be: a hash of its files without their stamp."},"basis":{"$ref":"#/$defs/basis"},"files":{"type":"array","items":{"$ref":"#/$defs/file"}},"changes":{"type":"array","items":{"$ref":"#/$defs/change"},"description":"What would happen to the process, in this order."},"drift":{"type":"array","items":{"$ref":"#/$defs/drift"},"description":"What somebody changed in the process by hand."}},"required":["format","target","plugin","generation","basis","files","changes"],"additionalProperties":false},"basis":{"description":"What was there when the plan was made. The plan is refused when any of it has moved.","type":"object","properties":{"files":{"type":"object","additionalProperties":{"type":["string","null"]},"description":"SHA-256 of each file, null where there was none."},"process":{"type":"object","properties":{"pid":{"type":"integer"},"generation":{"type":["string","null"]},"version":{"type":"string","description":"HAProxy's release line, as in 2.6."},"servers":{"type":"string"},"limits":{"type":"string","description":"SHA-256 over the states and limits of frontends, and the limits of the process."}},"required":["pid","generation","servers"],"additionalProperties":false},"commit":{"type":"string"}},"required":["files"],"additionalProperties":false},"file":{"type":"object","properties":{"name":{"type":"string"},"action":{"enum":["create","replace","delete","keep"]},"before":{"type":"string"},"after":{"type":"string"}},"required":["name","action"],"additionalProperties":false},"change":{"type":"object","properties":{"class":{"enum":["runtime","map","certificate","reload","restart"],"description":"What it costs: `runtime`, `map` and `certificate` are done over the socket, `reload` starts a new worker, `restart` loses connections."},"action":{"enum":["add","remove","change"]},"kind":{"type":"string","pattern":"^[a-z][a-z-]*$","description":"What kind of thing changes: `server-weight`, `bind` …"},"subject":{"$ref":"#/$defs/subject"},"summary":{"type":"string","description":"One line for people."},"reason":{"type":"string","description":"Why it is in this class."},"steps":{"type":"array","items":{"$ref":"#/$defs/step"}},"undo":{"type":"array","items":{"$ref":"#/$defs/step"},"description":"What is sent when a step was refused."},"origin":{"$ref":"#/$defs/origin"}},"required":["class","action","kind","subject","summary","reason","steps"],"additionalProperties":false},"subject":{"type":"object","properties":{"section":{"type":"string"},"server":{"type":"string"},"file":{"type":"string"}},"required":["section"],"additionalProperties":false},"step":{"oneOf":[{"type":"object","properties":{"kind":{"const":"command"},"text":{"type":"string","pattern":"^[^\\n\\r\\u0000]+$","description":"One command, on one line."},"shown":{"type":"string","description":"What people are shown instead of a command that holds a secret."},"payload":{"type":"string"}},"required":["kind","text"],"additionalProperties":false},{"type":"object","properties":{"kind":{"const":"drain"},"backend":{"type":"string"},"server":{"type":"string"},"limitMs":{"type":"number","minimum":0},"whenBusy":{"enum":["shutdown","fail"]},"state":{"enum":["drain","maint"]}},"required":["kind","backend","server","limitMs"],"additionalProperties":false},{"type":"object","properties":{"kind":{"const":"replace-entries"},"what":{"enum":["map","acl"]},"path":{"type":"string"},"entries":{"type":"array","items":{"type":"string","pattern":"^[^\\n\\r\\u0000]+$"}}},"required":["kind","what","path","entries"],"additionalProperties":false},{"type":"object","properties":{"kind":{"const":"check-certificate"},"path":{"type":"string"},"fingerprint":{"type":"string","pattern":"^[0-9A-F]{40}$"}},"required":["kind","path","fingerprint"],"additionalProperties":false}]},"drift":{"type":"object","properties":{"kind":{"type":"string"},"subject":{"$ref":"#/$defs/subject"},"summary":{"type":"string"},"policy":{"enum":["keep","reset"]},"again":{"type":"array","items":{"$ref":"#/$defs/step"},"description":"What makes it so again in a worker that a reload starts."}},"required":["kind","subject","summary","policy"],"additionalProperties":false},"origin":{"oneOf":[{"type":"object","properties":{"kind":{"enum":["project","template"]},"location":{"$ref":"#/$defs/location"}},"required":["kind","location"],"additionalProperties":false},{"type":"object","properties":{"kind":{"const":"instance"},"service":{"type":"string"},"instance":{"type":"string"},"source":{"type":"string"},"location":{"$ref":"#/$defs/location"}},"required":["kind","service","instance","source"],"additionalProperties":false}]},"location":{"type":"object","properties":{"file":{"type":"string"},"start":{"$ref":"#/$defs/position"},"end":{"$ref":"#/$defs/position"}},"required":["file","start"],"additionalProperties":false},"position":{"type":"object","properties":{"line":{"type":"integer","minimum":1},"column":{"type":"integer","minimum":1}},"required":["line","column"],"additionalProperties":false}}};
const schema46 = {"type":"object","properties":{"service":{"type":"string"},"source":{"type":"string"},"seenAtMs":{"type":"number","description":"When its source answered last."},"error":{"type":"string","description":"Why it did not answer."}},"required":["service","source"],"additionalProperties":false};
const func0 = Object.prototype.hasOwnProperty;
const schema32 = {"type":"object","properties":{"format":{"const":1},"target":{"type":"string","description":"Name of the target in the project."},"plugin":{"type":"string","description":"The plugin that the target is."},"generation":{"type":"string","pattern":"^[0-9a-f]{16}$","description":"What the target will be: a hash of its files without their stamp."},"basis":{"$ref":"#/$defs/basis"},"files":{"type":"array","items":{"$ref":"#/$defs/file"}},"changes":{"type":"array","items":{"$ref":"#/$defs/change"},"description":"What would happen to the process, in this order."},"drift":{"type":"array","items":{"$ref":"#/$defs/drift"},"description":"What somebody changed in the process by hand."}},"required":["format","target","plugin","generation","basis","files","changes"],"additionalProperties":false};
const schema33 = {"description":"What was there when the plan was made. The plan is refused when any of it has moved.","type":"object","properties":{"files":{"type":"object","additionalProperties":{"type":["string","null"]},"description":"SHA-256 of each file, null where there was none."},"process":{"type":"object","properties":{"pid":{"type":"integer"},"generation":{"type":["string","null"]},"version":{"type":"string","description":"HAProxy's release line, as in 2.6."},"servers":{"type":"string"},"limits":{"type":"string","description":"SHA-256 over the states and limits of frontends, and the limits of the process."}},"required":["pid","generation","servers"],"additionalProperties":false},"commit":{"type":"string"}},"required":["files"],"additionalProperties":false};
const schema34 = {"type":"object","properties":{"name":{"type":"string"},"action":{"enum":["create","replace","delete","keep"]},"before":{"type":"string"},"after":{"type":"string"}},"required":["name","action"],"additionalProperties":false};
const pattern4 = new RegExp("^[0-9a-f]{16}$", "u");
const schema35 = {"type":"object","properties":{"class":{"enum":["runtime","map","certificate","reload","restart"],"description":"What it costs: `runtime`, `map` and `certificate` are done over the socket, `reload` starts a new worker, `restart` loses connections."},"action":{"enum":["add","remove","change"]},"kind":{"type":"string","pattern":"^[a-z][a-z-]*$","description":"What kind of thing changes: `server-weight`, `bind` …"},"subject":{"$ref":"#/$defs/subject"},"summary":{"type":"string","description":"One line for people."},"reason":{"type":"string","description":"Why it is in this class."},"steps":{"type":"array","items":{"$ref":"#/$defs/step"}},"undo":{"type":"array","items":{"$ref":"#/$defs/step"},"description":"What is sent when a step was refused."},"origin":{"$ref":"#/$defs/origin"}},"required":["class","action","kind","subject","summary","reason","steps"],"additionalProperties":false};
const schema36 = {"type":"object","properties":{"section":{"type":"string"},"server":{"type":"string"},"file":{"type":"string"}},"required":["section"],"additionalProperties":false};
const schema37 = {"oneOf":[{"type":"object","properties":{"kind":{"const":"command"},"text":{"type":"string","pattern":"^[^\\n\\r\\u0000]+$","description":"One command, on one line."},"shown":{"type":"string","description":"What people are shown instead of a command that holds a secret."},"payload":{"type":"string"}},"required":["kind","text"],"additionalProperties":false},{"type":"object","properties":{"kind":{"const":"drain"},"backend":{"type":"string"},"server":{"type":"string"},"limitMs":{"type":"number","minimum":0},"whenBusy":{"enum":["shutdown","fail"]},"state":{"enum":["drain","maint"]}},"required":["kind","backend","server","limitMs"],"additionalProperties":false},{"type":"object","properties":{"kind":{"const":"replace-entries"},"what":{"enum":["map","acl"]},"path":{"type":"string"},"entries":{"type":"array","items":{"type":"string","pattern":"^[^\\n\\r\\u0000]+$"}}},"required":["kind","what","path","entries"],"additionalProperties":false},{"type":"object","properties":{"kind":{"const":"check-certificate"},"path":{"type":"string"},"fingerprint":{"type":"string","pattern":"^[0-9A-F]{40}$"}},"required":["kind","path","fingerprint"],"additionalProperties":false}]};
const pattern5 = new RegExp("^[a-z][a-z-]*$", "u");
const pattern6 = new RegExp("^[^\\n\\r\\u0000]+$", "u");
const pattern8 = new RegExp("^[0-9A-F]{40}$", "u");
const schema39 = {"oneOf":[{"type":"object","properties":{"kind":{"enum":["project","template"]},"location":{"$ref":"#/$defs/location"}},"required":["kind","location"],"additionalProperties":false},{"type":"object","properties":{"kind":{"const":"instance"},"service":{"type":"string"},"instance":{"type":"string"},"source":{"type":"string"},"location":{"$ref":"#/$defs/location"}},"required":["kind","service","instance","source"],"additionalProperties":false}]};
const schema40 = {"type":"object","properties":{"file":{"type":"string"},"start":{"$ref":"#/$defs/position"},"end":{"$ref":"#/$defs/position"}},"required":["file","start"],"additionalProperties":false};
const schema41 = {"type":"object","properties":{"line":{"type":"integer","minimum":1},"column":{"type":"integer","minimum":1}},"required":["line","column"],"additionalProperties":false};

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
if((data.file === undefined) || (!(func0.call(data, "file")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "file"},message:"must have required property '"+"file"+"'",schema:schema40.required,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.start === undefined) || (!(func0.call(data, "start")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "start"},message:"must have required property '"+"start"+"'",schema:schema40.required,parentSchema:schema40,data};
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
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema40,data};
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
const err3 = {instancePath:instancePath+"/file",schemaPath:"#/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.file.type,parentSchema:schema40.properties.file,data:data0};
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
const err4 = {instancePath:instancePath+"/start",schemaPath:"#/$defs/position/required",keyword:"required",params:{missingProperty: "line"},message:"must have required property '"+"line"+"'",schema:schema41.required,parentSchema:schema41,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((data1.column === undefined) || (!(func0.call(data1, "column")))){
const err5 = {instancePath:instancePath+"/start",schemaPath:"#/$defs/position/required",keyword:"required",params:{missingProperty: "column"},message:"must have required property '"+"column"+"'",schema:schema41.required,parentSchema:schema41,data:data1};
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
const err6 = {instancePath:instancePath+"/start",schemaPath:"#/$defs/position/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema41,data:data1};
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
const err7 = {instancePath:instancePath+"/start/line",schemaPath:"#/$defs/position/properties/line/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema41.properties.line.type,parentSchema:schema41.properties.line,data:data2};
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
const err8 = {instancePath:instancePath+"/start/line",schemaPath:"#/$defs/position/properties/line/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema41.properties.line,data:data2};
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
const err9 = {instancePath:instancePath+"/start/column",schemaPath:"#/$defs/position/properties/column/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema41.properties.column.type,parentSchema:schema41.properties.column,data:data3};
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
const err10 = {instancePath:instancePath+"/start/column",schemaPath:"#/$defs/position/properties/column/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema41.properties.column,data:data3};
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
const err11 = {instancePath:instancePath+"/start",schemaPath:"#/$defs/position/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema41.type,parentSchema:schema41,data:data1};
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
const err12 = {instancePath:instancePath+"/end",schemaPath:"#/$defs/position/required",keyword:"required",params:{missingProperty: "line"},message:"must have required property '"+"line"+"'",schema:schema41.required,parentSchema:schema41,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if((data4.column === undefined) || (!(func0.call(data4, "column")))){
const err13 = {instancePath:instancePath+"/end",schemaPath:"#/$defs/position/required",keyword:"required",params:{missingProperty: "column"},message:"must have required property '"+"column"+"'",schema:schema41.required,parentSchema:schema41,data:data4};
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
const err14 = {instancePath:instancePath+"/end",schemaPath:"#/$defs/position/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema41,data:data4};
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
const err15 = {instancePath:instancePath+"/end/line",schemaPath:"#/$defs/position/properties/line/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema41.properties.line.type,parentSchema:schema41.properties.line,data:data5};
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
const err16 = {instancePath:instancePath+"/end/line",schemaPath:"#/$defs/position/properties/line/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema41.properties.line,data:data5};
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
const err17 = {instancePath:instancePath+"/end/column",schemaPath:"#/$defs/position/properties/column/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema41.properties.column.type,parentSchema:schema41.properties.column,data:data6};
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
const err18 = {instancePath:instancePath+"/end/column",schemaPath:"#/$defs/position/properties/column/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema41.properties.column,data:data6};
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
const err19 = {instancePath:instancePath+"/end",schemaPath:"#/$defs/position/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema41.type,parentSchema:schema41,data:data4};
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
const err20 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema40.type,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}
validate24.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


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
let passing0 = null;
const _errs1 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.kind === undefined) || (!(func0.call(data, "kind")))){
const err0 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema39.oneOf[0].required,parentSchema:schema39.oneOf[0],data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.location === undefined) || (!(func0.call(data, "location")))){
const err1 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "location"},message:"must have required property '"+"location"+"'",schema:schema39.oneOf[0].required,parentSchema:schema39.oneOf[0],data};
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
const err2 = {instancePath,schemaPath:"#/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema39.oneOf[0],data};
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
const err3 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/0/properties/kind/enum",keyword:"enum",params:{allowedValues: schema39.oneOf[0].properties.kind.enum},message:"must be equal to one of the allowed values",schema:schema39.oneOf[0].properties.kind.enum,parentSchema:schema39.oneOf[0].properties.kind,data:data0};
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
if(!(validate24(data.location, {instancePath:instancePath+"/location",parentData:data,parentDataProperty:"location",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/oneOf/0/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.oneOf[0].type,parentSchema:schema39.oneOf[0],data};
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
const err5 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema39.oneOf[1].required,parentSchema:schema39.oneOf[1],data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if((data.service === undefined) || (!(func0.call(data, "service")))){
const err6 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "service"},message:"must have required property '"+"service"+"'",schema:schema39.oneOf[1].required,parentSchema:schema39.oneOf[1],data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((data.instance === undefined) || (!(func0.call(data, "instance")))){
const err7 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "instance"},message:"must have required property '"+"instance"+"'",schema:schema39.oneOf[1].required,parentSchema:schema39.oneOf[1],data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((data.source === undefined) || (!(func0.call(data, "source")))){
const err8 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'",schema:schema39.oneOf[1].required,parentSchema:schema39.oneOf[1],data};
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
const err9 = {instancePath,schemaPath:"#/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema39.oneOf[1],data};
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
const err10 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/1/properties/kind/const",keyword:"const",params:{allowedValue: "instance"},message:"must be equal to constant",schema:"instance",parentSchema:schema39.oneOf[1].properties.kind,data:data2};
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
const err11 = {instancePath:instancePath+"/service",schemaPath:"#/oneOf/1/properties/service/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.oneOf[1].properties.service.type,parentSchema:schema39.oneOf[1].properties.service,data:data3};
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
const err12 = {instancePath:instancePath+"/instance",schemaPath:"#/oneOf/1/properties/instance/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.oneOf[1].properties.instance.type,parentSchema:schema39.oneOf[1].properties.instance,data:data4};
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
const err13 = {instancePath:instancePath+"/source",schemaPath:"#/oneOf/1/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.oneOf[1].properties.source.type,parentSchema:schema39.oneOf[1].properties.source,data:data5};
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
if(!(validate24(data.location, {instancePath:instancePath+"/location",parentData:data,parentDataProperty:"location",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err14 = {instancePath,schemaPath:"#/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.oneOf[1].type,parentSchema:schema39.oneOf[1],data};
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
const err15 = {instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf",schema:schema39.oneOf,parentSchema:schema39,data};
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
validate23.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate23.evaluated = {"dynamicProps":true,"dynamicItems":false};


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
if((data.action === undefined) || (!(func0.call(data, "action")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "action"},message:"must have required property '"+"action"+"'",schema:schema35.required,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.kind === undefined) || (!(func0.call(data, "kind")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema35.required,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((data.subject === undefined) || (!(func0.call(data, "subject")))){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "subject"},message:"must have required property '"+"subject"+"'",schema:schema35.required,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((data.summary === undefined) || (!(func0.call(data, "summary")))){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "summary"},message:"must have required property '"+"summary"+"'",schema:schema35.required,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((data.reason === undefined) || (!(func0.call(data, "reason")))){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'",schema:schema35.required,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if((data.steps === undefined) || (!(func0.call(data, "steps")))){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "steps"},message:"must have required property '"+"steps"+"'",schema:schema35.required,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(func0.call(schema35.properties, key0))){
const err7 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.class !== undefined && func0.call(data, "class")){
let data0 = data.class;
if(!(((((data0 === "runtime") || (data0 === "map")) || (data0 === "certificate")) || (data0 === "reload")) || (data0 === "restart"))){
const err8 = {instancePath:instancePath+"/class",schemaPath:"#/properties/class/enum",keyword:"enum",params:{allowedValues: schema35.properties.class.enum},message:"must be equal to one of the allowed values",schema:schema35.properties.class.enum,parentSchema:schema35.properties.class,data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.action !== undefined && func0.call(data, "action")){
let data1 = data.action;
if(!(((data1 === "add") || (data1 === "remove")) || (data1 === "change"))){
const err9 = {instancePath:instancePath+"/action",schemaPath:"#/properties/action/enum",keyword:"enum",params:{allowedValues: schema35.properties.action.enum},message:"must be equal to one of the allowed values",schema:schema35.properties.action.enum,parentSchema:schema35.properties.action,data:data1};
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
if(typeof data2 === "string"){
if(!pattern5.test(data2)){
const err10 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z-]*$"},message:"must match pattern \""+"^[a-z][a-z-]*$"+"\"",schema:"^[a-z][a-z-]*$",parentSchema:schema35.properties.kind,data:data2};
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
const err11 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.kind.type,parentSchema:schema35.properties.kind,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.subject !== undefined && func0.call(data, "subject")){
let data3 = data.subject;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if((data3.section === undefined) || (!(func0.call(data3, "section")))){
const err12 = {instancePath:instancePath+"/subject",schemaPath:"#/$defs/subject/required",keyword:"required",params:{missingProperty: "section"},message:"must have required property '"+"section"+"'",schema:schema36.required,parentSchema:schema36,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key1 of Object.keys(data3)){
if(!(((key1 === "section") || (key1 === "server")) || (key1 === "file"))){
const err13 = {instancePath:instancePath+"/subject",schemaPath:"#/$defs/subject/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema36,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data3.section !== undefined && func0.call(data3, "section")){
let data4 = data3.section;
if(typeof data4 !== "string"){
const err14 = {instancePath:instancePath+"/subject/section",schemaPath:"#/$defs/subject/properties/section/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.properties.section.type,parentSchema:schema36.properties.section,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data3.server !== undefined && func0.call(data3, "server")){
let data5 = data3.server;
if(typeof data5 !== "string"){
const err15 = {instancePath:instancePath+"/subject/server",schemaPath:"#/$defs/subject/properties/server/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.properties.server.type,parentSchema:schema36.properties.server,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data3.file !== undefined && func0.call(data3, "file")){
let data6 = data3.file;
if(typeof data6 !== "string"){
const err16 = {instancePath:instancePath+"/subject/file",schemaPath:"#/$defs/subject/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.properties.file.type,parentSchema:schema36.properties.file,data:data6};
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
const err17 = {instancePath:instancePath+"/subject",schemaPath:"#/$defs/subject/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema36.type,parentSchema:schema36,data:data3};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.summary !== undefined && func0.call(data, "summary")){
let data7 = data.summary;
if(typeof data7 !== "string"){
const err18 = {instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.summary.type,parentSchema:schema35.properties.summary,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.reason !== undefined && func0.call(data, "reason")){
let data8 = data.reason;
if(typeof data8 !== "string"){
const err19 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.reason.type,parentSchema:schema35.properties.reason,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.steps !== undefined && func0.call(data, "steps")){
let data9 = data.steps;
if(Array.isArray(data9)){
const len0 = data9.length;
for(let i0=0; i0<len0; i0++){
let data10 = data9[i0];
const _errs24 = errors;
let valid6 = false;
let passing0 = null;
const _errs25 = errors;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if((data10.kind === undefined) || (!(func0.call(data10, "kind")))){
const err20 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/$defs/step/oneOf/0/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema37.oneOf[0].required,parentSchema:schema37.oneOf[0],data:data10};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if((data10.text === undefined) || (!(func0.call(data10, "text")))){
const err21 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/$defs/step/oneOf/0/required",keyword:"required",params:{missingProperty: "text"},message:"must have required property '"+"text"+"'",schema:schema37.oneOf[0].required,parentSchema:schema37.oneOf[0],data:data10};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
for(const key2 of Object.keys(data10)){
if(!((((key2 === "kind") || (key2 === "text")) || (key2 === "shown")) || (key2 === "payload"))){
const err22 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/$defs/step/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema37.oneOf[0],data:data10};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data10.kind !== undefined && func0.call(data10, "kind")){
let data11 = data10.kind;
if("command" !== data11){
const err23 = {instancePath:instancePath+"/steps/" + i0+"/kind",schemaPath:"#/$defs/step/oneOf/0/properties/kind/const",keyword:"const",params:{allowedValue: "command"},message:"must be equal to constant",schema:"command",parentSchema:schema37.oneOf[0].properties.kind,data:data11};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data10.text !== undefined && func0.call(data10, "text")){
let data12 = data10.text;
if(typeof data12 === "string"){
if(!pattern6.test(data12)){
const err24 = {instancePath:instancePath+"/steps/" + i0+"/text",schemaPath:"#/$defs/step/oneOf/0/properties/text/pattern",keyword:"pattern",params:{pattern: "^[^\\n\\r\\u0000]+$"},message:"must match pattern \""+"^[^\\n\\r\\u0000]+$"+"\"",schema:"^[^\\n\\r\\u0000]+$",parentSchema:schema37.oneOf[0].properties.text,data:data12};
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
const err25 = {instancePath:instancePath+"/steps/" + i0+"/text",schemaPath:"#/$defs/step/oneOf/0/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.oneOf[0].properties.text.type,parentSchema:schema37.oneOf[0].properties.text,data:data12};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data10.shown !== undefined && func0.call(data10, "shown")){
let data13 = data10.shown;
if(typeof data13 !== "string"){
const err26 = {instancePath:instancePath+"/steps/" + i0+"/shown",schemaPath:"#/$defs/step/oneOf/0/properties/shown/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.oneOf[0].properties.shown.type,parentSchema:schema37.oneOf[0].properties.shown,data:data13};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data10.payload !== undefined && func0.call(data10, "payload")){
let data14 = data10.payload;
if(typeof data14 !== "string"){
const err27 = {instancePath:instancePath+"/steps/" + i0+"/payload",schemaPath:"#/$defs/step/oneOf/0/properties/payload/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.oneOf[0].properties.payload.type,parentSchema:schema37.oneOf[0].properties.payload,data:data14};
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
const err28 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/$defs/step/oneOf/0/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.oneOf[0].type,parentSchema:schema37.oneOf[0],data:data10};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
var _valid0 = _errs25 === errors;
if(_valid0){
valid6 = true;
passing0 = 0;
var props0 = true;
}
const _errs35 = errors;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if((data10.kind === undefined) || (!(func0.call(data10, "kind")))){
const err29 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/$defs/step/oneOf/1/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema37.oneOf[1].required,parentSchema:schema37.oneOf[1],data:data10};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if((data10.backend === undefined) || (!(func0.call(data10, "backend")))){
const err30 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/$defs/step/oneOf/1/required",keyword:"required",params:{missingProperty: "backend"},message:"must have required property '"+"backend"+"'",schema:schema37.oneOf[1].required,parentSchema:schema37.oneOf[1],data:data10};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if((data10.server === undefined) || (!(func0.call(data10, "server")))){
const err31 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/$defs/step/oneOf/1/required",keyword:"required",params:{missingProperty: "server"},message:"must have required property '"+"server"+"'",schema:schema37.oneOf[1].required,parentSchema:schema37.oneOf[1],data:data10};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if((data10.limitMs === undefined) || (!(func0.call(data10, "limitMs")))){
const err32 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/$defs/step/oneOf/1/required",keyword:"required",params:{missingProperty: "limitMs"},message:"must have required property '"+"limitMs"+"'",schema:schema37.oneOf[1].required,parentSchema:schema37.oneOf[1],data:data10};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
for(const key3 of Object.keys(data10)){
if(!((((((key3 === "kind") || (key3 === "backend")) || (key3 === "server")) || (key3 === "limitMs")) || (key3 === "whenBusy")) || (key3 === "state"))){
const err33 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/$defs/step/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema37.oneOf[1],data:data10};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data10.kind !== undefined && func0.call(data10, "kind")){
let data15 = data10.kind;
if("drain" !== data15){
const err34 = {instancePath:instancePath+"/steps/" + i0+"/kind",schemaPath:"#/$defs/step/oneOf/1/properties/kind/const",keyword:"const",params:{allowedValue: "drain"},message:"must be equal to constant",schema:"drain",parentSchema:schema37.oneOf[1].properties.kind,data:data15};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data10.backend !== undefined && func0.call(data10, "backend")){
let data16 = data10.backend;
if(typeof data16 !== "string"){
const err35 = {instancePath:instancePath+"/steps/" + i0+"/backend",schemaPath:"#/$defs/step/oneOf/1/properties/backend/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.oneOf[1].properties.backend.type,parentSchema:schema37.oneOf[1].properties.backend,data:data16};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data10.server !== undefined && func0.call(data10, "server")){
let data17 = data10.server;
if(typeof data17 !== "string"){
const err36 = {instancePath:instancePath+"/steps/" + i0+"/server",schemaPath:"#/$defs/step/oneOf/1/properties/server/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.oneOf[1].properties.server.type,parentSchema:schema37.oneOf[1].properties.server,data:data17};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data10.limitMs !== undefined && func0.call(data10, "limitMs")){
let data18 = data10.limitMs;
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 < 0 || isNaN(data18)){
const err37 = {instancePath:instancePath+"/steps/" + i0+"/limitMs",schemaPath:"#/$defs/step/oneOf/1/properties/limitMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema37.oneOf[1].properties.limitMs,data:data18};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/steps/" + i0+"/limitMs",schemaPath:"#/$defs/step/oneOf/1/properties/limitMs/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema37.oneOf[1].properties.limitMs.type,parentSchema:schema37.oneOf[1].properties.limitMs,data:data18};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data10.whenBusy !== undefined && func0.call(data10, "whenBusy")){
let data19 = data10.whenBusy;
if(!((data19 === "shutdown") || (data19 === "fail"))){
const err39 = {instancePath:instancePath+"/steps/" + i0+"/whenBusy",schemaPath:"#/$defs/step/oneOf/1/properties/whenBusy/enum",keyword:"enum",params:{allowedValues: schema37.oneOf[1].properties.whenBusy.enum},message:"must be equal to one of the allowed values",schema:schema37.oneOf[1].properties.whenBusy.enum,parentSchema:schema37.oneOf[1].properties.whenBusy,data:data19};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data10.state !== undefined && func0.call(data10, "state")){
let data20 = data10.state;
if(!((data20 === "drain") || (data20 === "maint"))){
const err40 = {instancePath:instancePath+"/steps/" + i0+"/state",schemaPath:"#/$defs/step/oneOf/1/properties/state/enum",keyword:"enum",params:{allowedValues: schema37.oneOf[1].properties.state.enum},message:"must be equal to one of the allowed values",schema:schema37.oneOf[1].properties.state.enum,parentSchema:schema37.oneOf[1].properties.state,data:data20};
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
const err41 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/$defs/step/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.oneOf[1].type,parentSchema:schema37.oneOf[1],data:data10};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
var _valid0 = _errs35 === errors;
if(_valid0 && valid6){
valid6 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid6 = true;
passing0 = 1;
if(props0 !== true){
props0 = true;
}
}
const _errs47 = errors;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if((data10.kind === undefined) || (!(func0.call(data10, "kind")))){
const err42 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/$defs/step/oneOf/2/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema37.oneOf[2].required,parentSchema:schema37.oneOf[2],data:data10};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if((data10.what === undefined) || (!(func0.call(data10, "what")))){
const err43 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/$defs/step/oneOf/2/required",keyword:"required",params:{missingProperty: "what"},message:"must have required property '"+"what"+"'",schema:schema37.oneOf[2].required,parentSchema:schema37.oneOf[2],data:data10};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if((data10.path === undefined) || (!(func0.call(data10, "path")))){
const err44 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/$defs/step/oneOf/2/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'",schema:schema37.oneOf[2].required,parentSchema:schema37.oneOf[2],data:data10};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if((data10.entries === undefined) || (!(func0.call(data10, "entries")))){
const err45 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/$defs/step/oneOf/2/required",keyword:"required",params:{missingProperty: "entries"},message:"must have required property '"+"entries"+"'",schema:schema37.oneOf[2].required,parentSchema:schema37.oneOf[2],data:data10};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
for(const key4 of Object.keys(data10)){
if(!((((key4 === "kind") || (key4 === "what")) || (key4 === "path")) || (key4 === "entries"))){
const err46 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/$defs/step/oneOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema37.oneOf[2],data:data10};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data10.kind !== undefined && func0.call(data10, "kind")){
let data21 = data10.kind;
if("replace-entries" !== data21){
const err47 = {instancePath:instancePath+"/steps/" + i0+"/kind",schemaPath:"#/$defs/step/oneOf/2/properties/kind/const",keyword:"const",params:{allowedValue: "replace-entries"},message:"must be equal to constant",schema:"replace-entries",parentSchema:schema37.oneOf[2].properties.kind,data:data21};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data10.what !== undefined && func0.call(data10, "what")){
let data22 = data10.what;
if(!((data22 === "map") || (data22 === "acl"))){
const err48 = {instancePath:instancePath+"/steps/" + i0+"/what",schemaPath:"#/$defs/step/oneOf/2/properties/what/enum",keyword:"enum",params:{allowedValues: schema37.oneOf[2].properties.what.enum},message:"must be equal to one of the allowed values",schema:schema37.oneOf[2].properties.what.enum,parentSchema:schema37.oneOf[2].properties.what,data:data22};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data10.path !== undefined && func0.call(data10, "path")){
let data23 = data10.path;
if(typeof data23 !== "string"){
const err49 = {instancePath:instancePath+"/steps/" + i0+"/path",schemaPath:"#/$defs/step/oneOf/2/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.oneOf[2].properties.path.type,parentSchema:schema37.oneOf[2].properties.path,data:data23};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data10.entries !== undefined && func0.call(data10, "entries")){
let data24 = data10.entries;
if(Array.isArray(data24)){
const len1 = data24.length;
for(let i1=0; i1<len1; i1++){
let data25 = data24[i1];
if(typeof data25 === "string"){
if(!pattern6.test(data25)){
const err50 = {instancePath:instancePath+"/steps/" + i0+"/entries/" + i1,schemaPath:"#/$defs/step/oneOf/2/properties/entries/items/pattern",keyword:"pattern",params:{pattern: "^[^\\n\\r\\u0000]+$"},message:"must match pattern \""+"^[^\\n\\r\\u0000]+$"+"\"",schema:"^[^\\n\\r\\u0000]+$",parentSchema:schema37.oneOf[2].properties.entries.items,data:data25};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
else {
const err51 = {instancePath:instancePath+"/steps/" + i0+"/entries/" + i1,schemaPath:"#/$defs/step/oneOf/2/properties/entries/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.oneOf[2].properties.entries.items.type,parentSchema:schema37.oneOf[2].properties.entries.items,data:data25};
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
const err52 = {instancePath:instancePath+"/steps/" + i0+"/entries",schemaPath:"#/$defs/step/oneOf/2/properties/entries/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema37.oneOf[2].properties.entries.type,parentSchema:schema37.oneOf[2].properties.entries,data:data24};
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
const err53 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/$defs/step/oneOf/2/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.oneOf[2].type,parentSchema:schema37.oneOf[2],data:data10};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
var _valid0 = _errs47 === errors;
if(_valid0 && valid6){
valid6 = false;
passing0 = [passing0, 2];
}
else {
if(_valid0){
valid6 = true;
passing0 = 2;
if(props0 !== true){
props0 = true;
}
}
const _errs58 = errors;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if((data10.kind === undefined) || (!(func0.call(data10, "kind")))){
const err54 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/$defs/step/oneOf/3/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema37.oneOf[3].required,parentSchema:schema37.oneOf[3],data:data10};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if((data10.path === undefined) || (!(func0.call(data10, "path")))){
const err55 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/$defs/step/oneOf/3/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'",schema:schema37.oneOf[3].required,parentSchema:schema37.oneOf[3],data:data10};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if((data10.fingerprint === undefined) || (!(func0.call(data10, "fingerprint")))){
const err56 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/$defs/step/oneOf/3/required",keyword:"required",params:{missingProperty: "fingerprint"},message:"must have required property '"+"fingerprint"+"'",schema:schema37.oneOf[3].required,parentSchema:schema37.oneOf[3],data:data10};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
for(const key5 of Object.keys(data10)){
if(!(((key5 === "kind") || (key5 === "path")) || (key5 === "fingerprint"))){
const err57 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/$defs/step/oneOf/3/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema37.oneOf[3],data:data10};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data10.kind !== undefined && func0.call(data10, "kind")){
let data26 = data10.kind;
if("check-certificate" !== data26){
const err58 = {instancePath:instancePath+"/steps/" + i0+"/kind",schemaPath:"#/$defs/step/oneOf/3/properties/kind/const",keyword:"const",params:{allowedValue: "check-certificate"},message:"must be equal to constant",schema:"check-certificate",parentSchema:schema37.oneOf[3].properties.kind,data:data26};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data10.path !== undefined && func0.call(data10, "path")){
let data27 = data10.path;
if(typeof data27 !== "string"){
const err59 = {instancePath:instancePath+"/steps/" + i0+"/path",schemaPath:"#/$defs/step/oneOf/3/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.oneOf[3].properties.path.type,parentSchema:schema37.oneOf[3].properties.path,data:data27};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data10.fingerprint !== undefined && func0.call(data10, "fingerprint")){
let data28 = data10.fingerprint;
if(typeof data28 === "string"){
if(!pattern8.test(data28)){
const err60 = {instancePath:instancePath+"/steps/" + i0+"/fingerprint",schemaPath:"#/$defs/step/oneOf/3/properties/fingerprint/pattern",keyword:"pattern",params:{pattern: "^[0-9A-F]{40}$"},message:"must match pattern \""+"^[0-9A-F]{40}$"+"\"",schema:"^[0-9A-F]{40}$",parentSchema:schema37.oneOf[3].properties.fingerprint,data:data28};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
else {
const err61 = {instancePath:instancePath+"/steps/" + i0+"/fingerprint",schemaPath:"#/$defs/step/oneOf/3/properties/fingerprint/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.oneOf[3].properties.fingerprint.type,parentSchema:schema37.oneOf[3].properties.fingerprint,data:data28};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
}
else {
const err62 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/$defs/step/oneOf/3/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.oneOf[3].type,parentSchema:schema37.oneOf[3],data:data10};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
var _valid0 = _errs58 === errors;
if(_valid0 && valid6){
valid6 = false;
passing0 = [passing0, 3];
}
else {
if(_valid0){
valid6 = true;
passing0 = 3;
if(props0 !== true){
props0 = true;
}
}
}
}
}
if(!valid6){
const err63 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/$defs/step/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf",schema:schema37.oneOf,parentSchema:schema37,data:data10};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
else {
errors = _errs24;
if(vErrors !== null){
if(_errs24){
vErrors.length = _errs24;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err64 = {instancePath:instancePath+"/steps",schemaPath:"#/properties/steps/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema35.properties.steps.type,parentSchema:schema35.properties.steps,data:data9};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data.undo !== undefined && func0.call(data, "undo")){
let data29 = data.undo;
if(Array.isArray(data29)){
const len2 = data29.length;
for(let i2=0; i2<len2; i2++){
let data30 = data29[i2];
const _errs70 = errors;
let valid16 = false;
let passing1 = null;
const _errs71 = errors;
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
if((data30.kind === undefined) || (!(func0.call(data30, "kind")))){
const err65 = {instancePath:instancePath+"/undo/" + i2,schemaPath:"#/$defs/step/oneOf/0/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema37.oneOf[0].required,parentSchema:schema37.oneOf[0],data:data30};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if((data30.text === undefined) || (!(func0.call(data30, "text")))){
const err66 = {instancePath:instancePath+"/undo/" + i2,schemaPath:"#/$defs/step/oneOf/0/required",keyword:"required",params:{missingProperty: "text"},message:"must have required property '"+"text"+"'",schema:schema37.oneOf[0].required,parentSchema:schema37.oneOf[0],data:data30};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
for(const key6 of Object.keys(data30)){
if(!((((key6 === "kind") || (key6 === "text")) || (key6 === "shown")) || (key6 === "payload"))){
const err67 = {instancePath:instancePath+"/undo/" + i2,schemaPath:"#/$defs/step/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema37.oneOf[0],data:data30};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data30.kind !== undefined && func0.call(data30, "kind")){
let data31 = data30.kind;
if("command" !== data31){
const err68 = {instancePath:instancePath+"/undo/" + i2+"/kind",schemaPath:"#/$defs/step/oneOf/0/properties/kind/const",keyword:"const",params:{allowedValue: "command"},message:"must be equal to constant",schema:"command",parentSchema:schema37.oneOf[0].properties.kind,data:data31};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data30.text !== undefined && func0.call(data30, "text")){
let data32 = data30.text;
if(typeof data32 === "string"){
if(!pattern6.test(data32)){
const err69 = {instancePath:instancePath+"/undo/" + i2+"/text",schemaPath:"#/$defs/step/oneOf/0/properties/text/pattern",keyword:"pattern",params:{pattern: "^[^\\n\\r\\u0000]+$"},message:"must match pattern \""+"^[^\\n\\r\\u0000]+$"+"\"",schema:"^[^\\n\\r\\u0000]+$",parentSchema:schema37.oneOf[0].properties.text,data:data32};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
else {
const err70 = {instancePath:instancePath+"/undo/" + i2+"/text",schemaPath:"#/$defs/step/oneOf/0/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.oneOf[0].properties.text.type,parentSchema:schema37.oneOf[0].properties.text,data:data32};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data30.shown !== undefined && func0.call(data30, "shown")){
let data33 = data30.shown;
if(typeof data33 !== "string"){
const err71 = {instancePath:instancePath+"/undo/" + i2+"/shown",schemaPath:"#/$defs/step/oneOf/0/properties/shown/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.oneOf[0].properties.shown.type,parentSchema:schema37.oneOf[0].properties.shown,data:data33};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data30.payload !== undefined && func0.call(data30, "payload")){
let data34 = data30.payload;
if(typeof data34 !== "string"){
const err72 = {instancePath:instancePath+"/undo/" + i2+"/payload",schemaPath:"#/$defs/step/oneOf/0/properties/payload/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.oneOf[0].properties.payload.type,parentSchema:schema37.oneOf[0].properties.payload,data:data34};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
}
else {
const err73 = {instancePath:instancePath+"/undo/" + i2,schemaPath:"#/$defs/step/oneOf/0/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.oneOf[0].type,parentSchema:schema37.oneOf[0],data:data30};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
var _valid1 = _errs71 === errors;
if(_valid1){
valid16 = true;
passing1 = 0;
var props1 = true;
}
const _errs81 = errors;
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
if((data30.kind === undefined) || (!(func0.call(data30, "kind")))){
const err74 = {instancePath:instancePath+"/undo/" + i2,schemaPath:"#/$defs/step/oneOf/1/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema37.oneOf[1].required,parentSchema:schema37.oneOf[1],data:data30};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if((data30.backend === undefined) || (!(func0.call(data30, "backend")))){
const err75 = {instancePath:instancePath+"/undo/" + i2,schemaPath:"#/$defs/step/oneOf/1/required",keyword:"required",params:{missingProperty: "backend"},message:"must have required property '"+"backend"+"'",schema:schema37.oneOf[1].required,parentSchema:schema37.oneOf[1],data:data30};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
if((data30.server === undefined) || (!(func0.call(data30, "server")))){
const err76 = {instancePath:instancePath+"/undo/" + i2,schemaPath:"#/$defs/step/oneOf/1/required",keyword:"required",params:{missingProperty: "server"},message:"must have required property '"+"server"+"'",schema:schema37.oneOf[1].required,parentSchema:schema37.oneOf[1],data:data30};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if((data30.limitMs === undefined) || (!(func0.call(data30, "limitMs")))){
const err77 = {instancePath:instancePath+"/undo/" + i2,schemaPath:"#/$defs/step/oneOf/1/required",keyword:"required",params:{missingProperty: "limitMs"},message:"must have required property '"+"limitMs"+"'",schema:schema37.oneOf[1].required,parentSchema:schema37.oneOf[1],data:data30};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
for(const key7 of Object.keys(data30)){
if(!((((((key7 === "kind") || (key7 === "backend")) || (key7 === "server")) || (key7 === "limitMs")) || (key7 === "whenBusy")) || (key7 === "state"))){
const err78 = {instancePath:instancePath+"/undo/" + i2,schemaPath:"#/$defs/step/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema37.oneOf[1],data:data30};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data30.kind !== undefined && func0.call(data30, "kind")){
let data35 = data30.kind;
if("drain" !== data35){
const err79 = {instancePath:instancePath+"/undo/" + i2+"/kind",schemaPath:"#/$defs/step/oneOf/1/properties/kind/const",keyword:"const",params:{allowedValue: "drain"},message:"must be equal to constant",schema:"drain",parentSchema:schema37.oneOf[1].properties.kind,data:data35};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data30.backend !== undefined && func0.call(data30, "backend")){
let data36 = data30.backend;
if(typeof data36 !== "string"){
const err80 = {instancePath:instancePath+"/undo/" + i2+"/backend",schemaPath:"#/$defs/step/oneOf/1/properties/backend/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.oneOf[1].properties.backend.type,parentSchema:schema37.oneOf[1].properties.backend,data:data36};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data30.server !== undefined && func0.call(data30, "server")){
let data37 = data30.server;
if(typeof data37 !== "string"){
const err81 = {instancePath:instancePath+"/undo/" + i2+"/server",schemaPath:"#/$defs/step/oneOf/1/properties/server/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.oneOf[1].properties.server.type,parentSchema:schema37.oneOf[1].properties.server,data:data37};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data30.limitMs !== undefined && func0.call(data30, "limitMs")){
let data38 = data30.limitMs;
if((typeof data38 == "number") && (isFinite(data38))){
if(data38 < 0 || isNaN(data38)){
const err82 = {instancePath:instancePath+"/undo/" + i2+"/limitMs",schemaPath:"#/$defs/step/oneOf/1/properties/limitMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema37.oneOf[1].properties.limitMs,data:data38};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
else {
const err83 = {instancePath:instancePath+"/undo/" + i2+"/limitMs",schemaPath:"#/$defs/step/oneOf/1/properties/limitMs/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema37.oneOf[1].properties.limitMs.type,parentSchema:schema37.oneOf[1].properties.limitMs,data:data38};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data30.whenBusy !== undefined && func0.call(data30, "whenBusy")){
let data39 = data30.whenBusy;
if(!((data39 === "shutdown") || (data39 === "fail"))){
const err84 = {instancePath:instancePath+"/undo/" + i2+"/whenBusy",schemaPath:"#/$defs/step/oneOf/1/properties/whenBusy/enum",keyword:"enum",params:{allowedValues: schema37.oneOf[1].properties.whenBusy.enum},message:"must be equal to one of the allowed values",schema:schema37.oneOf[1].properties.whenBusy.enum,parentSchema:schema37.oneOf[1].properties.whenBusy,data:data39};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data30.state !== undefined && func0.call(data30, "state")){
let data40 = data30.state;
if(!((data40 === "drain") || (data40 === "maint"))){
const err85 = {instancePath:instancePath+"/undo/" + i2+"/state",schemaPath:"#/$defs/step/oneOf/1/properties/state/enum",keyword:"enum",params:{allowedValues: schema37.oneOf[1].properties.state.enum},message:"must be equal to one of the allowed values",schema:schema37.oneOf[1].properties.state.enum,parentSchema:schema37.oneOf[1].properties.state,data:data40};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
}
else {
const err86 = {instancePath:instancePath+"/undo/" + i2,schemaPath:"#/$defs/step/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.oneOf[1].type,parentSchema:schema37.oneOf[1],data:data30};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
var _valid1 = _errs81 === errors;
if(_valid1 && valid16){
valid16 = false;
passing1 = [passing1, 1];
}
else {
if(_valid1){
valid16 = true;
passing1 = 1;
if(props1 !== true){
props1 = true;
}
}
const _errs93 = errors;
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
if((data30.kind === undefined) || (!(func0.call(data30, "kind")))){
const err87 = {instancePath:instancePath+"/undo/" + i2,schemaPath:"#/$defs/step/oneOf/2/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema37.oneOf[2].required,parentSchema:schema37.oneOf[2],data:data30};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
if((data30.what === undefined) || (!(func0.call(data30, "what")))){
const err88 = {instancePath:instancePath+"/undo/" + i2,schemaPath:"#/$defs/step/oneOf/2/required",keyword:"required",params:{missingProperty: "what"},message:"must have required property '"+"what"+"'",schema:schema37.oneOf[2].required,parentSchema:schema37.oneOf[2],data:data30};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
if((data30.path === undefined) || (!(func0.call(data30, "path")))){
const err89 = {instancePath:instancePath+"/undo/" + i2,schemaPath:"#/$defs/step/oneOf/2/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'",schema:schema37.oneOf[2].required,parentSchema:schema37.oneOf[2],data:data30};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
if((data30.entries === undefined) || (!(func0.call(data30, "entries")))){
const err90 = {instancePath:instancePath+"/undo/" + i2,schemaPath:"#/$defs/step/oneOf/2/required",keyword:"required",params:{missingProperty: "entries"},message:"must have required property '"+"entries"+"'",schema:schema37.oneOf[2].required,parentSchema:schema37.oneOf[2],data:data30};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
for(const key8 of Object.keys(data30)){
if(!((((key8 === "kind") || (key8 === "what")) || (key8 === "path")) || (key8 === "entries"))){
const err91 = {instancePath:instancePath+"/undo/" + i2,schemaPath:"#/$defs/step/oneOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties",schema:false,parentSchema:schema37.oneOf[2],data:data30};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data30.kind !== undefined && func0.call(data30, "kind")){
let data41 = data30.kind;
if("replace-entries" !== data41){
const err92 = {instancePath:instancePath+"/undo/" + i2+"/kind",schemaPath:"#/$defs/step/oneOf/2/properties/kind/const",keyword:"const",params:{allowedValue: "replace-entries"},message:"must be equal to constant",schema:"replace-entries",parentSchema:schema37.oneOf[2].properties.kind,data:data41};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
if(data30.what !== undefined && func0.call(data30, "what")){
let data42 = data30.what;
if(!((data42 === "map") || (data42 === "acl"))){
const err93 = {instancePath:instancePath+"/undo/" + i2+"/what",schemaPath:"#/$defs/step/oneOf/2/properties/what/enum",keyword:"enum",params:{allowedValues: schema37.oneOf[2].properties.what.enum},message:"must be equal to one of the allowed values",schema:schema37.oneOf[2].properties.what.enum,parentSchema:schema37.oneOf[2].properties.what,data:data42};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
if(data30.path !== undefined && func0.call(data30, "path")){
let data43 = data30.path;
if(typeof data43 !== "string"){
const err94 = {instancePath:instancePath+"/undo/" + i2+"/path",schemaPath:"#/$defs/step/oneOf/2/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.oneOf[2].properties.path.type,parentSchema:schema37.oneOf[2].properties.path,data:data43};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(data30.entries !== undefined && func0.call(data30, "entries")){
let data44 = data30.entries;
if(Array.isArray(data44)){
const len3 = data44.length;
for(let i3=0; i3<len3; i3++){
let data45 = data44[i3];
if(typeof data45 === "string"){
if(!pattern6.test(data45)){
const err95 = {instancePath:instancePath+"/undo/" + i2+"/entries/" + i3,schemaPath:"#/$defs/step/oneOf/2/properties/entries/items/pattern",keyword:"pattern",params:{pattern: "^[^\\n\\r\\u0000]+$"},message:"must match pattern \""+"^[^\\n\\r\\u0000]+$"+"\"",schema:"^[^\\n\\r\\u0000]+$",parentSchema:schema37.oneOf[2].properties.entries.items,data:data45};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
else {
const err96 = {instancePath:instancePath+"/undo/" + i2+"/entries/" + i3,schemaPath:"#/$defs/step/oneOf/2/properties/entries/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.oneOf[2].properties.entries.items.type,parentSchema:schema37.oneOf[2].properties.entries.items,data:data45};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
}
else {
const err97 = {instancePath:instancePath+"/undo/" + i2+"/entries",schemaPath:"#/$defs/step/oneOf/2/properties/entries/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema37.oneOf[2].properties.entries.type,parentSchema:schema37.oneOf[2].properties.entries,data:data44};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
}
else {
const err98 = {instancePath:instancePath+"/undo/" + i2,schemaPath:"#/$defs/step/oneOf/2/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.oneOf[2].type,parentSchema:schema37.oneOf[2],data:data30};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
var _valid1 = _errs93 === errors;
if(_valid1 && valid16){
valid16 = false;
passing1 = [passing1, 2];
}
else {
if(_valid1){
valid16 = true;
passing1 = 2;
if(props1 !== true){
props1 = true;
}
}
const _errs104 = errors;
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
if((data30.kind === undefined) || (!(func0.call(data30, "kind")))){
const err99 = {instancePath:instancePath+"/undo/" + i2,schemaPath:"#/$defs/step/oneOf/3/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema37.oneOf[3].required,parentSchema:schema37.oneOf[3],data:data30};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
if((data30.path === undefined) || (!(func0.call(data30, "path")))){
const err100 = {instancePath:instancePath+"/undo/" + i2,schemaPath:"#/$defs/step/oneOf/3/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'",schema:schema37.oneOf[3].required,parentSchema:schema37.oneOf[3],data:data30};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
if((data30.fingerprint === undefined) || (!(func0.call(data30, "fingerprint")))){
const err101 = {instancePath:instancePath+"/undo/" + i2,schemaPath:"#/$defs/step/oneOf/3/required",keyword:"required",params:{missingProperty: "fingerprint"},message:"must have required property '"+"fingerprint"+"'",schema:schema37.oneOf[3].required,parentSchema:schema37.oneOf[3],data:data30};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
for(const key9 of Object.keys(data30)){
if(!(((key9 === "kind") || (key9 === "path")) || (key9 === "fingerprint"))){
const err102 = {instancePath:instancePath+"/undo/" + i2,schemaPath:"#/$defs/step/oneOf/3/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties",schema:false,parentSchema:schema37.oneOf[3],data:data30};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
if(data30.kind !== undefined && func0.call(data30, "kind")){
let data46 = data30.kind;
if("check-certificate" !== data46){
const err103 = {instancePath:instancePath+"/undo/" + i2+"/kind",schemaPath:"#/$defs/step/oneOf/3/properties/kind/const",keyword:"const",params:{allowedValue: "check-certificate"},message:"must be equal to constant",schema:"check-certificate",parentSchema:schema37.oneOf[3].properties.kind,data:data46};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
if(data30.path !== undefined && func0.call(data30, "path")){
let data47 = data30.path;
if(typeof data47 !== "string"){
const err104 = {instancePath:instancePath+"/undo/" + i2+"/path",schemaPath:"#/$defs/step/oneOf/3/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.oneOf[3].properties.path.type,parentSchema:schema37.oneOf[3].properties.path,data:data47};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
if(data30.fingerprint !== undefined && func0.call(data30, "fingerprint")){
let data48 = data30.fingerprint;
if(typeof data48 === "string"){
if(!pattern8.test(data48)){
const err105 = {instancePath:instancePath+"/undo/" + i2+"/fingerprint",schemaPath:"#/$defs/step/oneOf/3/properties/fingerprint/pattern",keyword:"pattern",params:{pattern: "^[0-9A-F]{40}$"},message:"must match pattern \""+"^[0-9A-F]{40}$"+"\"",schema:"^[0-9A-F]{40}$",parentSchema:schema37.oneOf[3].properties.fingerprint,data:data48};
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
const err106 = {instancePath:instancePath+"/undo/" + i2+"/fingerprint",schemaPath:"#/$defs/step/oneOf/3/properties/fingerprint/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.oneOf[3].properties.fingerprint.type,parentSchema:schema37.oneOf[3].properties.fingerprint,data:data48};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
}
else {
const err107 = {instancePath:instancePath+"/undo/" + i2,schemaPath:"#/$defs/step/oneOf/3/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.oneOf[3].type,parentSchema:schema37.oneOf[3],data:data30};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
var _valid1 = _errs104 === errors;
if(_valid1 && valid16){
valid16 = false;
passing1 = [passing1, 3];
}
else {
if(_valid1){
valid16 = true;
passing1 = 3;
if(props1 !== true){
props1 = true;
}
}
}
}
}
if(!valid16){
const err108 = {instancePath:instancePath+"/undo/" + i2,schemaPath:"#/$defs/step/oneOf",keyword:"oneOf",params:{passingSchemas: passing1},message:"must match exactly one schema in oneOf",schema:schema37.oneOf,parentSchema:schema37,data:data30};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
else {
errors = _errs70;
if(vErrors !== null){
if(_errs70){
vErrors.length = _errs70;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err109 = {instancePath:instancePath+"/undo",schemaPath:"#/properties/undo/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema35.properties.undo.type,parentSchema:schema35.properties.undo,data:data29};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
if(data.origin !== undefined && func0.call(data, "origin")){
if(!(validate23(data.origin, {instancePath:instancePath+"/origin",parentData:data,parentDataProperty:"origin",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err110 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema35.type,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}
validate22.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema43 = {"type":"object","properties":{"kind":{"type":"string"},"subject":{"$ref":"#/$defs/subject"},"summary":{"type":"string"},"policy":{"enum":["keep","reset"]},"again":{"type":"array","items":{"$ref":"#/$defs/step"},"description":"What makes it so again in a worker that a reload starts."}},"required":["kind","subject","summary","policy"],"additionalProperties":false};

function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate29.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.kind === undefined) || (!(func0.call(data, "kind")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema43.required,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.subject === undefined) || (!(func0.call(data, "subject")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "subject"},message:"must have required property '"+"subject"+"'",schema:schema43.required,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.summary === undefined) || (!(func0.call(data, "summary")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "summary"},message:"must have required property '"+"summary"+"'",schema:schema43.required,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((data.policy === undefined) || (!(func0.call(data, "policy")))){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "policy"},message:"must have required property '"+"policy"+"'",schema:schema43.required,parentSchema:schema43,data};
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
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema43,data};
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
const err5 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.kind.type,parentSchema:schema43.properties.kind,data:data0};
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
const err12 = {instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.summary.type,parentSchema:schema43.properties.summary,data:data5};
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
const err13 = {instancePath:instancePath+"/policy",schemaPath:"#/properties/policy/enum",keyword:"enum",params:{allowedValues: schema43.properties.policy.enum},message:"must be equal to one of the allowed values",schema:schema43.properties.policy.enum,parentSchema:schema43.properties.policy,data:data6};
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
let data8 = data7[i0];
const _errs21 = errors;
let valid6 = false;
let passing0 = null;
const _errs22 = errors;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if((data8.kind === undefined) || (!(func0.call(data8, "kind")))){
const err14 = {instancePath:instancePath+"/again/" + i0,schemaPath:"#/$defs/step/oneOf/0/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema37.oneOf[0].required,parentSchema:schema37.oneOf[0],data:data8};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if((data8.text === undefined) || (!(func0.call(data8, "text")))){
const err15 = {instancePath:instancePath+"/again/" + i0,schemaPath:"#/$defs/step/oneOf/0/required",keyword:"required",params:{missingProperty: "text"},message:"must have required property '"+"text"+"'",schema:schema37.oneOf[0].required,parentSchema:schema37.oneOf[0],data:data8};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
for(const key2 of Object.keys(data8)){
if(!((((key2 === "kind") || (key2 === "text")) || (key2 === "shown")) || (key2 === "payload"))){
const err16 = {instancePath:instancePath+"/again/" + i0,schemaPath:"#/$defs/step/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema37.oneOf[0],data:data8};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data8.kind !== undefined && func0.call(data8, "kind")){
let data9 = data8.kind;
if("command" !== data9){
const err17 = {instancePath:instancePath+"/again/" + i0+"/kind",schemaPath:"#/$defs/step/oneOf/0/properties/kind/const",keyword:"const",params:{allowedValue: "command"},message:"must be equal to constant",schema:"command",parentSchema:schema37.oneOf[0].properties.kind,data:data9};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data8.text !== undefined && func0.call(data8, "text")){
let data10 = data8.text;
if(typeof data10 === "string"){
if(!pattern6.test(data10)){
const err18 = {instancePath:instancePath+"/again/" + i0+"/text",schemaPath:"#/$defs/step/oneOf/0/properties/text/pattern",keyword:"pattern",params:{pattern: "^[^\\n\\r\\u0000]+$"},message:"must match pattern \""+"^[^\\n\\r\\u0000]+$"+"\"",schema:"^[^\\n\\r\\u0000]+$",parentSchema:schema37.oneOf[0].properties.text,data:data10};
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
const err19 = {instancePath:instancePath+"/again/" + i0+"/text",schemaPath:"#/$defs/step/oneOf/0/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.oneOf[0].properties.text.type,parentSchema:schema37.oneOf[0].properties.text,data:data10};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data8.shown !== undefined && func0.call(data8, "shown")){
let data11 = data8.shown;
if(typeof data11 !== "string"){
const err20 = {instancePath:instancePath+"/again/" + i0+"/shown",schemaPath:"#/$defs/step/oneOf/0/properties/shown/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.oneOf[0].properties.shown.type,parentSchema:schema37.oneOf[0].properties.shown,data:data11};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data8.payload !== undefined && func0.call(data8, "payload")){
let data12 = data8.payload;
if(typeof data12 !== "string"){
const err21 = {instancePath:instancePath+"/again/" + i0+"/payload",schemaPath:"#/$defs/step/oneOf/0/properties/payload/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.oneOf[0].properties.payload.type,parentSchema:schema37.oneOf[0].properties.payload,data:data12};
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
const err22 = {instancePath:instancePath+"/again/" + i0,schemaPath:"#/$defs/step/oneOf/0/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.oneOf[0].type,parentSchema:schema37.oneOf[0],data:data8};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
var _valid0 = _errs22 === errors;
if(_valid0){
valid6 = true;
passing0 = 0;
var props0 = true;
}
const _errs32 = errors;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if((data8.kind === undefined) || (!(func0.call(data8, "kind")))){
const err23 = {instancePath:instancePath+"/again/" + i0,schemaPath:"#/$defs/step/oneOf/1/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema37.oneOf[1].required,parentSchema:schema37.oneOf[1],data:data8};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if((data8.backend === undefined) || (!(func0.call(data8, "backend")))){
const err24 = {instancePath:instancePath+"/again/" + i0,schemaPath:"#/$defs/step/oneOf/1/required",keyword:"required",params:{missingProperty: "backend"},message:"must have required property '"+"backend"+"'",schema:schema37.oneOf[1].required,parentSchema:schema37.oneOf[1],data:data8};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if((data8.server === undefined) || (!(func0.call(data8, "server")))){
const err25 = {instancePath:instancePath+"/again/" + i0,schemaPath:"#/$defs/step/oneOf/1/required",keyword:"required",params:{missingProperty: "server"},message:"must have required property '"+"server"+"'",schema:schema37.oneOf[1].required,parentSchema:schema37.oneOf[1],data:data8};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if((data8.limitMs === undefined) || (!(func0.call(data8, "limitMs")))){
const err26 = {instancePath:instancePath+"/again/" + i0,schemaPath:"#/$defs/step/oneOf/1/required",keyword:"required",params:{missingProperty: "limitMs"},message:"must have required property '"+"limitMs"+"'",schema:schema37.oneOf[1].required,parentSchema:schema37.oneOf[1],data:data8};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
for(const key3 of Object.keys(data8)){
if(!((((((key3 === "kind") || (key3 === "backend")) || (key3 === "server")) || (key3 === "limitMs")) || (key3 === "whenBusy")) || (key3 === "state"))){
const err27 = {instancePath:instancePath+"/again/" + i0,schemaPath:"#/$defs/step/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema37.oneOf[1],data:data8};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data8.kind !== undefined && func0.call(data8, "kind")){
let data13 = data8.kind;
if("drain" !== data13){
const err28 = {instancePath:instancePath+"/again/" + i0+"/kind",schemaPath:"#/$defs/step/oneOf/1/properties/kind/const",keyword:"const",params:{allowedValue: "drain"},message:"must be equal to constant",schema:"drain",parentSchema:schema37.oneOf[1].properties.kind,data:data13};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data8.backend !== undefined && func0.call(data8, "backend")){
let data14 = data8.backend;
if(typeof data14 !== "string"){
const err29 = {instancePath:instancePath+"/again/" + i0+"/backend",schemaPath:"#/$defs/step/oneOf/1/properties/backend/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.oneOf[1].properties.backend.type,parentSchema:schema37.oneOf[1].properties.backend,data:data14};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data8.server !== undefined && func0.call(data8, "server")){
let data15 = data8.server;
if(typeof data15 !== "string"){
const err30 = {instancePath:instancePath+"/again/" + i0+"/server",schemaPath:"#/$defs/step/oneOf/1/properties/server/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.oneOf[1].properties.server.type,parentSchema:schema37.oneOf[1].properties.server,data:data15};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data8.limitMs !== undefined && func0.call(data8, "limitMs")){
let data16 = data8.limitMs;
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 < 0 || isNaN(data16)){
const err31 = {instancePath:instancePath+"/again/" + i0+"/limitMs",schemaPath:"#/$defs/step/oneOf/1/properties/limitMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema37.oneOf[1].properties.limitMs,data:data16};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/again/" + i0+"/limitMs",schemaPath:"#/$defs/step/oneOf/1/properties/limitMs/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema37.oneOf[1].properties.limitMs.type,parentSchema:schema37.oneOf[1].properties.limitMs,data:data16};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data8.whenBusy !== undefined && func0.call(data8, "whenBusy")){
let data17 = data8.whenBusy;
if(!((data17 === "shutdown") || (data17 === "fail"))){
const err33 = {instancePath:instancePath+"/again/" + i0+"/whenBusy",schemaPath:"#/$defs/step/oneOf/1/properties/whenBusy/enum",keyword:"enum",params:{allowedValues: schema37.oneOf[1].properties.whenBusy.enum},message:"must be equal to one of the allowed values",schema:schema37.oneOf[1].properties.whenBusy.enum,parentSchema:schema37.oneOf[1].properties.whenBusy,data:data17};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data8.state !== undefined && func0.call(data8, "state")){
let data18 = data8.state;
if(!((data18 === "drain") || (data18 === "maint"))){
const err34 = {instancePath:instancePath+"/again/" + i0+"/state",schemaPath:"#/$defs/step/oneOf/1/properties/state/enum",keyword:"enum",params:{allowedValues: schema37.oneOf[1].properties.state.enum},message:"must be equal to one of the allowed values",schema:schema37.oneOf[1].properties.state.enum,parentSchema:schema37.oneOf[1].properties.state,data:data18};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
else {
const err35 = {instancePath:instancePath+"/again/" + i0,schemaPath:"#/$defs/step/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.oneOf[1].type,parentSchema:schema37.oneOf[1],data:data8};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
var _valid0 = _errs32 === errors;
if(_valid0 && valid6){
valid6 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid6 = true;
passing0 = 1;
if(props0 !== true){
props0 = true;
}
}
const _errs44 = errors;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if((data8.kind === undefined) || (!(func0.call(data8, "kind")))){
const err36 = {instancePath:instancePath+"/again/" + i0,schemaPath:"#/$defs/step/oneOf/2/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema37.oneOf[2].required,parentSchema:schema37.oneOf[2],data:data8};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if((data8.what === undefined) || (!(func0.call(data8, "what")))){
const err37 = {instancePath:instancePath+"/again/" + i0,schemaPath:"#/$defs/step/oneOf/2/required",keyword:"required",params:{missingProperty: "what"},message:"must have required property '"+"what"+"'",schema:schema37.oneOf[2].required,parentSchema:schema37.oneOf[2],data:data8};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if((data8.path === undefined) || (!(func0.call(data8, "path")))){
const err38 = {instancePath:instancePath+"/again/" + i0,schemaPath:"#/$defs/step/oneOf/2/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'",schema:schema37.oneOf[2].required,parentSchema:schema37.oneOf[2],data:data8};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if((data8.entries === undefined) || (!(func0.call(data8, "entries")))){
const err39 = {instancePath:instancePath+"/again/" + i0,schemaPath:"#/$defs/step/oneOf/2/required",keyword:"required",params:{missingProperty: "entries"},message:"must have required property '"+"entries"+"'",schema:schema37.oneOf[2].required,parentSchema:schema37.oneOf[2],data:data8};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
for(const key4 of Object.keys(data8)){
if(!((((key4 === "kind") || (key4 === "what")) || (key4 === "path")) || (key4 === "entries"))){
const err40 = {instancePath:instancePath+"/again/" + i0,schemaPath:"#/$defs/step/oneOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema37.oneOf[2],data:data8};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data8.kind !== undefined && func0.call(data8, "kind")){
let data19 = data8.kind;
if("replace-entries" !== data19){
const err41 = {instancePath:instancePath+"/again/" + i0+"/kind",schemaPath:"#/$defs/step/oneOf/2/properties/kind/const",keyword:"const",params:{allowedValue: "replace-entries"},message:"must be equal to constant",schema:"replace-entries",parentSchema:schema37.oneOf[2].properties.kind,data:data19};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data8.what !== undefined && func0.call(data8, "what")){
let data20 = data8.what;
if(!((data20 === "map") || (data20 === "acl"))){
const err42 = {instancePath:instancePath+"/again/" + i0+"/what",schemaPath:"#/$defs/step/oneOf/2/properties/what/enum",keyword:"enum",params:{allowedValues: schema37.oneOf[2].properties.what.enum},message:"must be equal to one of the allowed values",schema:schema37.oneOf[2].properties.what.enum,parentSchema:schema37.oneOf[2].properties.what,data:data20};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data8.path !== undefined && func0.call(data8, "path")){
let data21 = data8.path;
if(typeof data21 !== "string"){
const err43 = {instancePath:instancePath+"/again/" + i0+"/path",schemaPath:"#/$defs/step/oneOf/2/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.oneOf[2].properties.path.type,parentSchema:schema37.oneOf[2].properties.path,data:data21};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data8.entries !== undefined && func0.call(data8, "entries")){
let data22 = data8.entries;
if(Array.isArray(data22)){
const len1 = data22.length;
for(let i1=0; i1<len1; i1++){
let data23 = data22[i1];
if(typeof data23 === "string"){
if(!pattern6.test(data23)){
const err44 = {instancePath:instancePath+"/again/" + i0+"/entries/" + i1,schemaPath:"#/$defs/step/oneOf/2/properties/entries/items/pattern",keyword:"pattern",params:{pattern: "^[^\\n\\r\\u0000]+$"},message:"must match pattern \""+"^[^\\n\\r\\u0000]+$"+"\"",schema:"^[^\\n\\r\\u0000]+$",parentSchema:schema37.oneOf[2].properties.entries.items,data:data23};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
else {
const err45 = {instancePath:instancePath+"/again/" + i0+"/entries/" + i1,schemaPath:"#/$defs/step/oneOf/2/properties/entries/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.oneOf[2].properties.entries.items.type,parentSchema:schema37.oneOf[2].properties.entries.items,data:data23};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
else {
const err46 = {instancePath:instancePath+"/again/" + i0+"/entries",schemaPath:"#/$defs/step/oneOf/2/properties/entries/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema37.oneOf[2].properties.entries.type,parentSchema:schema37.oneOf[2].properties.entries,data:data22};
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
const err47 = {instancePath:instancePath+"/again/" + i0,schemaPath:"#/$defs/step/oneOf/2/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.oneOf[2].type,parentSchema:schema37.oneOf[2],data:data8};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
var _valid0 = _errs44 === errors;
if(_valid0 && valid6){
valid6 = false;
passing0 = [passing0, 2];
}
else {
if(_valid0){
valid6 = true;
passing0 = 2;
if(props0 !== true){
props0 = true;
}
}
const _errs55 = errors;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if((data8.kind === undefined) || (!(func0.call(data8, "kind")))){
const err48 = {instancePath:instancePath+"/again/" + i0,schemaPath:"#/$defs/step/oneOf/3/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema37.oneOf[3].required,parentSchema:schema37.oneOf[3],data:data8};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if((data8.path === undefined) || (!(func0.call(data8, "path")))){
const err49 = {instancePath:instancePath+"/again/" + i0,schemaPath:"#/$defs/step/oneOf/3/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'",schema:schema37.oneOf[3].required,parentSchema:schema37.oneOf[3],data:data8};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if((data8.fingerprint === undefined) || (!(func0.call(data8, "fingerprint")))){
const err50 = {instancePath:instancePath+"/again/" + i0,schemaPath:"#/$defs/step/oneOf/3/required",keyword:"required",params:{missingProperty: "fingerprint"},message:"must have required property '"+"fingerprint"+"'",schema:schema37.oneOf[3].required,parentSchema:schema37.oneOf[3],data:data8};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
for(const key5 of Object.keys(data8)){
if(!(((key5 === "kind") || (key5 === "path")) || (key5 === "fingerprint"))){
const err51 = {instancePath:instancePath+"/again/" + i0,schemaPath:"#/$defs/step/oneOf/3/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema37.oneOf[3],data:data8};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data8.kind !== undefined && func0.call(data8, "kind")){
let data24 = data8.kind;
if("check-certificate" !== data24){
const err52 = {instancePath:instancePath+"/again/" + i0+"/kind",schemaPath:"#/$defs/step/oneOf/3/properties/kind/const",keyword:"const",params:{allowedValue: "check-certificate"},message:"must be equal to constant",schema:"check-certificate",parentSchema:schema37.oneOf[3].properties.kind,data:data24};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data8.path !== undefined && func0.call(data8, "path")){
let data25 = data8.path;
if(typeof data25 !== "string"){
const err53 = {instancePath:instancePath+"/again/" + i0+"/path",schemaPath:"#/$defs/step/oneOf/3/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.oneOf[3].properties.path.type,parentSchema:schema37.oneOf[3].properties.path,data:data25};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data8.fingerprint !== undefined && func0.call(data8, "fingerprint")){
let data26 = data8.fingerprint;
if(typeof data26 === "string"){
if(!pattern8.test(data26)){
const err54 = {instancePath:instancePath+"/again/" + i0+"/fingerprint",schemaPath:"#/$defs/step/oneOf/3/properties/fingerprint/pattern",keyword:"pattern",params:{pattern: "^[0-9A-F]{40}$"},message:"must match pattern \""+"^[0-9A-F]{40}$"+"\"",schema:"^[0-9A-F]{40}$",parentSchema:schema37.oneOf[3].properties.fingerprint,data:data26};
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
const err55 = {instancePath:instancePath+"/again/" + i0+"/fingerprint",schemaPath:"#/$defs/step/oneOf/3/properties/fingerprint/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.oneOf[3].properties.fingerprint.type,parentSchema:schema37.oneOf[3].properties.fingerprint,data:data26};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
else {
const err56 = {instancePath:instancePath+"/again/" + i0,schemaPath:"#/$defs/step/oneOf/3/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.oneOf[3].type,parentSchema:schema37.oneOf[3],data:data8};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
var _valid0 = _errs55 === errors;
if(_valid0 && valid6){
valid6 = false;
passing0 = [passing0, 3];
}
else {
if(_valid0){
valid6 = true;
passing0 = 3;
if(props0 !== true){
props0 = true;
}
}
}
}
}
if(!valid6){
const err57 = {instancePath:instancePath+"/again/" + i0,schemaPath:"#/$defs/step/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf",schema:schema37.oneOf,parentSchema:schema37,data:data8};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
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
}
}
else {
const err58 = {instancePath:instancePath+"/again",schemaPath:"#/properties/again/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema43.properties.again.type,parentSchema:schema43.properties.again,data:data7};
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
const err59 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema43.type,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
validate29.errors = vErrors;
return errors === 0;
}
validate29.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


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
for(const key0 of Object.keys(data)){
if(!((((((((key0 === "format") || (key0 === "target")) || (key0 === "plugin")) || (key0 === "generation")) || (key0 === "basis")) || (key0 === "files")) || (key0 === "changes")) || (key0 === "drift"))){
const err7 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.format !== undefined && func0.call(data, "format")){
let data0 = data.format;
if(1 !== data0){
const err8 = {instancePath:instancePath+"/format",schemaPath:"#/properties/format/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant",schema:1,parentSchema:schema32.properties.format,data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.target !== undefined && func0.call(data, "target")){
let data1 = data.target;
if(typeof data1 !== "string"){
const err9 = {instancePath:instancePath+"/target",schemaPath:"#/properties/target/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.target.type,parentSchema:schema32.properties.target,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.plugin !== undefined && func0.call(data, "plugin")){
let data2 = data.plugin;
if(typeof data2 !== "string"){
const err10 = {instancePath:instancePath+"/plugin",schemaPath:"#/properties/plugin/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.plugin.type,parentSchema:schema32.properties.plugin,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.generation !== undefined && func0.call(data, "generation")){
let data3 = data.generation;
if(typeof data3 === "string"){
if(!pattern4.test(data3)){
const err11 = {instancePath:instancePath+"/generation",schemaPath:"#/properties/generation/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{16}$"},message:"must match pattern \""+"^[0-9a-f]{16}$"+"\"",schema:"^[0-9a-f]{16}$",parentSchema:schema32.properties.generation,data:data3};
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
const err12 = {instancePath:instancePath+"/generation",schemaPath:"#/properties/generation/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.generation.type,parentSchema:schema32.properties.generation,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.basis !== undefined && func0.call(data, "basis")){
let data4 = data.basis;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if((data4.files === undefined) || (!(func0.call(data4, "files")))){
const err13 = {instancePath:instancePath+"/basis",schemaPath:"#/$defs/basis/required",keyword:"required",params:{missingProperty: "files"},message:"must have required property '"+"files"+"'",schema:schema33.required,parentSchema:schema33,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
for(const key1 of Object.keys(data4)){
if(!(((key1 === "files") || (key1 === "process")) || (key1 === "commit"))){
const err14 = {instancePath:instancePath+"/basis",schemaPath:"#/$defs/basis/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema33,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
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
const err15 = {instancePath:instancePath+"/basis/files/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/basis/properties/files/additionalProperties/type",keyword:"type",params:{type: schema33.properties.files.additionalProperties.type},message:"must be string,null",schema:schema33.properties.files.additionalProperties.type,parentSchema:schema33.properties.files.additionalProperties,data:data6};
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
const err16 = {instancePath:instancePath+"/basis/files",schemaPath:"#/$defs/basis/properties/files/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.properties.files.type,parentSchema:schema33.properties.files,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data4.process !== undefined && func0.call(data4, "process")){
let data7 = data4.process;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if((data7.pid === undefined) || (!(func0.call(data7, "pid")))){
const err17 = {instancePath:instancePath+"/basis/process",schemaPath:"#/$defs/basis/properties/process/required",keyword:"required",params:{missingProperty: "pid"},message:"must have required property '"+"pid"+"'",schema:schema33.properties.process.required,parentSchema:schema33.properties.process,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if((data7.generation === undefined) || (!(func0.call(data7, "generation")))){
const err18 = {instancePath:instancePath+"/basis/process",schemaPath:"#/$defs/basis/properties/process/required",keyword:"required",params:{missingProperty: "generation"},message:"must have required property '"+"generation"+"'",schema:schema33.properties.process.required,parentSchema:schema33.properties.process,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if((data7.servers === undefined) || (!(func0.call(data7, "servers")))){
const err19 = {instancePath:instancePath+"/basis/process",schemaPath:"#/$defs/basis/properties/process/required",keyword:"required",params:{missingProperty: "servers"},message:"must have required property '"+"servers"+"'",schema:schema33.properties.process.required,parentSchema:schema33.properties.process,data:data7};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
for(const key3 of Object.keys(data7)){
if(!(((((key3 === "pid") || (key3 === "generation")) || (key3 === "version")) || (key3 === "servers")) || (key3 === "limits"))){
const err20 = {instancePath:instancePath+"/basis/process",schemaPath:"#/$defs/basis/properties/process/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema33.properties.process,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data7.pid !== undefined && func0.call(data7, "pid")){
let data8 = data7.pid;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err21 = {instancePath:instancePath+"/basis/process/pid",schemaPath:"#/$defs/basis/properties/process/properties/pid/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema33.properties.process.properties.pid.type,parentSchema:schema33.properties.process.properties.pid,data:data8};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data7.generation !== undefined && func0.call(data7, "generation")){
let data9 = data7.generation;
if((typeof data9 !== "string") && (data9 !== null)){
const err22 = {instancePath:instancePath+"/basis/process/generation",schemaPath:"#/$defs/basis/properties/process/properties/generation/type",keyword:"type",params:{type: schema33.properties.process.properties.generation.type},message:"must be string,null",schema:schema33.properties.process.properties.generation.type,parentSchema:schema33.properties.process.properties.generation,data:data9};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data7.version !== undefined && func0.call(data7, "version")){
let data10 = data7.version;
if(typeof data10 !== "string"){
const err23 = {instancePath:instancePath+"/basis/process/version",schemaPath:"#/$defs/basis/properties/process/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.process.properties.version.type,parentSchema:schema33.properties.process.properties.version,data:data10};
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
let data11 = data7.servers;
if(typeof data11 !== "string"){
const err24 = {instancePath:instancePath+"/basis/process/servers",schemaPath:"#/$defs/basis/properties/process/properties/servers/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.process.properties.servers.type,parentSchema:schema33.properties.process.properties.servers,data:data11};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data7.limits !== undefined && func0.call(data7, "limits")){
let data12 = data7.limits;
if(typeof data12 !== "string"){
const err25 = {instancePath:instancePath+"/basis/process/limits",schemaPath:"#/$defs/basis/properties/process/properties/limits/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.process.properties.limits.type,parentSchema:schema33.properties.process.properties.limits,data:data12};
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
const err26 = {instancePath:instancePath+"/basis/process",schemaPath:"#/$defs/basis/properties/process/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.properties.process.type,parentSchema:schema33.properties.process,data:data7};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data4.commit !== undefined && func0.call(data4, "commit")){
let data13 = data4.commit;
if(typeof data13 !== "string"){
const err27 = {instancePath:instancePath+"/basis/commit",schemaPath:"#/$defs/basis/properties/commit/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.commit.type,parentSchema:schema33.properties.commit,data:data13};
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
const err28 = {instancePath:instancePath+"/basis",schemaPath:"#/$defs/basis/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.type,parentSchema:schema33,data:data4};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
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
const err29 = {instancePath:instancePath+"/files/" + i0,schemaPath:"#/$defs/file/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema34.required,parentSchema:schema34,data:data15};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if((data15.action === undefined) || (!(func0.call(data15, "action")))){
const err30 = {instancePath:instancePath+"/files/" + i0,schemaPath:"#/$defs/file/required",keyword:"required",params:{missingProperty: "action"},message:"must have required property '"+"action"+"'",schema:schema34.required,parentSchema:schema34,data:data15};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
for(const key4 of Object.keys(data15)){
if(!((((key4 === "name") || (key4 === "action")) || (key4 === "before")) || (key4 === "after"))){
const err31 = {instancePath:instancePath+"/files/" + i0,schemaPath:"#/$defs/file/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema34,data:data15};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data15.name !== undefined && func0.call(data15, "name")){
let data16 = data15.name;
if(typeof data16 !== "string"){
const err32 = {instancePath:instancePath+"/files/" + i0+"/name",schemaPath:"#/$defs/file/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.name.type,parentSchema:schema34.properties.name,data:data16};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data15.action !== undefined && func0.call(data15, "action")){
let data17 = data15.action;
if(!((((data17 === "create") || (data17 === "replace")) || (data17 === "delete")) || (data17 === "keep"))){
const err33 = {instancePath:instancePath+"/files/" + i0+"/action",schemaPath:"#/$defs/file/properties/action/enum",keyword:"enum",params:{allowedValues: schema34.properties.action.enum},message:"must be equal to one of the allowed values",schema:schema34.properties.action.enum,parentSchema:schema34.properties.action,data:data17};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data15.before !== undefined && func0.call(data15, "before")){
let data18 = data15.before;
if(typeof data18 !== "string"){
const err34 = {instancePath:instancePath+"/files/" + i0+"/before",schemaPath:"#/$defs/file/properties/before/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.before.type,parentSchema:schema34.properties.before,data:data18};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data15.after !== undefined && func0.call(data15, "after")){
let data19 = data15.after;
if(typeof data19 !== "string"){
const err35 = {instancePath:instancePath+"/files/" + i0+"/after",schemaPath:"#/$defs/file/properties/after/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.after.type,parentSchema:schema34.properties.after,data:data19};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/files/" + i0,schemaPath:"#/$defs/file/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.type,parentSchema:schema34,data:data15};
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
const err37 = {instancePath:instancePath+"/files",schemaPath:"#/properties/files/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.properties.files.type,parentSchema:schema32.properties.files,data:data14};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
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
const err38 = {instancePath:instancePath+"/changes",schemaPath:"#/properties/changes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.properties.changes.type,parentSchema:schema32.properties.changes,data:data20};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.drift !== undefined && func0.call(data, "drift")){
let data22 = data.drift;
if(Array.isArray(data22)){
const len2 = data22.length;
for(let i2=0; i2<len2; i2++){
if(!(validate29(data22[i2], {instancePath:instancePath+"/drift/" + i2,parentData:data22,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
}
else {
const err39 = {instancePath:instancePath+"/drift",schemaPath:"#/properties/drift/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.properties.drift.type,parentSchema:schema32.properties.drift,data:data22};
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
const err40 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.type,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
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
if((data.plans === undefined) || (!(func0.call(data, "plans")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "plans"},message:"must have required property '"+"plans"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!((((key0 === "format") || (key0 === "plans")) || (key0 === "madeAtMs")) || (key0 === "silent"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.format !== undefined && func0.call(data, "format")){
let data0 = data.format;
if(1 !== data0){
const err3 = {instancePath:instancePath+"/format",schemaPath:"#/properties/format/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant",schema:1,parentSchema:schema31.properties.format,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.plans !== undefined && func0.call(data, "plans")){
let data1 = data.plans;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(!(validate21(data1[i0], {instancePath:instancePath+"/plans/" + i0,parentData:data1,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath:instancePath+"/plans",schemaPath:"#/properties/plans/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.plans.type,parentSchema:schema31.properties.plans,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.madeAtMs !== undefined && func0.call(data, "madeAtMs")){
let data3 = data.madeAtMs;
if(!((typeof data3 == "number") && (isFinite(data3)))){
const err5 = {instancePath:instancePath+"/madeAtMs",schemaPath:"#/properties/madeAtMs/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema31.properties.madeAtMs.type,parentSchema:schema31.properties.madeAtMs,data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.silent !== undefined && func0.call(data, "silent")){
let data4 = data.silent;
if(Array.isArray(data4)){
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
let data5 = data4[i1];
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if((data5.service === undefined) || (!(func0.call(data5, "service")))){
const err6 = {instancePath:instancePath+"/silent/" + i1,schemaPath:"#/$defs/silent/required",keyword:"required",params:{missingProperty: "service"},message:"must have required property '"+"service"+"'",schema:schema46.required,parentSchema:schema46,data:data5};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((data5.source === undefined) || (!(func0.call(data5, "source")))){
const err7 = {instancePath:instancePath+"/silent/" + i1,schemaPath:"#/$defs/silent/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'",schema:schema46.required,parentSchema:schema46,data:data5};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key1 of Object.keys(data5)){
if(!((((key1 === "service") || (key1 === "source")) || (key1 === "seenAtMs")) || (key1 === "error"))){
const err8 = {instancePath:instancePath+"/silent/" + i1,schemaPath:"#/$defs/silent/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema46,data:data5};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data5.service !== undefined && func0.call(data5, "service")){
let data6 = data5.service;
if(typeof data6 !== "string"){
const err9 = {instancePath:instancePath+"/silent/" + i1+"/service",schemaPath:"#/$defs/silent/properties/service/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema46.properties.service.type,parentSchema:schema46.properties.service,data:data6};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data5.source !== undefined && func0.call(data5, "source")){
let data7 = data5.source;
if(typeof data7 !== "string"){
const err10 = {instancePath:instancePath+"/silent/" + i1+"/source",schemaPath:"#/$defs/silent/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema46.properties.source.type,parentSchema:schema46.properties.source,data:data7};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data5.seenAtMs !== undefined && func0.call(data5, "seenAtMs")){
let data8 = data5.seenAtMs;
if(!((typeof data8 == "number") && (isFinite(data8)))){
const err11 = {instancePath:instancePath+"/silent/" + i1+"/seenAtMs",schemaPath:"#/$defs/silent/properties/seenAtMs/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema46.properties.seenAtMs.type,parentSchema:schema46.properties.seenAtMs,data:data8};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data5.error !== undefined && func0.call(data5, "error")){
let data9 = data5.error;
if(typeof data9 !== "string"){
const err12 = {instancePath:instancePath+"/silent/" + i1+"/error",schemaPath:"#/$defs/silent/properties/error/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema46.properties.error.type,parentSchema:schema46.properties.error,data:data9};
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
const err13 = {instancePath:instancePath+"/silent/" + i1,schemaPath:"#/$defs/silent/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema46.type,parentSchema:schema46,data:data5};
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
const err14 = {instancePath:instancePath+"/silent",schemaPath:"#/properties/silent/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.silent.type,parentSchema:schema31.properties.silent,data:data4};
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
const err15 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


export const checkSavedPlans: PlanCheck = checkPlans as unknown as PlanCheck;
