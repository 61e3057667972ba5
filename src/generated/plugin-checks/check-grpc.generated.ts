// Generated from plugins/check/grpc/schema.json by scripts/generate.ts; not to be edited.
// @ts-nocheck
import type { SchemaCheck } from '../../project/schema/schema-errors.ts'

const checkOptions = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","title":"Options of the check plugin grpc","type":"object","additionalProperties":false,"properties":{"port":{"type":"integer","minimum":1,"maximum":65535,"description":"Another port than the one that is served."},"service":{"type":"string","minLength":1,"maxLength":1000,"description":"The service that is asked about. Default: the server as a whole."},"authority":{"type":"string","pattern":"^[!-~]+$","description":"What stands in `:authority`. Default: `server-name`, or address and port."},"headers":{"type":"object","propertyNames":{"pattern":"^[a-z0-9_.-]+$"},"additionalProperties":{"type":"string"},"description":"Further metadata, by names in lower case."},"tls":{"description":"Speak TLS: true, or with files of one's own.","anyOf":[{"type":"boolean"},{"type":"object","additionalProperties":false,"properties":{"ca":{"type":"string","description":"File with the certificates that sign the servers'. They are verified then."},"cert":{"type":"string","description":"File with our certificate."},"key":{"type":"string","description":"File with its key."},"passphrase":{"type":"string","description":"Of the key."},"server-name":{"type":"string","description":"The name that is asked for, and that the certificate has to have."},"verify":{"type":"boolean","description":"Whether the certificate has to be good. Default: only where there is a `ca` or a `server-name`."}}}]}}};
const func0 = Object.prototype.hasOwnProperty;
const pattern4 = new RegExp("^[!-~]+$", "u");
const pattern5 = new RegExp("^[a-z0-9_.-]+$", "u");

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
if(!(((((key0 === "port") || (key0 === "service")) || (key0 === "authority")) || (key0 === "headers")) || (key0 === "tls"))){
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
if(data.port !== undefined && func0.call(data, "port")){
let data0 = data.port;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err1 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.port.type,parentSchema:schema31.properties.port,data:data0};
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
const err2 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535",schema:65535,parentSchema:schema31.properties.port,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0 < 1 || isNaN(data0)){
const err3 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.port,data:data0};
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
if(data.service !== undefined && func0.call(data, "service")){
let data1 = data.service;
if(typeof data1 === "string"){
if(data1.length > 1000){
const err4 = {instancePath:instancePath+"/service",schemaPath:"#/properties/service/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema31.properties.service,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1.length < 1){
const err5 = {instancePath:instancePath+"/service",schemaPath:"#/properties/service/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.service,data:data1};
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
const err6 = {instancePath:instancePath+"/service",schemaPath:"#/properties/service/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.service.type,parentSchema:schema31.properties.service,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.authority !== undefined && func0.call(data, "authority")){
let data2 = data.authority;
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
const err7 = {instancePath:instancePath+"/authority",schemaPath:"#/properties/authority/pattern",keyword:"pattern",params:{pattern: "^[!-~]+$"},message:"must match pattern \""+"^[!-~]+$"+"\"",schema:"^[!-~]+$",parentSchema:schema31.properties.authority,data:data2};
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
const err8 = {instancePath:instancePath+"/authority",schemaPath:"#/properties/authority/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.authority.type,parentSchema:schema31.properties.authority,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.headers !== undefined && func0.call(data, "headers")){
let data3 = data.headers;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key1 of Object.keys(data3)){
const _errs10 = errors;
if(typeof key1 === "string"){
if(!pattern5.test(key1)){
const err9 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9_.-]+$"},message:"must match pattern \""+"^[a-z0-9_.-]+$"+"\"",schema:"^[a-z0-9_.-]+$",parentSchema:schema31.properties.headers.propertyNames,data:key1,propertyName:key1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
var valid1 = _errs10 === errors;
if(!valid1){
const err10 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/propertyNames",keyword:"propertyNames",params:{propertyName: key1},message:"property name must be valid",schema:schema31.properties.headers.propertyNames,parentSchema:schema31.properties.headers,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
for(const key2 of Object.keys(data3)){
let data4 = data3[key2];
if(typeof data4 !== "string"){
const err11 = {instancePath:instancePath+"/headers/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/headers/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.headers.additionalProperties.type,parentSchema:schema31.properties.headers.additionalProperties,data:data4};
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
else {
const err12 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.headers.type,parentSchema:schema31.properties.headers,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.tls !== undefined && func0.call(data, "tls")){
let data5 = data.tls;
const _errs15 = errors;
let valid3 = false;
const _errs16 = errors;
if(typeof data5 !== "boolean"){
const err13 = {instancePath:instancePath+"/tls",schemaPath:"#/properties/tls/anyOf/0/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties.tls.anyOf[0].type,parentSchema:schema31.properties.tls.anyOf[0],data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
var _valid0 = _errs16 === errors;
valid3 = valid3 || _valid0;
const _errs18 = errors;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key3 of Object.keys(data5)){
if(!((((((key3 === "ca") || (key3 === "cert")) || (key3 === "key")) || (key3 === "passphrase")) || (key3 === "server-name")) || (key3 === "verify"))){
const err14 = {instancePath:instancePath+"/tls",schemaPath:"#/properties/tls/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.tls.anyOf[1],data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data5.ca !== undefined && func0.call(data5, "ca")){
let data6 = data5.ca;
if(typeof data6 !== "string"){
const err15 = {instancePath:instancePath+"/tls/ca",schemaPath:"#/properties/tls/anyOf/1/properties/ca/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.tls.anyOf[1].properties.ca.type,parentSchema:schema31.properties.tls.anyOf[1].properties.ca,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data5.cert !== undefined && func0.call(data5, "cert")){
let data7 = data5.cert;
if(typeof data7 !== "string"){
const err16 = {instancePath:instancePath+"/tls/cert",schemaPath:"#/properties/tls/anyOf/1/properties/cert/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.tls.anyOf[1].properties.cert.type,parentSchema:schema31.properties.tls.anyOf[1].properties.cert,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data5.key !== undefined && func0.call(data5, "key")){
let data8 = data5.key;
if(typeof data8 !== "string"){
const err17 = {instancePath:instancePath+"/tls/key",schemaPath:"#/properties/tls/anyOf/1/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.tls.anyOf[1].properties.key.type,parentSchema:schema31.properties.tls.anyOf[1].properties.key,data:data8};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data5.passphrase !== undefined && func0.call(data5, "passphrase")){
let data9 = data5.passphrase;
if(typeof data9 !== "string"){
const err18 = {instancePath:instancePath+"/tls/passphrase",schemaPath:"#/properties/tls/anyOf/1/properties/passphrase/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.tls.anyOf[1].properties.passphrase.type,parentSchema:schema31.properties.tls.anyOf[1].properties.passphrase,data:data9};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data5["server-name"] !== undefined && func0.call(data5, "server-name")){
let data10 = data5["server-name"];
if(typeof data10 !== "string"){
const err19 = {instancePath:instancePath+"/tls/server-name",schemaPath:"#/properties/tls/anyOf/1/properties/server-name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.tls.anyOf[1].properties["server-name"].type,parentSchema:schema31.properties.tls.anyOf[1].properties["server-name"],data:data10};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data5.verify !== undefined && func0.call(data5, "verify")){
let data11 = data5.verify;
if(typeof data11 !== "boolean"){
const err20 = {instancePath:instancePath+"/tls/verify",schemaPath:"#/properties/tls/anyOf/1/properties/verify/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties.tls.anyOf[1].properties.verify.type,parentSchema:schema31.properties.tls.anyOf[1].properties.verify,data:data11};
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
const err21 = {instancePath:instancePath+"/tls",schemaPath:"#/properties/tls/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.tls.anyOf[1].type,parentSchema:schema31.properties.tls.anyOf[1],data:data5};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
var _valid0 = _errs18 === errors;
valid3 = valid3 || _valid0;
if(!valid3){
const err22 = {instancePath:instancePath+"/tls",schemaPath:"#/properties/tls/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema31.properties.tls.anyOf,parentSchema:schema31.properties.tls,data:data5};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
else {
errors = _errs15;
if(vErrors !== null){
if(_errs15){
vErrors.length = _errs15;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err23 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


export const check: SchemaCheck = checkOptions
