// Generated from plugins/check/tls/schema.json by scripts/generate.ts; not to be edited.
// @ts-nocheck
import type { SchemaCheck } from '../../project/schema/schema-errors.ts'

const checkOptions = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","title":"Options of the check plugin tls","type":"object","additionalProperties":false,"properties":{"port":{"type":"integer","minimum":1,"maximum":65535,"description":"Another port than the one that is served."},"server-name":{"type":"string","pattern":"^[!-~]+$","description":"The name that the server is asked for (SNI)."},"names":{"type":"array","minItems":1,"items":{"type":"string","pattern":"^[!-~]+$"},"description":"Names that the certificate has to have, all of them. Default: `server-name`, or the host name of the instance."},"days-left":{"type":"integer","minimum":0,"maximum":3650,"default":0,"description":"For how many days more the certificate has to be good."},"verify":{"type":"boolean","description":"Whether somebody who is trusted has to have signed the certificate.","default":true},"ca":{"type":"string","description":"File with the certificates of those who are trusted. Default: the system's."},"cert":{"type":"string","description":"File with the certificate that is shown to the server."},"key":{"type":"string","description":"File with its key."},"passphrase":{"type":"string","description":"Of the key."}}};
const func0 = Object.prototype.hasOwnProperty;
const pattern4 = new RegExp("^[!-~]+$", "u");

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
if(data["server-name"] !== undefined && func0.call(data, "server-name")){
let data1 = data["server-name"];
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
const err4 = {instancePath:instancePath+"/server-name",schemaPath:"#/properties/server-name/pattern",keyword:"pattern",params:{pattern: "^[!-~]+$"},message:"must match pattern \""+"^[!-~]+$"+"\"",schema:"^[!-~]+$",parentSchema:schema31.properties["server-name"],data:data1};
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
const err5 = {instancePath:instancePath+"/server-name",schemaPath:"#/properties/server-name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties["server-name"].type,parentSchema:schema31.properties["server-name"],data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.names !== undefined && func0.call(data, "names")){
let data2 = data.names;
if(Array.isArray(data2)){
if(data2.length < 1){
const err6 = {instancePath:instancePath+"/names",schemaPath:"#/properties/names/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.names,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 === "string"){
if(!pattern4.test(data3)){
const err7 = {instancePath:instancePath+"/names/" + i0,schemaPath:"#/properties/names/items/pattern",keyword:"pattern",params:{pattern: "^[!-~]+$"},message:"must match pattern \""+"^[!-~]+$"+"\"",schema:"^[!-~]+$",parentSchema:schema31.properties.names.items,data:data3};
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
const err8 = {instancePath:instancePath+"/names/" + i0,schemaPath:"#/properties/names/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.names.items.type,parentSchema:schema31.properties.names.items,data:data3};
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
const err9 = {instancePath:instancePath+"/names",schemaPath:"#/properties/names/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.names.type,parentSchema:schema31.properties.names,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data["days-left"] !== undefined && func0.call(data, "days-left")){
let data4 = data["days-left"];
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err10 = {instancePath:instancePath+"/days-left",schemaPath:"#/properties/days-left/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties["days-left"].type,parentSchema:schema31.properties["days-left"],data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 3650 || isNaN(data4)){
const err11 = {instancePath:instancePath+"/days-left",schemaPath:"#/properties/days-left/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3650},message:"must be <= 3650",schema:3650,parentSchema:schema31.properties["days-left"],data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data4 < 0 || isNaN(data4)){
const err12 = {instancePath:instancePath+"/days-left",schemaPath:"#/properties/days-left/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties["days-left"],data:data4};
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
if(data.verify !== undefined && func0.call(data, "verify")){
let data5 = data.verify;
if(typeof data5 !== "boolean"){
const err13 = {instancePath:instancePath+"/verify",schemaPath:"#/properties/verify/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties.verify.type,parentSchema:schema31.properties.verify,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.ca !== undefined && func0.call(data, "ca")){
let data6 = data.ca;
if(typeof data6 !== "string"){
const err14 = {instancePath:instancePath+"/ca",schemaPath:"#/properties/ca/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.ca.type,parentSchema:schema31.properties.ca,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.cert !== undefined && func0.call(data, "cert")){
let data7 = data.cert;
if(typeof data7 !== "string"){
const err15 = {instancePath:instancePath+"/cert",schemaPath:"#/properties/cert/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.cert.type,parentSchema:schema31.properties.cert,data:data7};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.key !== undefined && func0.call(data, "key")){
let data8 = data.key;
if(typeof data8 !== "string"){
const err16 = {instancePath:instancePath+"/key",schemaPath:"#/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.key.type,parentSchema:schema31.properties.key,data:data8};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.passphrase !== undefined && func0.call(data, "passphrase")){
let data9 = data.passphrase;
if(typeof data9 !== "string"){
const err17 = {instancePath:instancePath+"/passphrase",schemaPath:"#/properties/passphrase/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.passphrase.type,parentSchema:schema31.properties.passphrase,data:data9};
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
const err18 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


export const check: SchemaCheck = checkOptions
