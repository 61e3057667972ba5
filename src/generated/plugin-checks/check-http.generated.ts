// Generated from plugins/check/http/schema.json by scripts/generate.ts; not to be edited.
// @ts-nocheck
import type { SchemaCheck } from '../../project/schema/schema-errors.ts'

const checkOptions = validate20;
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


export const check: SchemaCheck = checkOptions
