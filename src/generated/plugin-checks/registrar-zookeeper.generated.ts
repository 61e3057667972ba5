// Generated from plugins/registrar/zookeeper/schema.json by scripts/generate.ts; not to be edited.
// @ts-nocheck
import type { SchemaCheck } from '../../project/schema/schema-errors.ts'

const checkOptions = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","title":"Options of the registrar plugin zookeeper","type":"object","additionalProperties":false,"required":["hosts","path"],"properties":{"hosts":{"description":"The servers: host:port, several as a list or divided by commas. The last may carry a chroot: host:port/chroot.","anyOf":[{"type":"string","minLength":1},{"type":"array","minItems":1,"items":{"type":"string","minLength":1}}]},"path":{"description":"The node below which each service has a node of its own.","type":"string","pattern":"^/"},"format":{"description":"Whose words the nodes are written in.","enum":["lighthouse","nerve"],"default":"lighthouse"},"peer-port":{"description":"The port of the peers section of the HAProxy beside the instance, in Lighthouse's format.","type":"integer","minimum":1,"maximum":65535,"default":1024},"auth":{"description":"user:password for the digest scheme.","type":"string","pattern":"^[^:]+:"},"session-timeout":{"description":"How long the nodes outlive a process that has died.","type":"string","pattern":"^(?!0+(\\.0+)?[a-z])\\d{1,12}(\\.\\d{1,3})?(ms|s|m|h|d)$","default":"10s"},"tls":{"description":"Speak TLS: true, or with files of one's own.","anyOf":[{"type":"boolean"},{"type":"object","additionalProperties":false,"properties":{"ca":{"type":"string","description":"File with the certificates that sign the servers'."},"cert":{"type":"string","description":"File with our certificate."},"key":{"type":"string","description":"File with its key."},"passphrase":{"type":"string","description":"Of the key."},"server-name":{"type":"string","description":"The name that the certificate has to have."},"verify":{"type":"boolean","description":"Whether the certificate has to be good.","default":true}}}]}}};
const func0 = Object.prototype.hasOwnProperty;
const pattern4 = new RegExp("^/", "u");
const pattern5 = new RegExp("^[^:]+:", "u");
const pattern6 = new RegExp("^(?!0+(\\.0+)?[a-z])\\d{1,12}(\\.\\d{1,3})?(ms|s|m|h|d)$", "u");

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
if((data.hosts === undefined) || (!(func0.call(data, "hosts")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "hosts"},message:"must have required property '"+"hosts"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.path === undefined) || (!(func0.call(data, "path")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(((((((key0 === "hosts") || (key0 === "path")) || (key0 === "format")) || (key0 === "peer-port")) || (key0 === "auth")) || (key0 === "session-timeout")) || (key0 === "tls"))){
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
if(data.hosts !== undefined && func0.call(data, "hosts")){
let data0 = data.hosts;
const _errs3 = errors;
let valid1 = false;
const _errs4 = errors;
if(typeof data0 === "string"){
if(data0.length < 1){
const err3 = {instancePath:instancePath+"/hosts",schemaPath:"#/properties/hosts/anyOf/0/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.hosts.anyOf[0],data:data0};
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
const err4 = {instancePath:instancePath+"/hosts",schemaPath:"#/properties/hosts/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.hosts.anyOf[0].type,parentSchema:schema31.properties.hosts.anyOf[0],data:data0};
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
const err5 = {instancePath:instancePath+"/hosts",schemaPath:"#/properties/hosts/anyOf/1/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.hosts.anyOf[1],data:data0};
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
const err6 = {instancePath:instancePath+"/hosts/" + i0,schemaPath:"#/properties/hosts/anyOf/1/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.hosts.anyOf[1].items,data:data1};
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
const err7 = {instancePath:instancePath+"/hosts/" + i0,schemaPath:"#/properties/hosts/anyOf/1/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.hosts.anyOf[1].items.type,parentSchema:schema31.properties.hosts.anyOf[1].items,data:data1};
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
const err8 = {instancePath:instancePath+"/hosts",schemaPath:"#/properties/hosts/anyOf/1/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.hosts.anyOf[1].type,parentSchema:schema31.properties.hosts.anyOf[1],data:data0};
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
const err9 = {instancePath:instancePath+"/hosts",schemaPath:"#/properties/hosts/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema31.properties.hosts.anyOf,parentSchema:schema31.properties.hosts,data:data0};
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
if(!pattern4.test(data2)){
const err10 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/pattern",keyword:"pattern",params:{pattern: "^/"},message:"must match pattern \""+"^/"+"\"",schema:"^/",parentSchema:schema31.properties.path,data:data2};
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
const err11 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.path.type,parentSchema:schema31.properties.path,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.format !== undefined && func0.call(data, "format")){
let data3 = data.format;
if(!((data3 === "lighthouse") || (data3 === "nerve"))){
const err12 = {instancePath:instancePath+"/format",schemaPath:"#/properties/format/enum",keyword:"enum",params:{allowedValues: schema31.properties.format.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.format.enum,parentSchema:schema31.properties.format,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data["peer-port"] !== undefined && func0.call(data, "peer-port")){
let data4 = data["peer-port"];
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err13 = {instancePath:instancePath+"/peer-port",schemaPath:"#/properties/peer-port/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties["peer-port"].type,parentSchema:schema31.properties["peer-port"],data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 65535 || isNaN(data4)){
const err14 = {instancePath:instancePath+"/peer-port",schemaPath:"#/properties/peer-port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535",schema:65535,parentSchema:schema31.properties["peer-port"],data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data4 < 1 || isNaN(data4)){
const err15 = {instancePath:instancePath+"/peer-port",schemaPath:"#/properties/peer-port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties["peer-port"],data:data4};
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
if(data.auth !== undefined && func0.call(data, "auth")){
let data5 = data.auth;
if(typeof data5 === "string"){
if(!pattern5.test(data5)){
const err16 = {instancePath:instancePath+"/auth",schemaPath:"#/properties/auth/pattern",keyword:"pattern",params:{pattern: "^[^:]+:"},message:"must match pattern \""+"^[^:]+:"+"\"",schema:"^[^:]+:",parentSchema:schema31.properties.auth,data:data5};
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
const err17 = {instancePath:instancePath+"/auth",schemaPath:"#/properties/auth/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.auth.type,parentSchema:schema31.properties.auth,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data["session-timeout"] !== undefined && func0.call(data, "session-timeout")){
let data6 = data["session-timeout"];
if(typeof data6 === "string"){
if(!pattern6.test(data6)){
const err18 = {instancePath:instancePath+"/session-timeout",schemaPath:"#/properties/session-timeout/pattern",keyword:"pattern",params:{pattern: "^(?!0+(\\.0+)?[a-z])\\d{1,12}(\\.\\d{1,3})?(ms|s|m|h|d)$"},message:"must match pattern \""+"^(?!0+(\\.0+)?[a-z])\\d{1,12}(\\.\\d{1,3})?(ms|s|m|h|d)$"+"\"",schema:"^(?!0+(\\.0+)?[a-z])\\d{1,12}(\\.\\d{1,3})?(ms|s|m|h|d)$",parentSchema:schema31.properties["session-timeout"],data:data6};
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
const err19 = {instancePath:instancePath+"/session-timeout",schemaPath:"#/properties/session-timeout/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties["session-timeout"].type,parentSchema:schema31.properties["session-timeout"],data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.tls !== undefined && func0.call(data, "tls")){
let data7 = data.tls;
const _errs20 = errors;
let valid4 = false;
const _errs21 = errors;
if(typeof data7 !== "boolean"){
const err20 = {instancePath:instancePath+"/tls",schemaPath:"#/properties/tls/anyOf/0/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties.tls.anyOf[0].type,parentSchema:schema31.properties.tls.anyOf[0],data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
var _valid1 = _errs21 === errors;
valid4 = valid4 || _valid1;
const _errs23 = errors;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key1 of Object.keys(data7)){
if(!((((((key1 === "ca") || (key1 === "cert")) || (key1 === "key")) || (key1 === "passphrase")) || (key1 === "server-name")) || (key1 === "verify"))){
const err21 = {instancePath:instancePath+"/tls",schemaPath:"#/properties/tls/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.tls.anyOf[1],data:data7};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data7.ca !== undefined && func0.call(data7, "ca")){
let data8 = data7.ca;
if(typeof data8 !== "string"){
const err22 = {instancePath:instancePath+"/tls/ca",schemaPath:"#/properties/tls/anyOf/1/properties/ca/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.tls.anyOf[1].properties.ca.type,parentSchema:schema31.properties.tls.anyOf[1].properties.ca,data:data8};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data7.cert !== undefined && func0.call(data7, "cert")){
let data9 = data7.cert;
if(typeof data9 !== "string"){
const err23 = {instancePath:instancePath+"/tls/cert",schemaPath:"#/properties/tls/anyOf/1/properties/cert/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.tls.anyOf[1].properties.cert.type,parentSchema:schema31.properties.tls.anyOf[1].properties.cert,data:data9};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data7.key !== undefined && func0.call(data7, "key")){
let data10 = data7.key;
if(typeof data10 !== "string"){
const err24 = {instancePath:instancePath+"/tls/key",schemaPath:"#/properties/tls/anyOf/1/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.tls.anyOf[1].properties.key.type,parentSchema:schema31.properties.tls.anyOf[1].properties.key,data:data10};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data7.passphrase !== undefined && func0.call(data7, "passphrase")){
let data11 = data7.passphrase;
if(typeof data11 !== "string"){
const err25 = {instancePath:instancePath+"/tls/passphrase",schemaPath:"#/properties/tls/anyOf/1/properties/passphrase/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.tls.anyOf[1].properties.passphrase.type,parentSchema:schema31.properties.tls.anyOf[1].properties.passphrase,data:data11};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data7["server-name"] !== undefined && func0.call(data7, "server-name")){
let data12 = data7["server-name"];
if(typeof data12 !== "string"){
const err26 = {instancePath:instancePath+"/tls/server-name",schemaPath:"#/properties/tls/anyOf/1/properties/server-name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.tls.anyOf[1].properties["server-name"].type,parentSchema:schema31.properties.tls.anyOf[1].properties["server-name"],data:data12};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data7.verify !== undefined && func0.call(data7, "verify")){
let data13 = data7.verify;
if(typeof data13 !== "boolean"){
const err27 = {instancePath:instancePath+"/tls/verify",schemaPath:"#/properties/tls/anyOf/1/properties/verify/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties.tls.anyOf[1].properties.verify.type,parentSchema:schema31.properties.tls.anyOf[1].properties.verify,data:data13};
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
const err28 = {instancePath:instancePath+"/tls",schemaPath:"#/properties/tls/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.tls.anyOf[1].type,parentSchema:schema31.properties.tls.anyOf[1],data:data7};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
var _valid1 = _errs23 === errors;
valid4 = valid4 || _valid1;
if(!valid4){
const err29 = {instancePath:instancePath+"/tls",schemaPath:"#/properties/tls/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema31.properties.tls.anyOf,parentSchema:schema31.properties.tls,data:data7};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
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
}
else {
const err30 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


export const check: SchemaCheck = checkOptions
