// Generated from plugins/check/http/schema.json by scripts/generate.ts; not to be edited.
// @ts-nocheck
import type { SchemaCheck } from '../../project/schema/schema-errors.ts'

const checkOptions = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","title":"Options of the check plugin http","type":"object","additionalProperties":false,"properties":{"uri":{"type":"string","pattern":"^/[!-~]*$","default":"/","description":"The path that is asked for, with its query."},"method":{"type":"string","pattern":"^[A-Z]{1,20}$","default":"GET"},"host":{"type":"string","pattern":"^[!-~]+$","description":"The Host header. Default: the instance's address and port."},"headers":{"type":"object","additionalProperties":{"type":"string"},"description":"Further headers."},"body":{"type":"string","maxLength":65536,"description":"What is sent as the request's body."},"port":{"type":"integer","minimum":1,"maximum":65535,"description":"Another port than the one that is served."},"https":{"type":"boolean","default":false},"verify":{"type":"boolean","description":"Whether the certificate has to be good for the host. Instances are mostly reached by address, so it is off unless `tls` has a `ca` or a `server-name`."},"tls":{"type":"object","additionalProperties":false,"properties":{"ca":{"type":"string","description":"File with the certificates that sign the servers'. They are verified then."},"cert":{"type":"string","description":"File with our certificate."},"key":{"type":"string","description":"File with its key."},"passphrase":{"type":"string","description":"Of the key."},"server-name":{"type":"string","description":"The name that is asked for, and that the certificate has to have."},"verify":{"type":"boolean","description":"Whether the certificate has to be good. Default: only where there is a `ca` or a `server-name`."}},"description":"HTTPS with files of one's own."},"expect-status":{"description":"Which answers are healthy: 200, \"200-299\", or a list of both.","default":"200-299","anyOf":[{"$ref":"#/$defs/status"},{"type":"array","minItems":1,"items":{"$ref":"#/$defs/status"}}]},"expect-body":{"type":"string","minLength":1,"description":"What has to stand in the first 64 KiB of the body."}},"$defs":{"status":{"anyOf":[{"type":"integer","minimum":100,"maximum":599},{"type":"string","pattern":"^[1-5][0-9]{2}(-[1-5][0-9]{2})?$"}]}}};
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
if(data.body !== undefined && func0.call(data, "body")){
let data5 = data.body;
if(typeof data5 === "string"){
if(data5.length > 65536){
const err9 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/maxLength",keyword:"maxLength",params:{limit: 65536},message:"must NOT have more than 65536 characters",schema:65536,parentSchema:schema31.properties.body,data:data5};
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
const err10 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.body.type,parentSchema:schema31.properties.body,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.port !== undefined && func0.call(data, "port")){
let data6 = data.port;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err11 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.port.type,parentSchema:schema31.properties.port,data:data6};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 65535 || isNaN(data6)){
const err12 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535",schema:65535,parentSchema:schema31.properties.port,data:data6};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data6 < 1 || isNaN(data6)){
const err13 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.port,data:data6};
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
if(data.https !== undefined && func0.call(data, "https")){
let data7 = data.https;
if(typeof data7 !== "boolean"){
const err14 = {instancePath:instancePath+"/https",schemaPath:"#/properties/https/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties.https.type,parentSchema:schema31.properties.https,data:data7};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.verify !== undefined && func0.call(data, "verify")){
let data8 = data.verify;
if(typeof data8 !== "boolean"){
const err15 = {instancePath:instancePath+"/verify",schemaPath:"#/properties/verify/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties.verify.type,parentSchema:schema31.properties.verify,data:data8};
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
let data9 = data.tls;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key2 of Object.keys(data9)){
if(!((((((key2 === "ca") || (key2 === "cert")) || (key2 === "key")) || (key2 === "passphrase")) || (key2 === "server-name")) || (key2 === "verify"))){
const err16 = {instancePath:instancePath+"/tls",schemaPath:"#/properties/tls/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.tls,data:data9};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data9.ca !== undefined && func0.call(data9, "ca")){
let data10 = data9.ca;
if(typeof data10 !== "string"){
const err17 = {instancePath:instancePath+"/tls/ca",schemaPath:"#/properties/tls/properties/ca/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.tls.properties.ca.type,parentSchema:schema31.properties.tls.properties.ca,data:data10};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data9.cert !== undefined && func0.call(data9, "cert")){
let data11 = data9.cert;
if(typeof data11 !== "string"){
const err18 = {instancePath:instancePath+"/tls/cert",schemaPath:"#/properties/tls/properties/cert/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.tls.properties.cert.type,parentSchema:schema31.properties.tls.properties.cert,data:data11};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data9.key !== undefined && func0.call(data9, "key")){
let data12 = data9.key;
if(typeof data12 !== "string"){
const err19 = {instancePath:instancePath+"/tls/key",schemaPath:"#/properties/tls/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.tls.properties.key.type,parentSchema:schema31.properties.tls.properties.key,data:data12};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data9.passphrase !== undefined && func0.call(data9, "passphrase")){
let data13 = data9.passphrase;
if(typeof data13 !== "string"){
const err20 = {instancePath:instancePath+"/tls/passphrase",schemaPath:"#/properties/tls/properties/passphrase/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.tls.properties.passphrase.type,parentSchema:schema31.properties.tls.properties.passphrase,data:data13};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data9["server-name"] !== undefined && func0.call(data9, "server-name")){
let data14 = data9["server-name"];
if(typeof data14 !== "string"){
const err21 = {instancePath:instancePath+"/tls/server-name",schemaPath:"#/properties/tls/properties/server-name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.tls.properties["server-name"].type,parentSchema:schema31.properties.tls.properties["server-name"],data:data14};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data9.verify !== undefined && func0.call(data9, "verify")){
let data15 = data9.verify;
if(typeof data15 !== "boolean"){
const err22 = {instancePath:instancePath+"/tls/verify",schemaPath:"#/properties/tls/properties/verify/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties.tls.properties.verify.type,parentSchema:schema31.properties.tls.properties.verify,data:data15};
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
const err23 = {instancePath:instancePath+"/tls",schemaPath:"#/properties/tls/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.tls.type,parentSchema:schema31.properties.tls,data:data9};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data["expect-status"] !== undefined && func0.call(data, "expect-status")){
let data16 = data["expect-status"];
const _errs37 = errors;
let valid3 = false;
const _errs38 = errors;
const _errs40 = errors;
let valid5 = false;
const _errs41 = errors;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
const err24 = {instancePath:instancePath+"/expect-status",schemaPath:"#/$defs/status/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema32.anyOf[0].type,parentSchema:schema32.anyOf[0],data:data16};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 > 599 || isNaN(data16)){
const err25 = {instancePath:instancePath+"/expect-status",schemaPath:"#/$defs/status/anyOf/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599},message:"must be <= 599",schema:599,parentSchema:schema32.anyOf[0],data:data16};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data16 < 100 || isNaN(data16)){
const err26 = {instancePath:instancePath+"/expect-status",schemaPath:"#/$defs/status/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100},message:"must be >= 100",schema:100,parentSchema:schema32.anyOf[0],data:data16};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
var _valid1 = _errs41 === errors;
valid5 = valid5 || _valid1;
const _errs43 = errors;
if(typeof data16 === "string"){
if(!pattern7.test(data16)){
const err27 = {instancePath:instancePath+"/expect-status",schemaPath:"#/$defs/status/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^[1-5][0-9]{2}(-[1-5][0-9]{2})?$"},message:"must match pattern \""+"^[1-5][0-9]{2}(-[1-5][0-9]{2})?$"+"\"",schema:"^[1-5][0-9]{2}(-[1-5][0-9]{2})?$",parentSchema:schema32.anyOf[1],data:data16};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/expect-status",schemaPath:"#/$defs/status/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.anyOf[1].type,parentSchema:schema32.anyOf[1],data:data16};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
var _valid1 = _errs43 === errors;
valid5 = valid5 || _valid1;
if(!valid5){
const err29 = {instancePath:instancePath+"/expect-status",schemaPath:"#/$defs/status/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema32.anyOf,parentSchema:schema32,data:data16};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
else {
errors = _errs40;
if(vErrors !== null){
if(_errs40){
vErrors.length = _errs40;
}
else {
vErrors = null;
}
}
}
var _valid0 = _errs38 === errors;
valid3 = valid3 || _valid0;
const _errs45 = errors;
if(Array.isArray(data16)){
if(data16.length < 1){
const err30 = {instancePath:instancePath+"/expect-status",schemaPath:"#/properties/expect-status/anyOf/1/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties["expect-status"].anyOf[1],data:data16};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
const len0 = data16.length;
for(let i0=0; i0<len0; i0++){
let data17 = data16[i0];
const _errs49 = errors;
let valid9 = false;
const _errs50 = errors;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
const err31 = {instancePath:instancePath+"/expect-status/" + i0,schemaPath:"#/$defs/status/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema32.anyOf[0].type,parentSchema:schema32.anyOf[0],data:data17};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 > 599 || isNaN(data17)){
const err32 = {instancePath:instancePath+"/expect-status/" + i0,schemaPath:"#/$defs/status/anyOf/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599},message:"must be <= 599",schema:599,parentSchema:schema32.anyOf[0],data:data17};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data17 < 100 || isNaN(data17)){
const err33 = {instancePath:instancePath+"/expect-status/" + i0,schemaPath:"#/$defs/status/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100},message:"must be >= 100",schema:100,parentSchema:schema32.anyOf[0],data:data17};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
var _valid2 = _errs50 === errors;
valid9 = valid9 || _valid2;
const _errs52 = errors;
if(typeof data17 === "string"){
if(!pattern7.test(data17)){
const err34 = {instancePath:instancePath+"/expect-status/" + i0,schemaPath:"#/$defs/status/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^[1-5][0-9]{2}(-[1-5][0-9]{2})?$"},message:"must match pattern \""+"^[1-5][0-9]{2}(-[1-5][0-9]{2})?$"+"\"",schema:"^[1-5][0-9]{2}(-[1-5][0-9]{2})?$",parentSchema:schema32.anyOf[1],data:data17};
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
const err35 = {instancePath:instancePath+"/expect-status/" + i0,schemaPath:"#/$defs/status/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.anyOf[1].type,parentSchema:schema32.anyOf[1],data:data17};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
var _valid2 = _errs52 === errors;
valid9 = valid9 || _valid2;
if(!valid9){
const err36 = {instancePath:instancePath+"/expect-status/" + i0,schemaPath:"#/$defs/status/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema32.anyOf,parentSchema:schema32,data:data17};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
else {
errors = _errs49;
if(vErrors !== null){
if(_errs49){
vErrors.length = _errs49;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err37 = {instancePath:instancePath+"/expect-status",schemaPath:"#/properties/expect-status/anyOf/1/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties["expect-status"].anyOf[1].type,parentSchema:schema31.properties["expect-status"].anyOf[1],data:data16};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
var _valid0 = _errs45 === errors;
valid3 = valid3 || _valid0;
if(!valid3){
const err38 = {instancePath:instancePath+"/expect-status",schemaPath:"#/properties/expect-status/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema31.properties["expect-status"].anyOf,parentSchema:schema31.properties["expect-status"],data:data16};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
else {
errors = _errs37;
if(vErrors !== null){
if(_errs37){
vErrors.length = _errs37;
}
else {
vErrors = null;
}
}
}
}
if(data["expect-body"] !== undefined && func0.call(data, "expect-body")){
let data18 = data["expect-body"];
if(typeof data18 === "string"){
if(data18.length < 1){
const err39 = {instancePath:instancePath+"/expect-body",schemaPath:"#/properties/expect-body/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties["expect-body"],data:data18};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
else {
const err40 = {instancePath:instancePath+"/expect-body",schemaPath:"#/properties/expect-body/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties["expect-body"].type,parentSchema:schema31.properties["expect-body"],data:data18};
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
const err41 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


export const check: SchemaCheck = checkOptions
