// Generated from plugins/discovery/eureka/schema.json by scripts/generate.ts; not to be edited.
// @ts-nocheck
import type { SchemaCheck } from '../../project/schema/schema-errors.ts'

const checkOptions = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","title":"Options of the discovery plugin eureka","type":"object","additionalProperties":false,"required":["urls"],"properties":{"urls":{"description":"Where the servers' REST API is, as in `http://eureka:8761/eureka`; they are asked in turn when one does not answer.","type":"array","minItems":1,"items":{"type":"string","pattern":"^https?://"}},"poll":{"description":"How often a server is asked what has changed.","type":"string","pattern":"^(?!0+(\\.0+)?[a-z])\\d{1,12}(\\.\\d{1,3})?(ms|s|m|h|d)$","default":"30s"},"tls":{"description":"For https: files of one's own.","type":"object","additionalProperties":false,"properties":{"ca":{"type":"string","description":"File with the certificates that sign the server's."},"cert":{"type":"string","description":"File with our certificate."},"key":{"type":"string","description":"File with its key."},"server-name":{"type":"string","description":"The name in the server's certificate, where it is not the host."},"verify":{"type":"boolean","default":true}}}}};
const func0 = Object.prototype.hasOwnProperty;
const pattern4 = new RegExp("^https?://", "u");
const pattern5 = new RegExp("^(?!0+(\\.0+)?[a-z])\\d{1,12}(\\.\\d{1,3})?(ms|s|m|h|d)$", "u");

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
if((data.urls === undefined) || (!(func0.call(data, "urls")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "urls"},message:"must have required property '"+"urls"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(((key0 === "urls") || (key0 === "poll")) || (key0 === "tls"))){
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
if(data.urls !== undefined && func0.call(data, "urls")){
let data0 = data.urls;
if(Array.isArray(data0)){
if(data0.length < 1){
const err2 = {instancePath:instancePath+"/urls",schemaPath:"#/properties/urls/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.urls,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
const err3 = {instancePath:instancePath+"/urls/" + i0,schemaPath:"#/properties/urls/items/pattern",keyword:"pattern",params:{pattern: "^https?://"},message:"must match pattern \""+"^https?://"+"\"",schema:"^https?://",parentSchema:schema31.properties.urls.items,data:data1};
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
const err4 = {instancePath:instancePath+"/urls/" + i0,schemaPath:"#/properties/urls/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.urls.items.type,parentSchema:schema31.properties.urls.items,data:data1};
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
const err5 = {instancePath:instancePath+"/urls",schemaPath:"#/properties/urls/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.urls.type,parentSchema:schema31.properties.urls,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.poll !== undefined && func0.call(data, "poll")){
let data2 = data.poll;
if(typeof data2 === "string"){
if(!pattern5.test(data2)){
const err6 = {instancePath:instancePath+"/poll",schemaPath:"#/properties/poll/pattern",keyword:"pattern",params:{pattern: "^(?!0+(\\.0+)?[a-z])\\d{1,12}(\\.\\d{1,3})?(ms|s|m|h|d)$"},message:"must match pattern \""+"^(?!0+(\\.0+)?[a-z])\\d{1,12}(\\.\\d{1,3})?(ms|s|m|h|d)$"+"\"",schema:"^(?!0+(\\.0+)?[a-z])\\d{1,12}(\\.\\d{1,3})?(ms|s|m|h|d)$",parentSchema:schema31.properties.poll,data:data2};
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
const err7 = {instancePath:instancePath+"/poll",schemaPath:"#/properties/poll/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.poll.type,parentSchema:schema31.properties.poll,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.tls !== undefined && func0.call(data, "tls")){
let data3 = data.tls;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key1 of Object.keys(data3)){
if(!(((((key1 === "ca") || (key1 === "cert")) || (key1 === "key")) || (key1 === "server-name")) || (key1 === "verify"))){
const err8 = {instancePath:instancePath+"/tls",schemaPath:"#/properties/tls/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.tls,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data3.ca !== undefined && func0.call(data3, "ca")){
let data4 = data3.ca;
if(typeof data4 !== "string"){
const err9 = {instancePath:instancePath+"/tls/ca",schemaPath:"#/properties/tls/properties/ca/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.tls.properties.ca.type,parentSchema:schema31.properties.tls.properties.ca,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data3.cert !== undefined && func0.call(data3, "cert")){
let data5 = data3.cert;
if(typeof data5 !== "string"){
const err10 = {instancePath:instancePath+"/tls/cert",schemaPath:"#/properties/tls/properties/cert/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.tls.properties.cert.type,parentSchema:schema31.properties.tls.properties.cert,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data3.key !== undefined && func0.call(data3, "key")){
let data6 = data3.key;
if(typeof data6 !== "string"){
const err11 = {instancePath:instancePath+"/tls/key",schemaPath:"#/properties/tls/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.tls.properties.key.type,parentSchema:schema31.properties.tls.properties.key,data:data6};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data3["server-name"] !== undefined && func0.call(data3, "server-name")){
let data7 = data3["server-name"];
if(typeof data7 !== "string"){
const err12 = {instancePath:instancePath+"/tls/server-name",schemaPath:"#/properties/tls/properties/server-name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.tls.properties["server-name"].type,parentSchema:schema31.properties.tls.properties["server-name"],data:data7};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data3.verify !== undefined && func0.call(data3, "verify")){
let data8 = data3.verify;
if(typeof data8 !== "boolean"){
const err13 = {instancePath:instancePath+"/tls/verify",schemaPath:"#/properties/tls/properties/verify/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties.tls.properties.verify.type,parentSchema:schema31.properties.tls.properties.verify,data:data8};
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
const err14 = {instancePath:instancePath+"/tls",schemaPath:"#/properties/tls/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.tls.type,parentSchema:schema31.properties.tls,data:data3};
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


export const check: SchemaCheck = checkOptions
