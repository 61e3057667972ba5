// Generated from plugins/discovery/http/schema.json by scripts/generate.ts; not to be edited.
// @ts-nocheck
import type { SchemaCheck } from '../../project/schema/schema-errors.ts'

const checkOptions = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","title":"Options of the discovery plugin http","type":"object","additionalProperties":false,"required":["url"],"properties":{"url":{"description":"Where the JSON is; `{service}` stands for the service's name, but not in the host.","type":"string","pattern":"^https?://[^/{}?#]+([/?].*)?$"},"socket":{"description":"A unix socket that is asked, in place of the host in `url`.","type":"string","pattern":"^/"},"headers":{"description":"Sent with each request.","type":"object","propertyNames":{"pattern":"^[A-Za-z0-9!#$%&'*+.^_`|~-]+$"},"additionalProperties":{"type":"string","pattern":"^[\\x20-\\x7E]*$"}},"token":{"description":"Sent as `Authorization: Bearer …`.","type":"string","minLength":1},"poll":{"description":"How often it is asked.","type":"string","pattern":"^(?!0+(\\.0+)?[a-z])\\d{1,12}(\\.\\d{1,3})?(ms|s|m|h|d)$","default":"10s"},"long-poll":{"description":"For a server that holds its answer until there is news: how long it may (RFC 7240, `Prefer: wait`).","type":"string","pattern":"^(?!0+(\\.0+)?[a-z])\\d{1,12}(\\.\\d{1,3})?(ms|s|m|h|d)$"},"list":{"description":"Where in the JSON the instances are: keys divided by dots, as in `data.nodes`, or a JSON pointer; `{service}` stands for the service's name. Default: the whole of it. What is found there is a list, or a map from services to lists.","type":"string","minLength":1},"fields":{"description":"Where in a record the fields of an instance are, if not under their own names.","type":"object","additionalProperties":false,"properties":{"service":{"type":"string","minLength":1,"description":"Whose instance it is, where one list serves several services."},"id":{"type":"string","minLength":1},"address":{"type":"string","minLength":1},"port":{"type":"string","minLength":1},"node":{"type":"string","minLength":1},"weight":{"type":"string","minLength":1},"backup":{"type":"string","minLength":1},"health":{"type":"string","minLength":1},"draining":{"type":"string","minLength":1},"tags":{"type":"string","minLength":1},"metadata":{"type":"string","minLength":1}}},"health-words":{"description":"Words for health, and which of ours each of them is.","type":"object","additionalProperties":{"enum":["passing","warning","critical","draining","maintenance"]}},"tls":{"description":"For https: files of one's own.","type":"object","additionalProperties":false,"properties":{"ca":{"type":"string","description":"File with the certificates that sign the server's."},"cert":{"type":"string","description":"File with our certificate."},"key":{"type":"string","description":"File with its key."},"server-name":{"type":"string","description":"The name in the server's certificate, where it is not the host."},"verify":{"type":"boolean","default":true}}}}};
const func0 = Object.prototype.hasOwnProperty;
const pattern4 = new RegExp("^https?://[^/{}?#]+([/?].*)?$", "u");
const pattern5 = new RegExp("^/", "u");
const pattern6 = new RegExp("^[A-Za-z0-9!#$%&'*+.^_`|~-]+$", "u");
const pattern7 = new RegExp("^[\\x20-\\x7E]*$", "u");
const pattern8 = new RegExp("^(?!0+(\\.0+)?[a-z])\\d{1,12}(\\.\\d{1,3})?(ms|s|m|h|d)$", "u");

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
if((data.url === undefined) || (!(func0.call(data, "url")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'",schema:schema31.required,parentSchema:schema31,data};
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
if(data.url !== undefined && func0.call(data, "url")){
let data0 = data.url;
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
const err2 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/pattern",keyword:"pattern",params:{pattern: "^https?://[^/{}?#]+([/?].*)?$"},message:"must match pattern \""+"^https?://[^/{}?#]+([/?].*)?$"+"\"",schema:"^https?://[^/{}?#]+([/?].*)?$",parentSchema:schema31.properties.url,data:data0};
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
const err3 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.url.type,parentSchema:schema31.properties.url,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.socket !== undefined && func0.call(data, "socket")){
let data1 = data.socket;
if(typeof data1 === "string"){
if(!pattern5.test(data1)){
const err4 = {instancePath:instancePath+"/socket",schemaPath:"#/properties/socket/pattern",keyword:"pattern",params:{pattern: "^/"},message:"must match pattern \""+"^/"+"\"",schema:"^/",parentSchema:schema31.properties.socket,data:data1};
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
const err5 = {instancePath:instancePath+"/socket",schemaPath:"#/properties/socket/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.socket.type,parentSchema:schema31.properties.socket,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.headers !== undefined && func0.call(data, "headers")){
let data2 = data.headers;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 of Object.keys(data2)){
const _errs8 = errors;
if(typeof key1 === "string"){
if(!pattern6.test(key1)){
const err6 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9!#$%&'*+.^_`|~-]+$"},message:"must match pattern \""+"^[A-Za-z0-9!#$%&'*+.^_`|~-]+$"+"\"",schema:"^[A-Za-z0-9!#$%&'*+.^_`|~-]+$",parentSchema:schema31.properties.headers.propertyNames,data:key1,propertyName:key1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
var valid1 = _errs8 === errors;
if(!valid1){
const err7 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/propertyNames",keyword:"propertyNames",params:{propertyName: key1},message:"property name must be valid",schema:schema31.properties.headers.propertyNames,parentSchema:schema31.properties.headers,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
for(const key2 of Object.keys(data2)){
let data3 = data2[key2];
if(typeof data3 === "string"){
if(!pattern7.test(data3)){
const err8 = {instancePath:instancePath+"/headers/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/headers/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^[\\x20-\\x7E]*$"},message:"must match pattern \""+"^[\\x20-\\x7E]*$"+"\"",schema:"^[\\x20-\\x7E]*$",parentSchema:schema31.properties.headers.additionalProperties,data:data3};
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
const err9 = {instancePath:instancePath+"/headers/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/headers/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.headers.additionalProperties.type,parentSchema:schema31.properties.headers.additionalProperties,data:data3};
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
else {
const err10 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.headers.type,parentSchema:schema31.properties.headers,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.token !== undefined && func0.call(data, "token")){
let data4 = data.token;
if(typeof data4 === "string"){
if(data4.length < 1){
const err11 = {instancePath:instancePath+"/token",schemaPath:"#/properties/token/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.token,data:data4};
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
const err12 = {instancePath:instancePath+"/token",schemaPath:"#/properties/token/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.token.type,parentSchema:schema31.properties.token,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.poll !== undefined && func0.call(data, "poll")){
let data5 = data.poll;
if(typeof data5 === "string"){
if(!pattern8.test(data5)){
const err13 = {instancePath:instancePath+"/poll",schemaPath:"#/properties/poll/pattern",keyword:"pattern",params:{pattern: "^(?!0+(\\.0+)?[a-z])\\d{1,12}(\\.\\d{1,3})?(ms|s|m|h|d)$"},message:"must match pattern \""+"^(?!0+(\\.0+)?[a-z])\\d{1,12}(\\.\\d{1,3})?(ms|s|m|h|d)$"+"\"",schema:"^(?!0+(\\.0+)?[a-z])\\d{1,12}(\\.\\d{1,3})?(ms|s|m|h|d)$",parentSchema:schema31.properties.poll,data:data5};
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
const err14 = {instancePath:instancePath+"/poll",schemaPath:"#/properties/poll/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.poll.type,parentSchema:schema31.properties.poll,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data["long-poll"] !== undefined && func0.call(data, "long-poll")){
let data6 = data["long-poll"];
if(typeof data6 === "string"){
if(!pattern8.test(data6)){
const err15 = {instancePath:instancePath+"/long-poll",schemaPath:"#/properties/long-poll/pattern",keyword:"pattern",params:{pattern: "^(?!0+(\\.0+)?[a-z])\\d{1,12}(\\.\\d{1,3})?(ms|s|m|h|d)$"},message:"must match pattern \""+"^(?!0+(\\.0+)?[a-z])\\d{1,12}(\\.\\d{1,3})?(ms|s|m|h|d)$"+"\"",schema:"^(?!0+(\\.0+)?[a-z])\\d{1,12}(\\.\\d{1,3})?(ms|s|m|h|d)$",parentSchema:schema31.properties["long-poll"],data:data6};
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
const err16 = {instancePath:instancePath+"/long-poll",schemaPath:"#/properties/long-poll/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties["long-poll"].type,parentSchema:schema31.properties["long-poll"],data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.list !== undefined && func0.call(data, "list")){
let data7 = data.list;
if(typeof data7 === "string"){
if(data7.length < 1){
const err17 = {instancePath:instancePath+"/list",schemaPath:"#/properties/list/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.list,data:data7};
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
const err18 = {instancePath:instancePath+"/list",schemaPath:"#/properties/list/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.list.type,parentSchema:schema31.properties.list,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.fields !== undefined && func0.call(data, "fields")){
let data8 = data.fields;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key3 of Object.keys(data8)){
if(!(func0.call(schema31.properties.fields.properties, key3))){
const err19 = {instancePath:instancePath+"/fields",schemaPath:"#/properties/fields/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.fields,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data8.service !== undefined && func0.call(data8, "service")){
let data9 = data8.service;
if(typeof data9 === "string"){
if(data9.length < 1){
const err20 = {instancePath:instancePath+"/fields/service",schemaPath:"#/properties/fields/properties/service/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.fields.properties.service,data:data9};
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
const err21 = {instancePath:instancePath+"/fields/service",schemaPath:"#/properties/fields/properties/service/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.fields.properties.service.type,parentSchema:schema31.properties.fields.properties.service,data:data9};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data8.id !== undefined && func0.call(data8, "id")){
let data10 = data8.id;
if(typeof data10 === "string"){
if(data10.length < 1){
const err22 = {instancePath:instancePath+"/fields/id",schemaPath:"#/properties/fields/properties/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.fields.properties.id,data:data10};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/fields/id",schemaPath:"#/properties/fields/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.fields.properties.id.type,parentSchema:schema31.properties.fields.properties.id,data:data10};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data8.address !== undefined && func0.call(data8, "address")){
let data11 = data8.address;
if(typeof data11 === "string"){
if(data11.length < 1){
const err24 = {instancePath:instancePath+"/fields/address",schemaPath:"#/properties/fields/properties/address/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.fields.properties.address,data:data11};
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
const err25 = {instancePath:instancePath+"/fields/address",schemaPath:"#/properties/fields/properties/address/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.fields.properties.address.type,parentSchema:schema31.properties.fields.properties.address,data:data11};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data8.port !== undefined && func0.call(data8, "port")){
let data12 = data8.port;
if(typeof data12 === "string"){
if(data12.length < 1){
const err26 = {instancePath:instancePath+"/fields/port",schemaPath:"#/properties/fields/properties/port/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.fields.properties.port,data:data12};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/fields/port",schemaPath:"#/properties/fields/properties/port/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.fields.properties.port.type,parentSchema:schema31.properties.fields.properties.port,data:data12};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data8.node !== undefined && func0.call(data8, "node")){
let data13 = data8.node;
if(typeof data13 === "string"){
if(data13.length < 1){
const err28 = {instancePath:instancePath+"/fields/node",schemaPath:"#/properties/fields/properties/node/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.fields.properties.node,data:data13};
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
const err29 = {instancePath:instancePath+"/fields/node",schemaPath:"#/properties/fields/properties/node/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.fields.properties.node.type,parentSchema:schema31.properties.fields.properties.node,data:data13};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data8.weight !== undefined && func0.call(data8, "weight")){
let data14 = data8.weight;
if(typeof data14 === "string"){
if(data14.length < 1){
const err30 = {instancePath:instancePath+"/fields/weight",schemaPath:"#/properties/fields/properties/weight/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.fields.properties.weight,data:data14};
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
const err31 = {instancePath:instancePath+"/fields/weight",schemaPath:"#/properties/fields/properties/weight/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.fields.properties.weight.type,parentSchema:schema31.properties.fields.properties.weight,data:data14};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data8.backup !== undefined && func0.call(data8, "backup")){
let data15 = data8.backup;
if(typeof data15 === "string"){
if(data15.length < 1){
const err32 = {instancePath:instancePath+"/fields/backup",schemaPath:"#/properties/fields/properties/backup/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.fields.properties.backup,data:data15};
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
const err33 = {instancePath:instancePath+"/fields/backup",schemaPath:"#/properties/fields/properties/backup/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.fields.properties.backup.type,parentSchema:schema31.properties.fields.properties.backup,data:data15};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data8.health !== undefined && func0.call(data8, "health")){
let data16 = data8.health;
if(typeof data16 === "string"){
if(data16.length < 1){
const err34 = {instancePath:instancePath+"/fields/health",schemaPath:"#/properties/fields/properties/health/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.fields.properties.health,data:data16};
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
const err35 = {instancePath:instancePath+"/fields/health",schemaPath:"#/properties/fields/properties/health/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.fields.properties.health.type,parentSchema:schema31.properties.fields.properties.health,data:data16};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data8.draining !== undefined && func0.call(data8, "draining")){
let data17 = data8.draining;
if(typeof data17 === "string"){
if(data17.length < 1){
const err36 = {instancePath:instancePath+"/fields/draining",schemaPath:"#/properties/fields/properties/draining/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.fields.properties.draining,data:data17};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
else {
const err37 = {instancePath:instancePath+"/fields/draining",schemaPath:"#/properties/fields/properties/draining/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.fields.properties.draining.type,parentSchema:schema31.properties.fields.properties.draining,data:data17};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data8.tags !== undefined && func0.call(data8, "tags")){
let data18 = data8.tags;
if(typeof data18 === "string"){
if(data18.length < 1){
const err38 = {instancePath:instancePath+"/fields/tags",schemaPath:"#/properties/fields/properties/tags/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.fields.properties.tags,data:data18};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
else {
const err39 = {instancePath:instancePath+"/fields/tags",schemaPath:"#/properties/fields/properties/tags/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.fields.properties.tags.type,parentSchema:schema31.properties.fields.properties.tags,data:data18};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data8.metadata !== undefined && func0.call(data8, "metadata")){
let data19 = data8.metadata;
if(typeof data19 === "string"){
if(data19.length < 1){
const err40 = {instancePath:instancePath+"/fields/metadata",schemaPath:"#/properties/fields/properties/metadata/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.fields.properties.metadata,data:data19};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/fields/metadata",schemaPath:"#/properties/fields/properties/metadata/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.fields.properties.metadata.type,parentSchema:schema31.properties.fields.properties.metadata,data:data19};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
else {
const err42 = {instancePath:instancePath+"/fields",schemaPath:"#/properties/fields/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.fields.type,parentSchema:schema31.properties.fields,data:data8};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data["health-words"] !== undefined && func0.call(data, "health-words")){
let data20 = data["health-words"];
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
for(const key4 of Object.keys(data20)){
let data21 = data20[key4];
if(!(((((data21 === "passing") || (data21 === "warning")) || (data21 === "critical")) || (data21 === "draining")) || (data21 === "maintenance"))){
const err43 = {instancePath:instancePath+"/health-words/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/health-words/additionalProperties/enum",keyword:"enum",params:{allowedValues: schema31.properties["health-words"].additionalProperties.enum},message:"must be equal to one of the allowed values",schema:schema31.properties["health-words"].additionalProperties.enum,parentSchema:schema31.properties["health-words"].additionalProperties,data:data21};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath:instancePath+"/health-words",schemaPath:"#/properties/health-words/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties["health-words"].type,parentSchema:schema31.properties["health-words"],data:data20};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data.tls !== undefined && func0.call(data, "tls")){
let data22 = data.tls;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
for(const key5 of Object.keys(data22)){
if(!(((((key5 === "ca") || (key5 === "cert")) || (key5 === "key")) || (key5 === "server-name")) || (key5 === "verify"))){
const err45 = {instancePath:instancePath+"/tls",schemaPath:"#/properties/tls/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.tls,data:data22};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data22.ca !== undefined && func0.call(data22, "ca")){
let data23 = data22.ca;
if(typeof data23 !== "string"){
const err46 = {instancePath:instancePath+"/tls/ca",schemaPath:"#/properties/tls/properties/ca/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.tls.properties.ca.type,parentSchema:schema31.properties.tls.properties.ca,data:data23};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data22.cert !== undefined && func0.call(data22, "cert")){
let data24 = data22.cert;
if(typeof data24 !== "string"){
const err47 = {instancePath:instancePath+"/tls/cert",schemaPath:"#/properties/tls/properties/cert/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.tls.properties.cert.type,parentSchema:schema31.properties.tls.properties.cert,data:data24};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data22.key !== undefined && func0.call(data22, "key")){
let data25 = data22.key;
if(typeof data25 !== "string"){
const err48 = {instancePath:instancePath+"/tls/key",schemaPath:"#/properties/tls/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.tls.properties.key.type,parentSchema:schema31.properties.tls.properties.key,data:data25};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data22["server-name"] !== undefined && func0.call(data22, "server-name")){
let data26 = data22["server-name"];
if(typeof data26 !== "string"){
const err49 = {instancePath:instancePath+"/tls/server-name",schemaPath:"#/properties/tls/properties/server-name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.tls.properties["server-name"].type,parentSchema:schema31.properties.tls.properties["server-name"],data:data26};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data22.verify !== undefined && func0.call(data22, "verify")){
let data27 = data22.verify;
if(typeof data27 !== "boolean"){
const err50 = {instancePath:instancePath+"/tls/verify",schemaPath:"#/properties/tls/properties/verify/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties.tls.properties.verify.type,parentSchema:schema31.properties.tls.properties.verify,data:data27};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
else {
const err51 = {instancePath:instancePath+"/tls",schemaPath:"#/properties/tls/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.tls.type,parentSchema:schema31.properties.tls,data:data22};
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
const err52 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


export const check: SchemaCheck = checkOptions
