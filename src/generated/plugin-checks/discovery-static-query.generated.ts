// Generated from plugins/discovery/static/query.schema.json by scripts/generate.ts; not to be edited.
// @ts-nocheck
import type { SchemaCheck } from '../../project/schema/schema-errors.ts'

const checkOptions = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","title":"What a service says to the discovery plugin static","type":"object","additionalProperties":false,"required":["instances"],"properties":{"instances":{"description":"The running copies of the service.","type":"array","items":{"oneOf":[{"type":"string","description":"10.0.0.1:80, [2001:db8::1]:80, app.example:80 or unix:/run/app.sock"},{"type":"object","additionalProperties":false,"properties":{"id":{"type":"string","description":"Keeps the server's name when the address changes. Default: the endpoint."},"address":{"type":"string","description":"IPv4 or IPv6 address or host name; with the port behind it where `port` is left out."},"host":{"type":"string","description":"Another word for address."},"port":{"type":"integer","minimum":1,"maximum":65535},"path":{"type":"string","description":"A unix socket, in place of address and port."},"node":{"type":"string","description":"The machine it runs on."},"weight":{"type":"integer","minimum":0,"maximum":256},"backup":{"type":"boolean","description":"Serves only when all others are down."},"health":{"enum":["passing","warning","critical","draining","maintenance"],"description":"How it is; what becomes of it says the service's health."},"draining":{"type":"boolean","description":"Short for the health draining: it finishes what it has and gets nothing new."},"tags":{"type":"array","items":{"type":"string"}},"metadata":{"type":"object","additionalProperties":{"type":["string","number","boolean"]}}},"anyOf":[{"required":["address"]},{"required":["host"]},{"required":["path"]}]}]}}}};
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
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.instances === undefined) || (!(func0.call(data, "instances")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "instances"},message:"must have required property '"+"instances"+"'",schema:schema31.required,parentSchema:schema31,data};
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
const err2 = {instancePath:instancePath+"/instances/" + i0,schemaPath:"#/properties/instances/items/oneOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.instances.items.oneOf[0].type,parentSchema:schema31.properties.instances.items.oneOf[0],data:data1};
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
const err3 = {instancePath:instancePath+"/instances/" + i0,schemaPath:"#/properties/instances/items/oneOf/1/anyOf/0/required",keyword:"required",params:{missingProperty: "address"},message:"must have required property '"+"address"+"'",schema:schema31.properties.instances.items.oneOf[1].anyOf[0].required,parentSchema:schema31.properties.instances.items.oneOf[1].anyOf[0],data:data1};
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
const err4 = {instancePath:instancePath+"/instances/" + i0,schemaPath:"#/properties/instances/items/oneOf/1/anyOf/1/required",keyword:"required",params:{missingProperty: "host"},message:"must have required property '"+"host"+"'",schema:schema31.properties.instances.items.oneOf[1].anyOf[1].required,parentSchema:schema31.properties.instances.items.oneOf[1].anyOf[1],data:data1};
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
const err5 = {instancePath:instancePath+"/instances/" + i0,schemaPath:"#/properties/instances/items/oneOf/1/anyOf/2/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'",schema:schema31.properties.instances.items.oneOf[1].anyOf[2].required,parentSchema:schema31.properties.instances.items.oneOf[1].anyOf[2],data:data1};
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
const err6 = {instancePath:instancePath+"/instances/" + i0,schemaPath:"#/properties/instances/items/oneOf/1/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema31.properties.instances.items.oneOf[1].anyOf,parentSchema:schema31.properties.instances.items.oneOf[1],data:data1};
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
if(!(func0.call(schema31.properties.instances.items.oneOf[1].properties, key1))){
const err7 = {instancePath:instancePath+"/instances/" + i0,schemaPath:"#/properties/instances/items/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.instances.items.oneOf[1],data:data1};
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
const err8 = {instancePath:instancePath+"/instances/" + i0+"/id",schemaPath:"#/properties/instances/items/oneOf/1/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.instances.items.oneOf[1].properties.id.type,parentSchema:schema31.properties.instances.items.oneOf[1].properties.id,data:data2};
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
const err9 = {instancePath:instancePath+"/instances/" + i0+"/address",schemaPath:"#/properties/instances/items/oneOf/1/properties/address/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.instances.items.oneOf[1].properties.address.type,parentSchema:schema31.properties.instances.items.oneOf[1].properties.address,data:data3};
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
const err10 = {instancePath:instancePath+"/instances/" + i0+"/host",schemaPath:"#/properties/instances/items/oneOf/1/properties/host/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.instances.items.oneOf[1].properties.host.type,parentSchema:schema31.properties.instances.items.oneOf[1].properties.host,data:data4};
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
const err11 = {instancePath:instancePath+"/instances/" + i0+"/port",schemaPath:"#/properties/instances/items/oneOf/1/properties/port/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.instances.items.oneOf[1].properties.port.type,parentSchema:schema31.properties.instances.items.oneOf[1].properties.port,data:data5};
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
const err12 = {instancePath:instancePath+"/instances/" + i0+"/port",schemaPath:"#/properties/instances/items/oneOf/1/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535",schema:65535,parentSchema:schema31.properties.instances.items.oneOf[1].properties.port,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data5 < 1 || isNaN(data5)){
const err13 = {instancePath:instancePath+"/instances/" + i0+"/port",schemaPath:"#/properties/instances/items/oneOf/1/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.instances.items.oneOf[1].properties.port,data:data5};
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
const err14 = {instancePath:instancePath+"/instances/" + i0+"/path",schemaPath:"#/properties/instances/items/oneOf/1/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.instances.items.oneOf[1].properties.path.type,parentSchema:schema31.properties.instances.items.oneOf[1].properties.path,data:data6};
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
const err15 = {instancePath:instancePath+"/instances/" + i0+"/node",schemaPath:"#/properties/instances/items/oneOf/1/properties/node/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.instances.items.oneOf[1].properties.node.type,parentSchema:schema31.properties.instances.items.oneOf[1].properties.node,data:data7};
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
const err16 = {instancePath:instancePath+"/instances/" + i0+"/weight",schemaPath:"#/properties/instances/items/oneOf/1/properties/weight/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.instances.items.oneOf[1].properties.weight.type,parentSchema:schema31.properties.instances.items.oneOf[1].properties.weight,data:data8};
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
const err17 = {instancePath:instancePath+"/instances/" + i0+"/weight",schemaPath:"#/properties/instances/items/oneOf/1/properties/weight/maximum",keyword:"maximum",params:{comparison: "<=", limit: 256},message:"must be <= 256",schema:256,parentSchema:schema31.properties.instances.items.oneOf[1].properties.weight,data:data8};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data8 < 0 || isNaN(data8)){
const err18 = {instancePath:instancePath+"/instances/" + i0+"/weight",schemaPath:"#/properties/instances/items/oneOf/1/properties/weight/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.instances.items.oneOf[1].properties.weight,data:data8};
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
const err19 = {instancePath:instancePath+"/instances/" + i0+"/backup",schemaPath:"#/properties/instances/items/oneOf/1/properties/backup/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties.instances.items.oneOf[1].properties.backup.type,parentSchema:schema31.properties.instances.items.oneOf[1].properties.backup,data:data9};
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
const err20 = {instancePath:instancePath+"/instances/" + i0+"/health",schemaPath:"#/properties/instances/items/oneOf/1/properties/health/enum",keyword:"enum",params:{allowedValues: schema31.properties.instances.items.oneOf[1].properties.health.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.instances.items.oneOf[1].properties.health.enum,parentSchema:schema31.properties.instances.items.oneOf[1].properties.health,data:data10};
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
const err21 = {instancePath:instancePath+"/instances/" + i0+"/draining",schemaPath:"#/properties/instances/items/oneOf/1/properties/draining/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties.instances.items.oneOf[1].properties.draining.type,parentSchema:schema31.properties.instances.items.oneOf[1].properties.draining,data:data11};
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
const err22 = {instancePath:instancePath+"/instances/" + i0+"/tags/" + i1,schemaPath:"#/properties/instances/items/oneOf/1/properties/tags/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.instances.items.oneOf[1].properties.tags.items.type,parentSchema:schema31.properties.instances.items.oneOf[1].properties.tags.items,data:data13};
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
const err23 = {instancePath:instancePath+"/instances/" + i0+"/tags",schemaPath:"#/properties/instances/items/oneOf/1/properties/tags/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.instances.items.oneOf[1].properties.tags.type,parentSchema:schema31.properties.instances.items.oneOf[1].properties.tags,data:data12};
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
const err24 = {instancePath:instancePath+"/instances/" + i0+"/metadata/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/instances/items/oneOf/1/properties/metadata/additionalProperties/type",keyword:"type",params:{type: schema31.properties.instances.items.oneOf[1].properties.metadata.additionalProperties.type},message:"must be string,number,boolean",schema:schema31.properties.instances.items.oneOf[1].properties.metadata.additionalProperties.type,parentSchema:schema31.properties.instances.items.oneOf[1].properties.metadata.additionalProperties,data:data15};
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
const err25 = {instancePath:instancePath+"/instances/" + i0+"/metadata",schemaPath:"#/properties/instances/items/oneOf/1/properties/metadata/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.instances.items.oneOf[1].properties.metadata.type,parentSchema:schema31.properties.instances.items.oneOf[1].properties.metadata,data:data14};
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
const err26 = {instancePath:instancePath+"/instances/" + i0,schemaPath:"#/properties/instances/items/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.instances.items.oneOf[1].type,parentSchema:schema31.properties.instances.items.oneOf[1],data:data1};
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
const err27 = {instancePath:instancePath+"/instances/" + i0,schemaPath:"#/properties/instances/items/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf",schema:schema31.properties.instances.items.oneOf,parentSchema:schema31.properties.instances.items,data:data1};
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
const err28 = {instancePath:instancePath+"/instances",schemaPath:"#/properties/instances/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.instances.type,parentSchema:schema31.properties.instances,data:data0};
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
const err29 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


export const check: SchemaCheck = checkOptions
