// Generated from plugins/**/*schema.json by scripts/generate.ts; not to be edited.
// @ts-nocheck
import type { SchemaCheck } from '../project/schema-errors.ts'

const check_http_schema = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","title":"Options of the check plugin http","type":"object","additionalProperties":false,"properties":{"uri":{"type":"string","pattern":"^/[!-~]*$","default":"/","description":"The path that is asked for, with its query."},"method":{"type":"string","pattern":"^[A-Z]{1,20}$","default":"GET"},"host":{"type":"string","pattern":"^[!-~]+$","description":"The Host header. Default: the instance's address and port."},"headers":{"type":"object","additionalProperties":{"type":"string"},"description":"Further headers."},"port":{"type":"integer","minimum":1,"maximum":65535,"description":"Another port than the one that is served."},"https":{"type":"boolean","default":false},"verify":{"type":"boolean","default":false,"description":"Whether the certificate has to be good for the host. Instances are mostly reached by address, so it is off."},"expect-status":{"description":"Which answers are healthy: 200, \"200-299\", or a list of both.","default":"200-299","anyOf":[{"$ref":"#/$defs/status"},{"type":"array","minItems":1,"items":{"$ref":"#/$defs/status"}}]},"expect-body":{"type":"string","minLength":1,"description":"What has to stand in the first 64 KiB of the body."}},"$defs":{"status":{"anyOf":[{"type":"integer","minimum":100,"maximum":599},{"type":"string","pattern":"^[1-5][0-9]{2}(-[1-5][0-9]{2})?$"}]}}};
const schema32 = {"anyOf":[{"type":"integer","minimum":100,"maximum":599},{"type":"string","pattern":"^[1-5][0-9]{2}(-[1-5][0-9]{2})?$"}]};
const func0 = Object.prototype.hasOwnProperty;
const pattern4 = new RegExp("^/[!-~]*$", "u");
const pattern5 = new RegExp("^[A-Z]{1,20}$", "u");
const pattern6 = new RegExp("^[!-~]+$", "u");
const pattern7 = new RegExp("^[1-5][0-9]{2}(-[1-5][0-9]{2})?$", "u");

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
if(!(func0.call(schema31.properties, key0))){
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
if(data.uri !== undefined && func0.call(data, "uri")){
let data0 = data.uri;
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
const err1 = {instancePath:instancePath+"/uri",schemaPath:"#/properties/uri/pattern",keyword:"pattern",params:{pattern: "^/[!-~]*$"},message:"must match pattern \""+"^/[!-~]*$"+"\"",schema:"^/[!-~]*$",parentSchema:schema31.properties.uri,data:data0};
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
const err2 = {instancePath:instancePath+"/uri",schemaPath:"#/properties/uri/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.uri.type,parentSchema:schema31.properties.uri,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.method !== undefined && func0.call(data, "method")){
let data1 = data.method;
if(typeof data1 === "string"){
if(!pattern5.test(data1)){
const err3 = {instancePath:instancePath+"/method",schemaPath:"#/properties/method/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{1,20}$"},message:"must match pattern \""+"^[A-Z]{1,20}$"+"\"",schema:"^[A-Z]{1,20}$",parentSchema:schema31.properties.method,data:data1};
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
const err4 = {instancePath:instancePath+"/method",schemaPath:"#/properties/method/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.method.type,parentSchema:schema31.properties.method,data:data1};
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
if(typeof data2 === "string"){
if(!pattern6.test(data2)){
const err5 = {instancePath:instancePath+"/host",schemaPath:"#/properties/host/pattern",keyword:"pattern",params:{pattern: "^[!-~]+$"},message:"must match pattern \""+"^[!-~]+$"+"\"",schema:"^[!-~]+$",parentSchema:schema31.properties.host,data:data2};
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
const err6 = {instancePath:instancePath+"/host",schemaPath:"#/properties/host/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.host.type,parentSchema:schema31.properties.host,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.headers !== undefined && func0.call(data, "headers")){
let data3 = data.headers;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key1 of Object.keys(data3)){
let data4 = data3[key1];
if(typeof data4 !== "string"){
const err7 = {instancePath:instancePath+"/headers/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/headers/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.headers.additionalProperties.type,parentSchema:schema31.properties.headers.additionalProperties,data:data4};
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
const err8 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.headers.type,parentSchema:schema31.properties.headers,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.port !== undefined && func0.call(data, "port")){
let data5 = data.port;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err9 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.port.type,parentSchema:schema31.properties.port,data:data5};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 65535 || isNaN(data5)){
const err10 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535",schema:65535,parentSchema:schema31.properties.port,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data5 < 1 || isNaN(data5)){
const err11 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.port,data:data5};
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
if(data.https !== undefined && func0.call(data, "https")){
let data6 = data.https;
if(typeof data6 !== "boolean"){
const err12 = {instancePath:instancePath+"/https",schemaPath:"#/properties/https/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties.https.type,parentSchema:schema31.properties.https,data:data6};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.verify !== undefined && func0.call(data, "verify")){
let data7 = data.verify;
if(typeof data7 !== "boolean"){
const err13 = {instancePath:instancePath+"/verify",schemaPath:"#/properties/verify/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties.verify.type,parentSchema:schema31.properties.verify,data:data7};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data["expect-status"] !== undefined && func0.call(data, "expect-status")){
let data8 = data["expect-status"];
const _errs20 = errors;
let valid2 = false;
const _errs21 = errors;
const _errs23 = errors;
let valid4 = false;
const _errs24 = errors;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err14 = {instancePath:instancePath+"/expect-status",schemaPath:"#/$defs/status/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema32.anyOf[0].type,parentSchema:schema32.anyOf[0],data:data8};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 599 || isNaN(data8)){
const err15 = {instancePath:instancePath+"/expect-status",schemaPath:"#/$defs/status/anyOf/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599},message:"must be <= 599",schema:599,parentSchema:schema32.anyOf[0],data:data8};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data8 < 100 || isNaN(data8)){
const err16 = {instancePath:instancePath+"/expect-status",schemaPath:"#/$defs/status/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100},message:"must be >= 100",schema:100,parentSchema:schema32.anyOf[0],data:data8};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
var _valid1 = _errs24 === errors;
valid4 = valid4 || _valid1;
const _errs26 = errors;
if(typeof data8 === "string"){
if(!pattern7.test(data8)){
const err17 = {instancePath:instancePath+"/expect-status",schemaPath:"#/$defs/status/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^[1-5][0-9]{2}(-[1-5][0-9]{2})?$"},message:"must match pattern \""+"^[1-5][0-9]{2}(-[1-5][0-9]{2})?$"+"\"",schema:"^[1-5][0-9]{2}(-[1-5][0-9]{2})?$",parentSchema:schema32.anyOf[1],data:data8};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/expect-status",schemaPath:"#/$defs/status/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.anyOf[1].type,parentSchema:schema32.anyOf[1],data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
var _valid1 = _errs26 === errors;
valid4 = valid4 || _valid1;
if(!valid4){
const err19 = {instancePath:instancePath+"/expect-status",schemaPath:"#/$defs/status/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema32.anyOf,parentSchema:schema32,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
else {
errors = _errs23;
if(vErrors !== null){
if(_errs23){
vErrors.length = _errs23;
}
else {
vErrors = null;
}
}
}
var _valid0 = _errs21 === errors;
valid2 = valid2 || _valid0;
const _errs28 = errors;
if(Array.isArray(data8)){
if(data8.length < 1){
const err20 = {instancePath:instancePath+"/expect-status",schemaPath:"#/properties/expect-status/anyOf/1/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties["expect-status"].anyOf[1],data:data8};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
let data9 = data8[i0];
const _errs32 = errors;
let valid8 = false;
const _errs33 = errors;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err21 = {instancePath:instancePath+"/expect-status/" + i0,schemaPath:"#/$defs/status/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema32.anyOf[0].type,parentSchema:schema32.anyOf[0],data:data9};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 599 || isNaN(data9)){
const err22 = {instancePath:instancePath+"/expect-status/" + i0,schemaPath:"#/$defs/status/anyOf/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599},message:"must be <= 599",schema:599,parentSchema:schema32.anyOf[0],data:data9};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data9 < 100 || isNaN(data9)){
const err23 = {instancePath:instancePath+"/expect-status/" + i0,schemaPath:"#/$defs/status/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100},message:"must be >= 100",schema:100,parentSchema:schema32.anyOf[0],data:data9};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
var _valid2 = _errs33 === errors;
valid8 = valid8 || _valid2;
const _errs35 = errors;
if(typeof data9 === "string"){
if(!pattern7.test(data9)){
const err24 = {instancePath:instancePath+"/expect-status/" + i0,schemaPath:"#/$defs/status/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^[1-5][0-9]{2}(-[1-5][0-9]{2})?$"},message:"must match pattern \""+"^[1-5][0-9]{2}(-[1-5][0-9]{2})?$"+"\"",schema:"^[1-5][0-9]{2}(-[1-5][0-9]{2})?$",parentSchema:schema32.anyOf[1],data:data9};
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
const err25 = {instancePath:instancePath+"/expect-status/" + i0,schemaPath:"#/$defs/status/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.anyOf[1].type,parentSchema:schema32.anyOf[1],data:data9};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
var _valid2 = _errs35 === errors;
valid8 = valid8 || _valid2;
if(!valid8){
const err26 = {instancePath:instancePath+"/expect-status/" + i0,schemaPath:"#/$defs/status/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema32.anyOf,parentSchema:schema32,data:data9};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
else {
errors = _errs32;
if(vErrors !== null){
if(_errs32){
vErrors.length = _errs32;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err27 = {instancePath:instancePath+"/expect-status",schemaPath:"#/properties/expect-status/anyOf/1/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties["expect-status"].anyOf[1].type,parentSchema:schema31.properties["expect-status"].anyOf[1],data:data8};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
var _valid0 = _errs28 === errors;
valid2 = valid2 || _valid0;
if(!valid2){
const err28 = {instancePath:instancePath+"/expect-status",schemaPath:"#/properties/expect-status/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema31.properties["expect-status"].anyOf,parentSchema:schema31.properties["expect-status"],data:data8};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
else {
errors = _errs20;
if(vErrors !== null){
if(_errs20){
vErrors.length = _errs20;
}
else {
vErrors = null;
}
}
}
}
if(data["expect-body"] !== undefined && func0.call(data, "expect-body")){
let data10 = data["expect-body"];
if(typeof data10 === "string"){
if(data10.length < 1){
const err29 = {instancePath:instancePath+"/expect-body",schemaPath:"#/properties/expect-body/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties["expect-body"],data:data10};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/expect-body",schemaPath:"#/properties/expect-body/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties["expect-body"].type,parentSchema:schema31.properties["expect-body"],data:data10};
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
const err31 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const check_tcp_schema = validate21;
const schema34 = {"$schema":"https://json-schema.org/draft/2020-12/schema","title":"Options of the check plugin tcp","type":"object","additionalProperties":false,"properties":{"port":{"type":"integer","minimum":1,"maximum":65535,"description":"Another port than the one that is served."},"send":{"type":"string","description":"What is sent once connected. Default: nothing."},"expect":{"type":"string","minLength":1,"description":"What has to come somewhere in the answer. Default: a connection is enough."},"encoding":{"enum":["utf8","hex","base64"],"default":"utf8","description":"How `send` and `expect` are written here."}}};

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
for(const key0 of Object.keys(data)){
if(!((((key0 === "port") || (key0 === "send")) || (key0 === "expect")) || (key0 === "encoding"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.port !== undefined && func0.call(data, "port")){
let data0 = data.port;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err1 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema34.properties.port.type,parentSchema:schema34.properties.port,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 65535 || isNaN(data0)){
const err2 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535",schema:65535,parentSchema:schema34.properties.port,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0 < 1 || isNaN(data0)){
const err3 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema34.properties.port,data:data0};
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
if(data.send !== undefined && func0.call(data, "send")){
let data1 = data.send;
if(typeof data1 !== "string"){
const err4 = {instancePath:instancePath+"/send",schemaPath:"#/properties/send/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.send.type,parentSchema:schema34.properties.send,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.expect !== undefined && func0.call(data, "expect")){
let data2 = data.expect;
if(typeof data2 === "string"){
if(data2.length < 1){
const err5 = {instancePath:instancePath+"/expect",schemaPath:"#/properties/expect/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.expect,data:data2};
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
const err6 = {instancePath:instancePath+"/expect",schemaPath:"#/properties/expect/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.expect.type,parentSchema:schema34.properties.expect,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.encoding !== undefined && func0.call(data, "encoding")){
let data3 = data.encoding;
if(!(((data3 === "utf8") || (data3 === "hex")) || (data3 === "base64"))){
const err7 = {instancePath:instancePath+"/encoding",schemaPath:"#/properties/encoding/enum",keyword:"enum",params:{allowedValues: schema34.properties.encoding.enum},message:"must be equal to one of the allowed values",schema:schema34.properties.encoding.enum,parentSchema:schema34.properties.encoding,data:data3};
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
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.type,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const discovery_file_query_schema = validate22;
const schema35 = {"$schema":"https://json-schema.org/draft/2020-12/schema","title":"What a service says to the discovery plugin file","type":"object","additionalProperties":false,"properties":{"path":{"type":"string","minLength":1,"description":"The file, from the project's folder. Default: the source's."},"format":{"enum":["yaml","json","csv"],"description":"Default: by the file's extension."},"key":{"type":"string","minLength":1,"description":"The name under which the file lists this service. Default: the service's name."}}};

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
for(const key0 of Object.keys(data)){
if(!(((key0 === "path") || (key0 === "format")) || (key0 === "key"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.path !== undefined && func0.call(data, "path")){
let data0 = data.path;
if(typeof data0 === "string"){
if(data0.length < 1){
const err1 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema35.properties.path,data:data0};
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
const err2 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.path.type,parentSchema:schema35.properties.path,data:data0};
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
let data1 = data.format;
if(!(((data1 === "yaml") || (data1 === "json")) || (data1 === "csv"))){
const err3 = {instancePath:instancePath+"/format",schemaPath:"#/properties/format/enum",keyword:"enum",params:{allowedValues: schema35.properties.format.enum},message:"must be equal to one of the allowed values",schema:schema35.properties.format.enum,parentSchema:schema35.properties.format,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.key !== undefined && func0.call(data, "key")){
let data2 = data.key;
if(typeof data2 === "string"){
if(data2.length < 1){
const err4 = {instancePath:instancePath+"/key",schemaPath:"#/properties/key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema35.properties.key,data:data2};
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
const err5 = {instancePath:instancePath+"/key",schemaPath:"#/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.key.type,parentSchema:schema35.properties.key,data:data2};
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
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema35.type,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}
validate22.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const discovery_file_schema = validate23;
const schema36 = {"$schema":"https://json-schema.org/draft/2020-12/schema","title":"Options of the discovery plugin file","type":"object","additionalProperties":false,"properties":{"path":{"type":"string","minLength":1,"description":"The file, from the project's folder. A service may name another one."},"format":{"enum":["yaml","json","csv"],"description":"Default: by the file's extension."},"poll":{"type":"string","pattern":"^(?!0+(\\.0+)?[a-z])\\d{1,12}(\\.\\d{1,3})?(ms|s|m|h|d)$","default":"30s","description":"How often the file is read anew where the system does not report changes, as on network file systems."}}};
const pattern9 = new RegExp("^(?!0+(\\.0+)?[a-z])\\d{1,12}(\\.\\d{1,3})?(ms|s|m|h|d)$", "u");

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
for(const key0 of Object.keys(data)){
if(!(((key0 === "path") || (key0 === "format")) || (key0 === "poll"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.path !== undefined && func0.call(data, "path")){
let data0 = data.path;
if(typeof data0 === "string"){
if(data0.length < 1){
const err1 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema36.properties.path,data:data0};
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
const err2 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.properties.path.type,parentSchema:schema36.properties.path,data:data0};
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
let data1 = data.format;
if(!(((data1 === "yaml") || (data1 === "json")) || (data1 === "csv"))){
const err3 = {instancePath:instancePath+"/format",schemaPath:"#/properties/format/enum",keyword:"enum",params:{allowedValues: schema36.properties.format.enum},message:"must be equal to one of the allowed values",schema:schema36.properties.format.enum,parentSchema:schema36.properties.format,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.poll !== undefined && func0.call(data, "poll")){
let data2 = data.poll;
if(typeof data2 === "string"){
if(!pattern9.test(data2)){
const err4 = {instancePath:instancePath+"/poll",schemaPath:"#/properties/poll/pattern",keyword:"pattern",params:{pattern: "^(?!0+(\\.0+)?[a-z])\\d{1,12}(\\.\\d{1,3})?(ms|s|m|h|d)$"},message:"must match pattern \""+"^(?!0+(\\.0+)?[a-z])\\d{1,12}(\\.\\d{1,3})?(ms|s|m|h|d)$"+"\"",schema:"^(?!0+(\\.0+)?[a-z])\\d{1,12}(\\.\\d{1,3})?(ms|s|m|h|d)$",parentSchema:schema36.properties.poll,data:data2};
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
const err5 = {instancePath:instancePath+"/poll",schemaPath:"#/properties/poll/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.properties.poll.type,parentSchema:schema36.properties.poll,data:data2};
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
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema36.type,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}
validate23.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const discovery_static_query_schema = validate24;
const schema37 = {"$schema":"https://json-schema.org/draft/2020-12/schema","title":"What a service says to the discovery plugin static","type":"object","additionalProperties":false,"required":["instances"],"properties":{"instances":{"description":"The running copies of the service.","type":"array","items":{"oneOf":[{"type":"string","description":"10.0.0.1:80, [2001:db8::1]:80, app.example:80 or unix:/run/app.sock"},{"type":"object","additionalProperties":false,"properties":{"id":{"type":"string","description":"Keeps the server's name when the address changes. Default: the endpoint."},"address":{"type":"string","description":"IPv4 or IPv6 address or host name; with the port behind it where `port` is left out."},"host":{"type":"string","description":"Another word for address."},"port":{"type":"integer","minimum":1,"maximum":65535},"path":{"type":"string","description":"A unix socket, in place of address and port."},"node":{"type":"string","description":"The machine it runs on."},"weight":{"type":"integer","minimum":0,"maximum":256},"backup":{"type":"boolean","description":"Serves only when all others are down."},"health":{"enum":["passing","warning","critical","draining","maintenance"],"description":"How it is; what becomes of it says the service's health."},"draining":{"type":"boolean","description":"Short for the health draining: it finishes what it has and gets nothing new."},"tags":{"type":"array","items":{"type":"string"}},"metadata":{"type":"object","additionalProperties":{"type":["string","number","boolean"]}}},"anyOf":[{"required":["address"]},{"required":["host"]},{"required":["path"]}]}]}}}};

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
if((data.instances === undefined) || (!(func0.call(data, "instances")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "instances"},message:"must have required property '"+"instances"+"'",schema:schema37.required,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(key0 === "instances")){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.instances !== undefined && func0.call(data, "instances")){
let data0 = data.instances;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
const _errs5 = errors;
let valid3 = false;
let passing0 = null;
const _errs6 = errors;
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/instances/" + i0,schemaPath:"#/properties/instances/items/oneOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.instances.items.oneOf[0].type,parentSchema:schema37.properties.instances.items.oneOf[0],data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs6 === errors;
if(_valid0){
valid3 = true;
passing0 = 0;
}
const _errs8 = errors;
const _errs10 = errors;
let valid4 = false;
const _errs11 = errors;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if((data1.address === undefined) || (!(func0.call(data1, "address")))){
const err3 = {instancePath:instancePath+"/instances/" + i0,schemaPath:"#/properties/instances/items/oneOf/1/anyOf/0/required",keyword:"required",params:{missingProperty: "address"},message:"must have required property '"+"address"+"'",schema:schema37.properties.instances.items.oneOf[1].anyOf[0].required,parentSchema:schema37.properties.instances.items.oneOf[1].anyOf[0],data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid1 = _errs11 === errors;
valid4 = valid4 || _valid1;
const _errs12 = errors;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if((data1.host === undefined) || (!(func0.call(data1, "host")))){
const err4 = {instancePath:instancePath+"/instances/" + i0,schemaPath:"#/properties/instances/items/oneOf/1/anyOf/1/required",keyword:"required",params:{missingProperty: "host"},message:"must have required property '"+"host"+"'",schema:schema37.properties.instances.items.oneOf[1].anyOf[1].required,parentSchema:schema37.properties.instances.items.oneOf[1].anyOf[1],data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var _valid1 = _errs12 === errors;
valid4 = valid4 || _valid1;
const _errs13 = errors;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if((data1.path === undefined) || (!(func0.call(data1, "path")))){
const err5 = {instancePath:instancePath+"/instances/" + i0,schemaPath:"#/properties/instances/items/oneOf/1/anyOf/2/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'",schema:schema37.properties.instances.items.oneOf[1].anyOf[2].required,parentSchema:schema37.properties.instances.items.oneOf[1].anyOf[2],data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
var _valid1 = _errs13 === errors;
valid4 = valid4 || _valid1;
if(!valid4){
const err6 = {instancePath:instancePath+"/instances/" + i0,schemaPath:"#/properties/instances/items/oneOf/1/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema37.properties.instances.items.oneOf[1].anyOf,parentSchema:schema37.properties.instances.items.oneOf[1],data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
else {
errors = _errs10;
if(vErrors !== null){
if(_errs10){
vErrors.length = _errs10;
}
else {
vErrors = null;
}
}
}
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 of Object.keys(data1)){
if(!(func0.call(schema37.properties.instances.items.oneOf[1].properties, key1))){
const err7 = {instancePath:instancePath+"/instances/" + i0,schemaPath:"#/properties/instances/items/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema37.properties.instances.items.oneOf[1],data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data1.id !== undefined && func0.call(data1, "id")){
let data2 = data1.id;
if(typeof data2 !== "string"){
const err8 = {instancePath:instancePath+"/instances/" + i0+"/id",schemaPath:"#/properties/instances/items/oneOf/1/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.instances.items.oneOf[1].properties.id.type,parentSchema:schema37.properties.instances.items.oneOf[1].properties.id,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data1.address !== undefined && func0.call(data1, "address")){
let data3 = data1.address;
if(typeof data3 !== "string"){
const err9 = {instancePath:instancePath+"/instances/" + i0+"/address",schemaPath:"#/properties/instances/items/oneOf/1/properties/address/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.instances.items.oneOf[1].properties.address.type,parentSchema:schema37.properties.instances.items.oneOf[1].properties.address,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data1.host !== undefined && func0.call(data1, "host")){
let data4 = data1.host;
if(typeof data4 !== "string"){
const err10 = {instancePath:instancePath+"/instances/" + i0+"/host",schemaPath:"#/properties/instances/items/oneOf/1/properties/host/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.instances.items.oneOf[1].properties.host.type,parentSchema:schema37.properties.instances.items.oneOf[1].properties.host,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data1.port !== undefined && func0.call(data1, "port")){
let data5 = data1.port;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err11 = {instancePath:instancePath+"/instances/" + i0+"/port",schemaPath:"#/properties/instances/items/oneOf/1/properties/port/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema37.properties.instances.items.oneOf[1].properties.port.type,parentSchema:schema37.properties.instances.items.oneOf[1].properties.port,data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 65535 || isNaN(data5)){
const err12 = {instancePath:instancePath+"/instances/" + i0+"/port",schemaPath:"#/properties/instances/items/oneOf/1/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535",schema:65535,parentSchema:schema37.properties.instances.items.oneOf[1].properties.port,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data5 < 1 || isNaN(data5)){
const err13 = {instancePath:instancePath+"/instances/" + i0+"/port",schemaPath:"#/properties/instances/items/oneOf/1/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema37.properties.instances.items.oneOf[1].properties.port,data:data5};
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
if(data1.path !== undefined && func0.call(data1, "path")){
let data6 = data1.path;
if(typeof data6 !== "string"){
const err14 = {instancePath:instancePath+"/instances/" + i0+"/path",schemaPath:"#/properties/instances/items/oneOf/1/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.instances.items.oneOf[1].properties.path.type,parentSchema:schema37.properties.instances.items.oneOf[1].properties.path,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data1.node !== undefined && func0.call(data1, "node")){
let data7 = data1.node;
if(typeof data7 !== "string"){
const err15 = {instancePath:instancePath+"/instances/" + i0+"/node",schemaPath:"#/properties/instances/items/oneOf/1/properties/node/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.instances.items.oneOf[1].properties.node.type,parentSchema:schema37.properties.instances.items.oneOf[1].properties.node,data:data7};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data1.weight !== undefined && func0.call(data1, "weight")){
let data8 = data1.weight;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err16 = {instancePath:instancePath+"/instances/" + i0+"/weight",schemaPath:"#/properties/instances/items/oneOf/1/properties/weight/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema37.properties.instances.items.oneOf[1].properties.weight.type,parentSchema:schema37.properties.instances.items.oneOf[1].properties.weight,data:data8};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 256 || isNaN(data8)){
const err17 = {instancePath:instancePath+"/instances/" + i0+"/weight",schemaPath:"#/properties/instances/items/oneOf/1/properties/weight/maximum",keyword:"maximum",params:{comparison: "<=", limit: 256},message:"must be <= 256",schema:256,parentSchema:schema37.properties.instances.items.oneOf[1].properties.weight,data:data8};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data8 < 0 || isNaN(data8)){
const err18 = {instancePath:instancePath+"/instances/" + i0+"/weight",schemaPath:"#/properties/instances/items/oneOf/1/properties/weight/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema37.properties.instances.items.oneOf[1].properties.weight,data:data8};
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
if(data1.backup !== undefined && func0.call(data1, "backup")){
let data9 = data1.backup;
if(typeof data9 !== "boolean"){
const err19 = {instancePath:instancePath+"/instances/" + i0+"/backup",schemaPath:"#/properties/instances/items/oneOf/1/properties/backup/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema37.properties.instances.items.oneOf[1].properties.backup.type,parentSchema:schema37.properties.instances.items.oneOf[1].properties.backup,data:data9};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data1.health !== undefined && func0.call(data1, "health")){
let data10 = data1.health;
if(!(((((data10 === "passing") || (data10 === "warning")) || (data10 === "critical")) || (data10 === "draining")) || (data10 === "maintenance"))){
const err20 = {instancePath:instancePath+"/instances/" + i0+"/health",schemaPath:"#/properties/instances/items/oneOf/1/properties/health/enum",keyword:"enum",params:{allowedValues: schema37.properties.instances.items.oneOf[1].properties.health.enum},message:"must be equal to one of the allowed values",schema:schema37.properties.instances.items.oneOf[1].properties.health.enum,parentSchema:schema37.properties.instances.items.oneOf[1].properties.health,data:data10};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data1.draining !== undefined && func0.call(data1, "draining")){
let data11 = data1.draining;
if(typeof data11 !== "boolean"){
const err21 = {instancePath:instancePath+"/instances/" + i0+"/draining",schemaPath:"#/properties/instances/items/oneOf/1/properties/draining/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema37.properties.instances.items.oneOf[1].properties.draining.type,parentSchema:schema37.properties.instances.items.oneOf[1].properties.draining,data:data11};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data1.tags !== undefined && func0.call(data1, "tags")){
let data12 = data1.tags;
if(Array.isArray(data12)){
const len1 = data12.length;
for(let i1=0; i1<len1; i1++){
let data13 = data12[i1];
if(typeof data13 !== "string"){
const err22 = {instancePath:instancePath+"/instances/" + i0+"/tags/" + i1,schemaPath:"#/properties/instances/items/oneOf/1/properties/tags/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.instances.items.oneOf[1].properties.tags.items.type,parentSchema:schema37.properties.instances.items.oneOf[1].properties.tags.items,data:data13};
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
const err23 = {instancePath:instancePath+"/instances/" + i0+"/tags",schemaPath:"#/properties/instances/items/oneOf/1/properties/tags/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema37.properties.instances.items.oneOf[1].properties.tags.type,parentSchema:schema37.properties.instances.items.oneOf[1].properties.tags,data:data12};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data1.metadata !== undefined && func0.call(data1, "metadata")){
let data14 = data1.metadata;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
for(const key2 of Object.keys(data14)){
let data15 = data14[key2];
if(((typeof data15 !== "string") && (!((typeof data15 == "number") && (isFinite(data15))))) && (typeof data15 !== "boolean")){
const err24 = {instancePath:instancePath+"/instances/" + i0+"/metadata/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/instances/items/oneOf/1/properties/metadata/additionalProperties/type",keyword:"type",params:{type: schema37.properties.instances.items.oneOf[1].properties.metadata.additionalProperties.type},message:"must be string,number,boolean",schema:schema37.properties.instances.items.oneOf[1].properties.metadata.additionalProperties.type,parentSchema:schema37.properties.instances.items.oneOf[1].properties.metadata.additionalProperties,data:data15};
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
const err25 = {instancePath:instancePath+"/instances/" + i0+"/metadata",schemaPath:"#/properties/instances/items/oneOf/1/properties/metadata/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.properties.instances.items.oneOf[1].properties.metadata.type,parentSchema:schema37.properties.instances.items.oneOf[1].properties.metadata,data:data14};
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
const err26 = {instancePath:instancePath+"/instances/" + i0,schemaPath:"#/properties/instances/items/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.properties.instances.items.oneOf[1].type,parentSchema:schema37.properties.instances.items.oneOf[1],data:data1};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
var _valid0 = _errs8 === errors;
if(_valid0 && valid3){
valid3 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid3 = true;
passing0 = 1;
}
}
if(!valid3){
const err27 = {instancePath:instancePath+"/instances/" + i0,schemaPath:"#/properties/instances/items/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf",schema:schema37.properties.instances.items.oneOf,parentSchema:schema37.properties.instances.items,data:data1};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
else {
errors = _errs5;
if(vErrors !== null){
if(_errs5){
vErrors.length = _errs5;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err28 = {instancePath:instancePath+"/instances",schemaPath:"#/properties/instances/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema37.properties.instances.type,parentSchema:schema37.properties.instances,data:data0};
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
const err29 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.type,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}
validate24.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const discovery_static_schema = validate25;
const schema38 = {"$schema":"https://json-schema.org/draft/2020-12/schema","title":"Options of the discovery plugin static","type":"object","additionalProperties":false};

function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate25.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema38,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema38.type,parentSchema:schema38,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate25.errors = vErrors;
return errors === 0;
}
validate25.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const discovery_zookeeper_query_schema = validate26;
const schema39 = {"$schema":"https://json-schema.org/draft/2020-12/schema","title":"What a service says to the discovery plugin zookeeper","type":"object","additionalProperties":false,"properties":{"name":{"description":"The service's node below the path. Default: the service's name.","type":"string","pattern":"^[^/]+(/[^/]+)*$"}}};
const pattern10 = new RegExp("^[^/]+(/[^/]+)*$", "u");

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
if(!(key0 === "name")){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema39,data};
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
if(!pattern10.test(data0)){
const err1 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern: "^[^/]+(/[^/]+)*$"},message:"must match pattern \""+"^[^/]+(/[^/]+)*$"+"\"",schema:"^[^/]+(/[^/]+)*$",parentSchema:schema39.properties.name,data:data0};
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
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.name.type,parentSchema:schema39.properties.name,data:data0};
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
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.type,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate26.errors = vErrors;
return errors === 0;
}
validate26.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const discovery_zookeeper_schema = validate27;
const schema40 = {"$schema":"https://json-schema.org/draft/2020-12/schema","title":"Options of the discovery plugin zookeeper","type":"object","additionalProperties":false,"required":["hosts","path"],"properties":{"hosts":{"description":"The servers: host:port, several as a list or divided by commas. The last may carry a chroot: host:port/chroot.","anyOf":[{"type":"string","minLength":1},{"type":"array","minItems":1,"items":{"type":"string","minLength":1}}]},"path":{"description":"The node below which each service has a node of its own.","type":"string","pattern":"^/"},"auth":{"description":"user:password for the digest scheme.","type":"string","pattern":"^[^:]+:"},"session-timeout":{"description":"How long the servers keep the session of a silent client. After the same time without a server what was found counts as stale.","type":"string","pattern":"^(?!0+(\\.0+)?[a-z])\\d{1,12}(\\.\\d{1,3})?(ms|s|m|h|d)$","default":"10s"},"tls":{"description":"Speak TLS: true, or with files of one's own.","anyOf":[{"type":"boolean"},{"type":"object","additionalProperties":false,"properties":{"ca":{"type":"string","description":"File with the certificates that sign the servers'."},"cert":{"type":"string","description":"File with our certificate."},"key":{"type":"string","description":"File with its key."},"server-name":{"type":"string","description":"The name in the servers' certificates, where it is not the host."},"verify":{"type":"boolean","default":true}}}]}}};
const pattern11 = new RegExp("^/", "u");
const pattern12 = new RegExp("^[^:]+:", "u");

function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate27.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.hosts === undefined) || (!(func0.call(data, "hosts")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "hosts"},message:"must have required property '"+"hosts"+"'",schema:schema40.required,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.path === undefined) || (!(func0.call(data, "path")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'",schema:schema40.required,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(((((key0 === "hosts") || (key0 === "path")) || (key0 === "auth")) || (key0 === "session-timeout")) || (key0 === "tls"))){
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
if(data.hosts !== undefined && func0.call(data, "hosts")){
let data0 = data.hosts;
const _errs3 = errors;
let valid1 = false;
const _errs4 = errors;
if(typeof data0 === "string"){
if(data0.length < 1){
const err3 = {instancePath:instancePath+"/hosts",schemaPath:"#/properties/hosts/anyOf/0/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema40.properties.hosts.anyOf[0],data:data0};
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
const err4 = {instancePath:instancePath+"/hosts",schemaPath:"#/properties/hosts/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.hosts.anyOf[0].type,parentSchema:schema40.properties.hosts.anyOf[0],data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var _valid0 = _errs4 === errors;
valid1 = valid1 || _valid0;
const _errs6 = errors;
if(Array.isArray(data0)){
if(data0.length < 1){
const err5 = {instancePath:instancePath+"/hosts",schemaPath:"#/properties/hosts/anyOf/1/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema40.properties.hosts.anyOf[1],data:data0};
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
if(typeof data1 === "string"){
if(data1.length < 1){
const err6 = {instancePath:instancePath+"/hosts/" + i0,schemaPath:"#/properties/hosts/anyOf/1/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema40.properties.hosts.anyOf[1].items,data:data1};
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
const err7 = {instancePath:instancePath+"/hosts/" + i0,schemaPath:"#/properties/hosts/anyOf/1/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.hosts.anyOf[1].items.type,parentSchema:schema40.properties.hosts.anyOf[1].items,data:data1};
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
const err8 = {instancePath:instancePath+"/hosts",schemaPath:"#/properties/hosts/anyOf/1/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema40.properties.hosts.anyOf[1].type,parentSchema:schema40.properties.hosts.anyOf[1],data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
var _valid0 = _errs6 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const err9 = {instancePath:instancePath+"/hosts",schemaPath:"#/properties/hosts/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema40.properties.hosts.anyOf,parentSchema:schema40.properties.hosts,data:data0};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
else {
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
}
}
if(data.path !== undefined && func0.call(data, "path")){
let data2 = data.path;
if(typeof data2 === "string"){
if(!pattern11.test(data2)){
const err10 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/pattern",keyword:"pattern",params:{pattern: "^/"},message:"must match pattern \""+"^/"+"\"",schema:"^/",parentSchema:schema40.properties.path,data:data2};
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
const err11 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.path.type,parentSchema:schema40.properties.path,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.auth !== undefined && func0.call(data, "auth")){
let data3 = data.auth;
if(typeof data3 === "string"){
if(!pattern12.test(data3)){
const err12 = {instancePath:instancePath+"/auth",schemaPath:"#/properties/auth/pattern",keyword:"pattern",params:{pattern: "^[^:]+:"},message:"must match pattern \""+"^[^:]+:"+"\"",schema:"^[^:]+:",parentSchema:schema40.properties.auth,data:data3};
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
const err13 = {instancePath:instancePath+"/auth",schemaPath:"#/properties/auth/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.auth.type,parentSchema:schema40.properties.auth,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data["session-timeout"] !== undefined && func0.call(data, "session-timeout")){
let data4 = data["session-timeout"];
if(typeof data4 === "string"){
if(!pattern9.test(data4)){
const err14 = {instancePath:instancePath+"/session-timeout",schemaPath:"#/properties/session-timeout/pattern",keyword:"pattern",params:{pattern: "^(?!0+(\\.0+)?[a-z])\\d{1,12}(\\.\\d{1,3})?(ms|s|m|h|d)$"},message:"must match pattern \""+"^(?!0+(\\.0+)?[a-z])\\d{1,12}(\\.\\d{1,3})?(ms|s|m|h|d)$"+"\"",schema:"^(?!0+(\\.0+)?[a-z])\\d{1,12}(\\.\\d{1,3})?(ms|s|m|h|d)$",parentSchema:schema40.properties["session-timeout"],data:data4};
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
const err15 = {instancePath:instancePath+"/session-timeout",schemaPath:"#/properties/session-timeout/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties["session-timeout"].type,parentSchema:schema40.properties["session-timeout"],data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.tls !== undefined && func0.call(data, "tls")){
let data5 = data.tls;
const _errs17 = errors;
let valid4 = false;
const _errs18 = errors;
if(typeof data5 !== "boolean"){
const err16 = {instancePath:instancePath+"/tls",schemaPath:"#/properties/tls/anyOf/0/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema40.properties.tls.anyOf[0].type,parentSchema:schema40.properties.tls.anyOf[0],data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
var _valid1 = _errs18 === errors;
valid4 = valid4 || _valid1;
const _errs20 = errors;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key1 of Object.keys(data5)){
if(!(((((key1 === "ca") || (key1 === "cert")) || (key1 === "key")) || (key1 === "server-name")) || (key1 === "verify"))){
const err17 = {instancePath:instancePath+"/tls",schemaPath:"#/properties/tls/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema40.properties.tls.anyOf[1],data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data5.ca !== undefined && func0.call(data5, "ca")){
let data6 = data5.ca;
if(typeof data6 !== "string"){
const err18 = {instancePath:instancePath+"/tls/ca",schemaPath:"#/properties/tls/anyOf/1/properties/ca/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.tls.anyOf[1].properties.ca.type,parentSchema:schema40.properties.tls.anyOf[1].properties.ca,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data5.cert !== undefined && func0.call(data5, "cert")){
let data7 = data5.cert;
if(typeof data7 !== "string"){
const err19 = {instancePath:instancePath+"/tls/cert",schemaPath:"#/properties/tls/anyOf/1/properties/cert/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.tls.anyOf[1].properties.cert.type,parentSchema:schema40.properties.tls.anyOf[1].properties.cert,data:data7};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data5.key !== undefined && func0.call(data5, "key")){
let data8 = data5.key;
if(typeof data8 !== "string"){
const err20 = {instancePath:instancePath+"/tls/key",schemaPath:"#/properties/tls/anyOf/1/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.tls.anyOf[1].properties.key.type,parentSchema:schema40.properties.tls.anyOf[1].properties.key,data:data8};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data5["server-name"] !== undefined && func0.call(data5, "server-name")){
let data9 = data5["server-name"];
if(typeof data9 !== "string"){
const err21 = {instancePath:instancePath+"/tls/server-name",schemaPath:"#/properties/tls/anyOf/1/properties/server-name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.tls.anyOf[1].properties["server-name"].type,parentSchema:schema40.properties.tls.anyOf[1].properties["server-name"],data:data9};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data5.verify !== undefined && func0.call(data5, "verify")){
let data10 = data5.verify;
if(typeof data10 !== "boolean"){
const err22 = {instancePath:instancePath+"/tls/verify",schemaPath:"#/properties/tls/anyOf/1/properties/verify/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema40.properties.tls.anyOf[1].properties.verify.type,parentSchema:schema40.properties.tls.anyOf[1].properties.verify,data:data10};
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
const err23 = {instancePath:instancePath+"/tls",schemaPath:"#/properties/tls/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema40.properties.tls.anyOf[1].type,parentSchema:schema40.properties.tls.anyOf[1],data:data5};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
var _valid1 = _errs20 === errors;
valid4 = valid4 || _valid1;
if(!valid4){
const err24 = {instancePath:instancePath+"/tls",schemaPath:"#/properties/tls/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema40.properties.tls.anyOf,parentSchema:schema40.properties.tls,data:data5};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
else {
errors = _errs17;
if(vErrors !== null){
if(_errs17){
vErrors.length = _errs17;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err25 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema40.type,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
validate27.errors = vErrors;
return errors === 0;
}
validate27.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const target_git_schema = validate28;
const schema41 = {"$schema":"https://json-schema.org/draft/2020-12/schema","title":"GitTargetOptions","description":"A working copy of git that keeps the history of the configuration.","type":"object","additionalProperties":false,"required":["path"],"properties":{"path":{"title":"Working copy","description":"A folder in a working copy; the rendered files lie in it, or below it.","type":"string","minLength":1,"examples":["/srv/haproxy-config"]},"folder":{"title":"Folder","description":"The folder of the rendered files, from `path` on.","type":"string","default":".","examples":["lb1"]},"file":{"title":"File","description":"The name of the configuration file.","type":"string","minLength":1,"default":"haproxy.cfg","examples":["lb1.cfg"]},"branch":{"title":"Branch","description":"Nothing is committed unless this branch is checked out. Left out: any branch will do.","type":"string","minLength":1,"examples":["main"]},"author":{"title":"Author","description":"Who is named as the author of the commits; git's own setting when it is left out.","type":"string","pattern":"^[^<>\\n]+ <[^<>\\n]+>$","examples":["haproxyctl <ops@example.com>"]},"message":{"title":"Message","description":"The commit message. `{target}`, `{file}`, `{generation}`, `{added}`, `{changed}`, `{removed}`, `{counts}` and `{changes}` (one line each) are filled in.","type":"string","minLength":1,"examples":["{file}: {counts}\n\n{changes}"]},"push":{"title":"Push","description":"The remote that commits are pushed to, to the branch of the same name. Left out: nothing is pushed.","type":"string","minLength":1,"examples":["origin"]},"adopt":{"title":"Adopt","description":"Allows to overwrite a file that haproxyctl did not write.","type":"boolean","default":false,"examples":[true]}}};
const pattern14 = new RegExp("^[^<>\\n]+ <[^<>\\n]+>$", "u");

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
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.path === undefined) || (!(func0.call(data, "path")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'",schema:schema41.required,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!((((((((key0 === "path") || (key0 === "folder")) || (key0 === "file")) || (key0 === "branch")) || (key0 === "author")) || (key0 === "message")) || (key0 === "push")) || (key0 === "adopt"))){
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
if(data.path !== undefined && func0.call(data, "path")){
let data0 = data.path;
if(typeof data0 === "string"){
if(data0.length < 1){
const err2 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema41.properties.path,data:data0};
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
const err3 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema41.properties.path.type,parentSchema:schema41.properties.path,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.folder !== undefined && func0.call(data, "folder")){
let data1 = data.folder;
if(typeof data1 !== "string"){
const err4 = {instancePath:instancePath+"/folder",schemaPath:"#/properties/folder/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema41.properties.folder.type,parentSchema:schema41.properties.folder,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.file !== undefined && func0.call(data, "file")){
let data2 = data.file;
if(typeof data2 === "string"){
if(data2.length < 1){
const err5 = {instancePath:instancePath+"/file",schemaPath:"#/properties/file/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema41.properties.file,data:data2};
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
const err6 = {instancePath:instancePath+"/file",schemaPath:"#/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema41.properties.file.type,parentSchema:schema41.properties.file,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.branch !== undefined && func0.call(data, "branch")){
let data3 = data.branch;
if(typeof data3 === "string"){
if(data3.length < 1){
const err7 = {instancePath:instancePath+"/branch",schemaPath:"#/properties/branch/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema41.properties.branch,data:data3};
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
const err8 = {instancePath:instancePath+"/branch",schemaPath:"#/properties/branch/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema41.properties.branch.type,parentSchema:schema41.properties.branch,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.author !== undefined && func0.call(data, "author")){
let data4 = data.author;
if(typeof data4 === "string"){
if(!pattern14.test(data4)){
const err9 = {instancePath:instancePath+"/author",schemaPath:"#/properties/author/pattern",keyword:"pattern",params:{pattern: "^[^<>\\n]+ <[^<>\\n]+>$"},message:"must match pattern \""+"^[^<>\\n]+ <[^<>\\n]+>$"+"\"",schema:"^[^<>\\n]+ <[^<>\\n]+>$",parentSchema:schema41.properties.author,data:data4};
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
const err10 = {instancePath:instancePath+"/author",schemaPath:"#/properties/author/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema41.properties.author.type,parentSchema:schema41.properties.author,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.message !== undefined && func0.call(data, "message")){
let data5 = data.message;
if(typeof data5 === "string"){
if(data5.length < 1){
const err11 = {instancePath:instancePath+"/message",schemaPath:"#/properties/message/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema41.properties.message,data:data5};
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
const err12 = {instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema41.properties.message.type,parentSchema:schema41.properties.message,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.push !== undefined && func0.call(data, "push")){
let data6 = data.push;
if(typeof data6 === "string"){
if(data6.length < 1){
const err13 = {instancePath:instancePath+"/push",schemaPath:"#/properties/push/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema41.properties.push,data:data6};
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
const err14 = {instancePath:instancePath+"/push",schemaPath:"#/properties/push/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema41.properties.push.type,parentSchema:schema41.properties.push,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.adopt !== undefined && func0.call(data, "adopt")){
let data7 = data.adopt;
if(typeof data7 !== "boolean"){
const err15 = {instancePath:instancePath+"/adopt",schemaPath:"#/properties/adopt/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema41.properties.adopt.type,parentSchema:schema41.properties.adopt,data:data7};
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
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema41.type,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate28.errors = vErrors;
return errors === 0;
}
validate28.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const target_haproxy_schema = validate29;
const schema42 = {"$schema":"https://json-schema.org/draft/2020-12/schema","title":"HaproxyTargetOptions","description":"A configuration file and the HAProxy that runs from it.","type":"object","additionalProperties":false,"required":["config"],"properties":{"config":{"title":"Configuration file","description":"The file that HAProxy reads. A symbolic link is followed.","type":"string","minLength":1,"examples":["/etc/haproxy/haproxy.cfg"]},"files":{"title":"Folder of other files","description":"Where the project's `files` go: maps, lists, certificates.","type":"string","minLength":1,"examples":["/etc/haproxy/maps"]},"sockets":{"title":"Runtime sockets","description":"The `stats socket` lines of the running process, with `level admin`: paths, host:port or abns@name. Without one the worker is asked over `master`; without either nothing is changed live, and a reload cannot be read back. Several are asked each; sockets of different processes get every command.","type":["string","array"],"items":{"type":"string","minLength":1},"minLength":1,"examples":[["/run/haproxy/admin.sock"]]},"master":{"title":"Master socket","description":"The socket of the master process (`haproxy -S`): reloads by it, and tells whether a reload failed.","type":"string","minLength":1,"examples":["/run/haproxy-master.sock"]},"binary":{"title":"Binary","description":"What `reload.by: binary` starts; the project's `haproxy.binary` when it is left out.","type":"string","minLength":1,"examples":["/usr/sbin/haproxy"]},"reload":{"$ref":"#/$defs/reload"},"state":{"title":"State folder","description":"What has to survive a restart: the texts that processes were started with, backups, reloads owed. Keep it to one owner.","type":"string","minLength":1,"examples":["/var/lib/haproxyctl"]},"backups":{"title":"Backups","description":"How many earlier configuration files are kept in the state folder.","type":"integer","minimum":0,"default":5,"examples":[20]},"in-place":{"title":"Write in place","description":"Writes into the file instead of renaming another over it. For a file that is bind-mounted by itself; a crash in the middle can leave it half written until the next apply.","type":"boolean","default":false,"examples":[true]},"adopt":{"title":"Adopt","description":"Allows to overwrite a file that haproxyctl did not write. Its old text is kept as a backup.","type":"boolean","default":false,"examples":[true]},"drain":{"$ref":"#/$defs/duration","title":"Drain limit","description":"How long a server that is removed may take to end its connections, before they are ended.","default":"30s"},"drift":{"title":"Changes by hand","description":"What becomes of weights and states of servers that somebody set over the socket. `keep`: they are shown and left. `reset`: an apply puts them back, as `apply --heal` does once.","enum":["keep","reset"],"default":"keep","examples":["reset"]},"live-backends":{"title":"Backends over the socket","description":"Makes and deletes whole backends while HAProxy runs, where it can (3.4 and later). A frontend reaches a new one by `use_backend` with a map.","type":"boolean","default":false,"examples":[true]},"on-refusal":{"title":"When a command is refused","description":"`reload`: what HAProxy would not do over the socket is done by a reload. `fail`: the reload is recorded as owed and left to a person.","enum":["reload","fail"],"default":"reload","examples":["fail"]}},"$defs":{"duration":{"title":"Duration","description":"A number with its unit: `ms`, `s`, `m`, `h` or `d`.","type":"string","pattern":"^\\d+(\\.\\d+)?(ms|s|m|h|d)$","examples":["30s"]},"reload":{"title":"Reload","description":"How HAProxy is made to read its file again. Left out: by the master socket if there is one, and else not at all.","type":"object","additionalProperties":false,"required":["by"],"properties":{"by":{"title":"Way","description":"`master`: the command `reload` on the master socket. `signal`: SIGUSR2 to the master process. `systemd`: `systemctl reload`. `binary`: a new process that takes over (`-sf`, `-x`). `command`: your own.","enum":["master","signal","systemd","binary","command"],"examples":["master"]},"pid":{"title":"Process id","description":"For `signal`: the master's process id.","type":"integer","minimum":2,"examples":[1234]},"pid-file":{"title":"Pid file","description":"For `signal` and `binary`: the file that HAProxy writes its process ids to (`-p`).","type":"string","minLength":1,"examples":["/run/haproxy.pid"]},"unit":{"title":"Unit","description":"For `systemd`: the unit to reload.","type":"string","minLength":1,"examples":["haproxy.service"]},"command":{"title":"Command","description":"For `command`: a program and its arguments, run without a shell. It has to end, with 0 when the reload was done or is under way.","type":"array","items":{"type":"string"},"minItems":1,"examples":[["docker","kill","--signal=USR2","haproxy"]]},"arguments":{"title":"Arguments","description":"For `binary`: more arguments for HAProxy.","type":"array","items":{"type":"string"},"examples":[["-W"]]},"timeout":{"$ref":"#/$defs/duration","title":"Time limit","description":"How long a reload may take until the process has to say that it runs the new generation.","default":"30s"},"resend":{"$ref":"#/$defs/duration","title":"Send again","description":"For `master` and `signal`: after how long a reload is asked for once more. HAProxy can lose one while another is under way.","default":"3s"},"interval":{"$ref":"#/$defs/duration","title":"Least interval","description":"Reloads are at least this far apart; a sooner one waits, or is owed when it would wait longer than the time limit.","default":"0s"},"old-workers":{"title":"Old workers","description":"No reload while more than this many workers of earlier ones still serve their last connections.","type":"integer","minimum":0,"examples":[4]}},"allOf":[{"if":{"properties":{"by":{"const":"systemd"}}},"then":{"required":["unit"]}},{"if":{"properties":{"by":{"const":"command"}}},"then":{"required":["command"]}},{"if":{"properties":{"by":{"const":"binary"}}},"then":{"required":["pid-file"]}},{"if":{"properties":{"by":{"const":"signal"}}},"then":{"anyOf":[{"required":["pid"]},{"required":["pid-file"]}]}}]}}};
const schema44 = {"title":"Duration","description":"A number with its unit: `ms`, `s`, `m`, `h` or `d`.","type":"string","pattern":"^\\d+(\\.\\d+)?(ms|s|m|h|d)$","examples":["30s"]};
const schema43 = {"title":"Reload","description":"How HAProxy is made to read its file again. Left out: by the master socket if there is one, and else not at all.","type":"object","additionalProperties":false,"required":["by"],"properties":{"by":{"title":"Way","description":"`master`: the command `reload` on the master socket. `signal`: SIGUSR2 to the master process. `systemd`: `systemctl reload`. `binary`: a new process that takes over (`-sf`, `-x`). `command`: your own.","enum":["master","signal","systemd","binary","command"],"examples":["master"]},"pid":{"title":"Process id","description":"For `signal`: the master's process id.","type":"integer","minimum":2,"examples":[1234]},"pid-file":{"title":"Pid file","description":"For `signal` and `binary`: the file that HAProxy writes its process ids to (`-p`).","type":"string","minLength":1,"examples":["/run/haproxy.pid"]},"unit":{"title":"Unit","description":"For `systemd`: the unit to reload.","type":"string","minLength":1,"examples":["haproxy.service"]},"command":{"title":"Command","description":"For `command`: a program and its arguments, run without a shell. It has to end, with 0 when the reload was done or is under way.","type":"array","items":{"type":"string"},"minItems":1,"examples":[["docker","kill","--signal=USR2","haproxy"]]},"arguments":{"title":"Arguments","description":"For `binary`: more arguments for HAProxy.","type":"array","items":{"type":"string"},"examples":[["-W"]]},"timeout":{"$ref":"#/$defs/duration","title":"Time limit","description":"How long a reload may take until the process has to say that it runs the new generation.","default":"30s"},"resend":{"$ref":"#/$defs/duration","title":"Send again","description":"For `master` and `signal`: after how long a reload is asked for once more. HAProxy can lose one while another is under way.","default":"3s"},"interval":{"$ref":"#/$defs/duration","title":"Least interval","description":"Reloads are at least this far apart; a sooner one waits, or is owed when it would wait longer than the time limit.","default":"0s"},"old-workers":{"title":"Old workers","description":"No reload while more than this many workers of earlier ones still serve their last connections.","type":"integer","minimum":0,"examples":[4]}},"allOf":[{"if":{"properties":{"by":{"const":"systemd"}}},"then":{"required":["unit"]}},{"if":{"properties":{"by":{"const":"command"}}},"then":{"required":["command"]}},{"if":{"properties":{"by":{"const":"binary"}}},"then":{"required":["pid-file"]}},{"if":{"properties":{"by":{"const":"signal"}}},"then":{"anyOf":[{"required":["pid"]},{"required":["pid-file"]}]}}]};
const pattern15 = new RegExp("^\\d+(\\.\\d+)?(ms|s|m|h|d)$", "u");

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
const err1 = {instancePath,schemaPath:"#/allOf/0/then/required",keyword:"required",params:{missingProperty: "unit"},message:"must have required property '"+"unit"+"'",schema:schema43.allOf[0].then.required,parentSchema:schema43.allOf[0].then,data};
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
const err2 = {instancePath,schemaPath:"#/allOf/0/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema43.allOf[0].if,parentSchema:schema43.allOf[0],data};
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
const err4 = {instancePath,schemaPath:"#/allOf/1/then/required",keyword:"required",params:{missingProperty: "command"},message:"must have required property '"+"command"+"'",schema:schema43.allOf[1].then.required,parentSchema:schema43.allOf[1].then,data};
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
const err5 = {instancePath,schemaPath:"#/allOf/1/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema43.allOf[1].if,parentSchema:schema43.allOf[1],data};
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
const err7 = {instancePath,schemaPath:"#/allOf/2/then/required",keyword:"required",params:{missingProperty: "pid-file"},message:"must have required property '"+"pid-file"+"'",schema:schema43.allOf[2].then.required,parentSchema:schema43.allOf[2].then,data};
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
const err8 = {instancePath,schemaPath:"#/allOf/2/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema43.allOf[2].if,parentSchema:schema43.allOf[2],data};
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
const err10 = {instancePath,schemaPath:"#/allOf/3/then/anyOf/0/required",keyword:"required",params:{missingProperty: "pid"},message:"must have required property '"+"pid"+"'",schema:schema43.allOf[3].then.anyOf[0].required,parentSchema:schema43.allOf[3].then.anyOf[0],data};
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
const err11 = {instancePath,schemaPath:"#/allOf/3/then/anyOf/1/required",keyword:"required",params:{missingProperty: "pid-file"},message:"must have required property '"+"pid-file"+"'",schema:schema43.allOf[3].then.anyOf[1].required,parentSchema:schema43.allOf[3].then.anyOf[1],data};
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
const err12 = {instancePath,schemaPath:"#/allOf/3/then/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema43.allOf[3].then.anyOf,parentSchema:schema43.allOf[3].then,data};
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
const err13 = {instancePath,schemaPath:"#/allOf/3/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema43.allOf[3].if,parentSchema:schema43.allOf[3],data};
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
const err14 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "by"},message:"must have required property '"+"by"+"'",schema:schema43.required,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(func0.call(schema43.properties, key0))){
const err15 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema43,data};
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
const err16 = {instancePath:instancePath+"/by",schemaPath:"#/properties/by/enum",keyword:"enum",params:{allowedValues: schema43.properties.by.enum},message:"must be equal to one of the allowed values",schema:schema43.properties.by.enum,parentSchema:schema43.properties.by,data:data4};
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
const err17 = {instancePath:instancePath+"/pid",schemaPath:"#/properties/pid/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema43.properties.pid.type,parentSchema:schema43.properties.pid,data:data5};
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
const err18 = {instancePath:instancePath+"/pid",schemaPath:"#/properties/pid/minimum",keyword:"minimum",params:{comparison: ">=", limit: 2},message:"must be >= 2",schema:2,parentSchema:schema43.properties.pid,data:data5};
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
const err19 = {instancePath:instancePath+"/pid-file",schemaPath:"#/properties/pid-file/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema43.properties["pid-file"],data:data6};
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
const err20 = {instancePath:instancePath+"/pid-file",schemaPath:"#/properties/pid-file/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties["pid-file"].type,parentSchema:schema43.properties["pid-file"],data:data6};
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
const err21 = {instancePath:instancePath+"/unit",schemaPath:"#/properties/unit/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema43.properties.unit,data:data7};
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
const err22 = {instancePath:instancePath+"/unit",schemaPath:"#/properties/unit/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.unit.type,parentSchema:schema43.properties.unit,data:data7};
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
const err23 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema43.properties.command,data:data8};
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
const err24 = {instancePath:instancePath+"/command/" + i0,schemaPath:"#/properties/command/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.command.items.type,parentSchema:schema43.properties.command.items,data:data9};
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
const err25 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema43.properties.command.type,parentSchema:schema43.properties.command,data:data8};
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
const err26 = {instancePath:instancePath+"/arguments/" + i1,schemaPath:"#/properties/arguments/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.arguments.items.type,parentSchema:schema43.properties.arguments.items,data:data11};
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
const err27 = {instancePath:instancePath+"/arguments",schemaPath:"#/properties/arguments/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema43.properties.arguments.type,parentSchema:schema43.properties.arguments,data:data10};
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
if(!pattern15.test(data12)){
const err28 = {instancePath:instancePath+"/timeout",schemaPath:"#/$defs/duration/pattern",keyword:"pattern",params:{pattern: "^\\d+(\\.\\d+)?(ms|s|m|h|d)$"},message:"must match pattern \""+"^\\d+(\\.\\d+)?(ms|s|m|h|d)$"+"\"",schema:"^\\d+(\\.\\d+)?(ms|s|m|h|d)$",parentSchema:schema44,data:data12};
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
const err29 = {instancePath:instancePath+"/timeout",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.type,parentSchema:schema44,data:data12};
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
if(!pattern15.test(data13)){
const err30 = {instancePath:instancePath+"/resend",schemaPath:"#/$defs/duration/pattern",keyword:"pattern",params:{pattern: "^\\d+(\\.\\d+)?(ms|s|m|h|d)$"},message:"must match pattern \""+"^\\d+(\\.\\d+)?(ms|s|m|h|d)$"+"\"",schema:"^\\d+(\\.\\d+)?(ms|s|m|h|d)$",parentSchema:schema44,data:data13};
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
const err31 = {instancePath:instancePath+"/resend",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.type,parentSchema:schema44,data:data13};
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
if(!pattern15.test(data14)){
const err32 = {instancePath:instancePath+"/interval",schemaPath:"#/$defs/duration/pattern",keyword:"pattern",params:{pattern: "^\\d+(\\.\\d+)?(ms|s|m|h|d)$"},message:"must match pattern \""+"^\\d+(\\.\\d+)?(ms|s|m|h|d)$"+"\"",schema:"^\\d+(\\.\\d+)?(ms|s|m|h|d)$",parentSchema:schema44,data:data14};
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
const err33 = {instancePath:instancePath+"/interval",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.type,parentSchema:schema44,data:data14};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data["old-workers"] !== undefined && func0.call(data, "old-workers")){
let data15 = data["old-workers"];
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
const err34 = {instancePath:instancePath+"/old-workers",schemaPath:"#/properties/old-workers/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema43.properties["old-workers"].type,parentSchema:schema43.properties["old-workers"],data:data15};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 < 0 || isNaN(data15)){
const err35 = {instancePath:instancePath+"/old-workers",schemaPath:"#/properties/old-workers/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema43.properties["old-workers"],data:data15};
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
}
else {
const err36 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema43.type,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
validate30.errors = vErrors;
return errors === 0;
}
validate30.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


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
if((data.config === undefined) || (!(func0.call(data, "config")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "config"},message:"must have required property '"+"config"+"'",schema:schema42.required,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(func0.call(schema42.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema42,data};
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
const err2 = {instancePath:instancePath+"/config",schemaPath:"#/properties/config/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.config,data:data0};
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
const err3 = {instancePath:instancePath+"/config",schemaPath:"#/properties/config/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.config.type,parentSchema:schema42.properties.config,data:data0};
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
const err4 = {instancePath:instancePath+"/files",schemaPath:"#/properties/files/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.files,data:data1};
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
const err5 = {instancePath:instancePath+"/files",schemaPath:"#/properties/files/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.files.type,parentSchema:schema42.properties.files,data:data1};
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
const err6 = {instancePath:instancePath+"/sockets",schemaPath:"#/properties/sockets/type",keyword:"type",params:{type: schema42.properties.sockets.type},message:"must be string,array",schema:schema42.properties.sockets.type,parentSchema:schema42.properties.sockets,data:data2};
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
const err7 = {instancePath:instancePath+"/sockets",schemaPath:"#/properties/sockets/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.sockets,data:data2};
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
const err8 = {instancePath:instancePath+"/sockets/" + i0,schemaPath:"#/properties/sockets/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.sockets.items,data:data3};
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
const err9 = {instancePath:instancePath+"/sockets/" + i0,schemaPath:"#/properties/sockets/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.sockets.items.type,parentSchema:schema42.properties.sockets.items,data:data3};
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
const err10 = {instancePath:instancePath+"/master",schemaPath:"#/properties/master/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.master,data:data4};
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
const err11 = {instancePath:instancePath+"/master",schemaPath:"#/properties/master/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.master.type,parentSchema:schema42.properties.master,data:data4};
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
const err12 = {instancePath:instancePath+"/binary",schemaPath:"#/properties/binary/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.binary,data:data5};
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
const err13 = {instancePath:instancePath+"/binary",schemaPath:"#/properties/binary/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.binary.type,parentSchema:schema42.properties.binary,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.reload !== undefined && func0.call(data, "reload")){
if(!(validate30(data.reload, {instancePath:instancePath+"/reload",parentData:data,parentDataProperty:"reload",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
}
if(data.state !== undefined && func0.call(data, "state")){
let data7 = data.state;
if(typeof data7 === "string"){
if(data7.length < 1){
const err14 = {instancePath:instancePath+"/state",schemaPath:"#/properties/state/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.state,data:data7};
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
const err15 = {instancePath:instancePath+"/state",schemaPath:"#/properties/state/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.state.type,parentSchema:schema42.properties.state,data:data7};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.backups !== undefined && func0.call(data, "backups")){
let data8 = data.backups;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err16 = {instancePath:instancePath+"/backups",schemaPath:"#/properties/backups/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema42.properties.backups.type,parentSchema:schema42.properties.backups,data:data8};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 0 || isNaN(data8)){
const err17 = {instancePath:instancePath+"/backups",schemaPath:"#/properties/backups/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema42.properties.backups,data:data8};
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
if(data["in-place"] !== undefined && func0.call(data, "in-place")){
let data9 = data["in-place"];
if(typeof data9 !== "boolean"){
const err18 = {instancePath:instancePath+"/in-place",schemaPath:"#/properties/in-place/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema42.properties["in-place"].type,parentSchema:schema42.properties["in-place"],data:data9};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.adopt !== undefined && func0.call(data, "adopt")){
let data10 = data.adopt;
if(typeof data10 !== "boolean"){
const err19 = {instancePath:instancePath+"/adopt",schemaPath:"#/properties/adopt/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema42.properties.adopt.type,parentSchema:schema42.properties.adopt,data:data10};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.drain !== undefined && func0.call(data, "drain")){
let data11 = data.drain;
if(typeof data11 === "string"){
if(!pattern15.test(data11)){
const err20 = {instancePath:instancePath+"/drain",schemaPath:"#/$defs/duration/pattern",keyword:"pattern",params:{pattern: "^\\d+(\\.\\d+)?(ms|s|m|h|d)$"},message:"must match pattern \""+"^\\d+(\\.\\d+)?(ms|s|m|h|d)$"+"\"",schema:"^\\d+(\\.\\d+)?(ms|s|m|h|d)$",parentSchema:schema44,data:data11};
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
const err21 = {instancePath:instancePath+"/drain",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.type,parentSchema:schema44,data:data11};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.drift !== undefined && func0.call(data, "drift")){
let data12 = data.drift;
if(!((data12 === "keep") || (data12 === "reset"))){
const err22 = {instancePath:instancePath+"/drift",schemaPath:"#/properties/drift/enum",keyword:"enum",params:{allowedValues: schema42.properties.drift.enum},message:"must be equal to one of the allowed values",schema:schema42.properties.drift.enum,parentSchema:schema42.properties.drift,data:data12};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data["live-backends"] !== undefined && func0.call(data, "live-backends")){
let data13 = data["live-backends"];
if(typeof data13 !== "boolean"){
const err23 = {instancePath:instancePath+"/live-backends",schemaPath:"#/properties/live-backends/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema42.properties["live-backends"].type,parentSchema:schema42.properties["live-backends"],data:data13};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data["on-refusal"] !== undefined && func0.call(data, "on-refusal")){
let data14 = data["on-refusal"];
if(!((data14 === "reload") || (data14 === "fail"))){
const err24 = {instancePath:instancePath+"/on-refusal",schemaPath:"#/properties/on-refusal/enum",keyword:"enum",params:{allowedValues: schema42.properties["on-refusal"].enum},message:"must be equal to one of the allowed values",schema:schema42.properties["on-refusal"].enum,parentSchema:schema42.properties["on-refusal"],data:data14};
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
const err25 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema42.type,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
validate29.errors = vErrors;
return errors === 0;
}
validate29.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


/** By the key of the schema that they were made from. */
export const pluginChecks: ReadonlyMap<string, SchemaCheck> = new Map([
  ['1c41b624bff5bf3d7878dbe671a3bc9f', check_http_schema],
  ['7c448be5dd7c6385bddb9fdcb9da8bb8', check_tcp_schema],
  ['92bbb5c95a935a7dc52b787e9c884f0f', discovery_file_query_schema],
  ['2a6ec694583b15965995ce2d1dfc958c', discovery_file_schema],
  ['383e22cf79364f836248e1703dce93e5', discovery_static_query_schema],
  ['8c0c43a04b54e5f8dd83ce3367f70d97', discovery_static_schema],
  ['d3b7df96dbd4d1a9e13c8bdfe2e2c233', discovery_zookeeper_query_schema],
  ['042daa273a65483604259ae3ee32d73e', discovery_zookeeper_schema],
  ['fc7be97b37d0a5e73cd067f169738d23', target_git_schema],
  ['376426ff15a85194b3973e46c7648ab8', target_haproxy_schema],
])
