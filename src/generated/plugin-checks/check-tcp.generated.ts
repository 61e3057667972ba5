// Generated from plugins/check/tcp/schema.json by scripts/generate.ts; not to be edited.
// @ts-nocheck
import type { SchemaCheck } from '../../project/schema/schema-errors.ts'

const checkOptions = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","title":"Options of the check plugin tcp","type":"object","additionalProperties":false,"properties":{"port":{"type":"integer","minimum":1,"maximum":65535,"description":"Another port than the one that is served."},"send":{"type":"string","description":"What is sent once connected. Default: nothing."},"expect":{"type":"string","minLength":1,"description":"What has to come somewhere in the answer. Default: a connection is enough."},"encoding":{"enum":["utf8","hex","base64"],"default":"utf8","description":"How what is sent and expected is written here."},"steps":{"type":"array","minItems":1,"maxItems":20,"description":"Several turns of sending and waiting, one after the other, instead of `send` and `expect`.","items":{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"send":{"type":"string","description":"What is sent once connected. Default: nothing."},"expect":{"type":"string","minLength":1,"description":"What has to come somewhere in the answer. Default: a connection is enough."}}}},"tls":{"description":"Speak TLS: true, or with files of one's own.","anyOf":[{"type":"boolean"},{"type":"object","additionalProperties":false,"properties":{"ca":{"type":"string","description":"File with the certificates that sign the servers'. They are verified then."},"cert":{"type":"string","description":"File with our certificate."},"key":{"type":"string","description":"File with its key."},"passphrase":{"type":"string","description":"Of the key."},"server-name":{"type":"string","description":"The name that is asked for, and that the certificate has to have."},"verify":{"type":"boolean","description":"Whether the certificate has to be good. Default: only where there is a `ca` or a `server-name`."}}}]}},"allOf":[{"not":{"required":["steps","send"]}},{"not":{"required":["steps","expect"]}}]};
const func0 = Object.prototype.hasOwnProperty;

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
const _errs2 = errors;
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.steps === undefined) || (!(func0.call(data, "steps")))) && (missing0 = "steps")) || (((data.send === undefined) || (!(func0.call(data, "send")))) && (missing0 = "send"))){
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
var valid1 = _errs3 === errors;
if(valid1){
const err1 = {instancePath,schemaPath:"#/allOf/0/not",keyword:"not",params:{},message:"must NOT be valid",schema:schema31.allOf[0].not,parentSchema:schema31.allOf[0],data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
else {
errors = _errs2;
if(vErrors !== null){
if(_errs2){
vErrors.length = _errs2;
}
else {
vErrors = null;
}
}
}
const _errs5 = errors;
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((((data.steps === undefined) || (!(func0.call(data, "steps")))) && (missing1 = "steps")) || (((data.expect === undefined) || (!(func0.call(data, "expect")))) && (missing1 = "expect"))){
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var valid2 = _errs6 === errors;
if(valid2){
const err3 = {instancePath,schemaPath:"#/allOf/1/not",keyword:"not",params:{},message:"must NOT be valid",schema:schema31.allOf[1].not,parentSchema:schema31.allOf[1],data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
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
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!((((((key0 === "port") || (key0 === "send")) || (key0 === "expect")) || (key0 === "encoding")) || (key0 === "steps")) || (key0 === "tls"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.port !== undefined && func0.call(data, "port")){
let data0 = data.port;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err5 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.port.type,parentSchema:schema31.properties.port,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 65535 || isNaN(data0)){
const err6 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535",schema:65535,parentSchema:schema31.properties.port,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data0 < 1 || isNaN(data0)){
const err7 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.port,data:data0};
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
if(data.send !== undefined && func0.call(data, "send")){
let data1 = data.send;
if(typeof data1 !== "string"){
const err8 = {instancePath:instancePath+"/send",schemaPath:"#/properties/send/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.send.type,parentSchema:schema31.properties.send,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.expect !== undefined && func0.call(data, "expect")){
let data2 = data.expect;
if(typeof data2 === "string"){
if(data2.length < 1){
const err9 = {instancePath:instancePath+"/expect",schemaPath:"#/properties/expect/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.expect,data:data2};
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
const err10 = {instancePath:instancePath+"/expect",schemaPath:"#/properties/expect/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.expect.type,parentSchema:schema31.properties.expect,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.encoding !== undefined && func0.call(data, "encoding")){
let data3 = data.encoding;
if(!(((data3 === "utf8") || (data3 === "hex")) || (data3 === "base64"))){
const err11 = {instancePath:instancePath+"/encoding",schemaPath:"#/properties/encoding/enum",keyword:"enum",params:{allowedValues: schema31.properties.encoding.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.encoding.enum,parentSchema:schema31.properties.encoding,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.steps !== undefined && func0.call(data, "steps")){
let data4 = data.steps;
if(Array.isArray(data4)){
if(data4.length > 20){
const err12 = {instancePath:instancePath+"/steps",schemaPath:"#/properties/steps/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items",schema:20,parentSchema:schema31.properties.steps,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data4.length < 1){
const err13 = {instancePath:instancePath+"/steps",schemaPath:"#/properties/steps/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.steps,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(Object.keys(data5).length < 1){
const err14 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/properties/steps/items/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema31.properties.steps.items,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
for(const key1 of Object.keys(data5)){
if(!((key1 === "send") || (key1 === "expect"))){
const err15 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/properties/steps/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.steps.items,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data5.send !== undefined && func0.call(data5, "send")){
let data6 = data5.send;
if(typeof data6 !== "string"){
const err16 = {instancePath:instancePath+"/steps/" + i0+"/send",schemaPath:"#/properties/steps/items/properties/send/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.steps.items.properties.send.type,parentSchema:schema31.properties.steps.items.properties.send,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data5.expect !== undefined && func0.call(data5, "expect")){
let data7 = data5.expect;
if(typeof data7 === "string"){
if(data7.length < 1){
const err17 = {instancePath:instancePath+"/steps/" + i0+"/expect",schemaPath:"#/properties/steps/items/properties/expect/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.steps.items.properties.expect,data:data7};
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
const err18 = {instancePath:instancePath+"/steps/" + i0+"/expect",schemaPath:"#/properties/steps/items/properties/expect/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.steps.items.properties.expect.type,parentSchema:schema31.properties.steps.items.properties.expect,data:data7};
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
else {
const err19 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/properties/steps/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.steps.items.type,parentSchema:schema31.properties.steps.items,data:data5};
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
const err20 = {instancePath:instancePath+"/steps",schemaPath:"#/properties/steps/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.steps.type,parentSchema:schema31.properties.steps,data:data4};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.tls !== undefined && func0.call(data, "tls")){
let data8 = data.tls;
const _errs25 = errors;
let valid7 = false;
const _errs26 = errors;
if(typeof data8 !== "boolean"){
const err21 = {instancePath:instancePath+"/tls",schemaPath:"#/properties/tls/anyOf/0/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties.tls.anyOf[0].type,parentSchema:schema31.properties.tls.anyOf[0],data:data8};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
var _valid0 = _errs26 === errors;
valid7 = valid7 || _valid0;
const _errs28 = errors;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key2 of Object.keys(data8)){
if(!((((((key2 === "ca") || (key2 === "cert")) || (key2 === "key")) || (key2 === "passphrase")) || (key2 === "server-name")) || (key2 === "verify"))){
const err22 = {instancePath:instancePath+"/tls",schemaPath:"#/properties/tls/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.tls.anyOf[1],data:data8};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data8.ca !== undefined && func0.call(data8, "ca")){
let data9 = data8.ca;
if(typeof data9 !== "string"){
const err23 = {instancePath:instancePath+"/tls/ca",schemaPath:"#/properties/tls/anyOf/1/properties/ca/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.tls.anyOf[1].properties.ca.type,parentSchema:schema31.properties.tls.anyOf[1].properties.ca,data:data9};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data8.cert !== undefined && func0.call(data8, "cert")){
let data10 = data8.cert;
if(typeof data10 !== "string"){
const err24 = {instancePath:instancePath+"/tls/cert",schemaPath:"#/properties/tls/anyOf/1/properties/cert/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.tls.anyOf[1].properties.cert.type,parentSchema:schema31.properties.tls.anyOf[1].properties.cert,data:data10};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data8.key !== undefined && func0.call(data8, "key")){
let data11 = data8.key;
if(typeof data11 !== "string"){
const err25 = {instancePath:instancePath+"/tls/key",schemaPath:"#/properties/tls/anyOf/1/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.tls.anyOf[1].properties.key.type,parentSchema:schema31.properties.tls.anyOf[1].properties.key,data:data11};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data8.passphrase !== undefined && func0.call(data8, "passphrase")){
let data12 = data8.passphrase;
if(typeof data12 !== "string"){
const err26 = {instancePath:instancePath+"/tls/passphrase",schemaPath:"#/properties/tls/anyOf/1/properties/passphrase/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.tls.anyOf[1].properties.passphrase.type,parentSchema:schema31.properties.tls.anyOf[1].properties.passphrase,data:data12};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data8["server-name"] !== undefined && func0.call(data8, "server-name")){
let data13 = data8["server-name"];
if(typeof data13 !== "string"){
const err27 = {instancePath:instancePath+"/tls/server-name",schemaPath:"#/properties/tls/anyOf/1/properties/server-name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.tls.anyOf[1].properties["server-name"].type,parentSchema:schema31.properties.tls.anyOf[1].properties["server-name"],data:data13};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data8.verify !== undefined && func0.call(data8, "verify")){
let data14 = data8.verify;
if(typeof data14 !== "boolean"){
const err28 = {instancePath:instancePath+"/tls/verify",schemaPath:"#/properties/tls/anyOf/1/properties/verify/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties.tls.anyOf[1].properties.verify.type,parentSchema:schema31.properties.tls.anyOf[1].properties.verify,data:data14};
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
const err29 = {instancePath:instancePath+"/tls",schemaPath:"#/properties/tls/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.tls.anyOf[1].type,parentSchema:schema31.properties.tls.anyOf[1],data:data8};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
var _valid0 = _errs28 === errors;
valid7 = valid7 || _valid0;
if(!valid7){
const err30 = {instancePath:instancePath+"/tls",schemaPath:"#/properties/tls/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema31.properties.tls.anyOf,parentSchema:schema31.properties.tls,data:data8};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
else {
errors = _errs25;
if(vErrors !== null){
if(_errs25){
vErrors.length = _errs25;
}
else {
vErrors = null;
}
}
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
