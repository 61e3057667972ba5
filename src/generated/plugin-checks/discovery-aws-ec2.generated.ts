// Generated from plugins/discovery/aws-ec2/schema.json by scripts/generate.ts; not to be edited.
// @ts-nocheck
import type { SchemaCheck } from '../../project/schema/schema-errors.ts'

const checkOptions = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","title":"Options of the discovery plugin aws-ec2","type":"object","additionalProperties":false,"properties":{"regions":{"description":"Regions that are asked. Default: AWS_REGION, the profile's, or the one that this machine is in.","anyOf":[{"type":"string","minLength":1},{"type":"array","minItems":1,"items":{"type":"string","minLength":1}}]},"address":{"description":"Which of a machine's addresses is served.","enum":["private","public","ipv6"],"default":"private"},"profile":{"description":"A profile of ~/.aws/config or ~/.aws/credentials. Default: the environment's, or `default`.","type":"string","minLength":1},"role":{"description":"A role that is taken on with the credentials that were found, by its ARN.","type":"string","pattern":"^arn:[!-~]+$"},"external-id":{"description":"What the owner of the role asks for beside.","type":"string","minLength":2},"access-key-id":{"description":"Id of an access key; the usual places are looked at where it is absent.","type":"string","minLength":1},"secret-access-key":{"description":"Its secret; take it from ${env:…} or ${file:…}.","type":"string","minLength":1},"session-token":{"description":"What belongs to keys that expire.","type":"string","minLength":1},"endpoint":{"description":"Another URL than the public one, as of an endpoint in a VPC; {service} and {region} stand for both. Default: AWS_ENDPOINT_URL.","type":"string","pattern":"^https?://"}},"dependentRequired":{"access-key-id":["secret-access-key"],"secret-access-key":["access-key-id"],"external-id":["role"]}};
const func0 = Object.prototype.hasOwnProperty;
const pattern4 = new RegExp("^arn:[!-~]+$", "u");
const pattern5 = new RegExp("^https?://", "u");

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
if(data.regions !== undefined && func0.call(data, "regions")){
let data0 = data.regions;
const _errs3 = errors;
let valid1 = false;
const _errs4 = errors;
if(typeof data0 === "string"){
if(data0.length < 1){
const err1 = {instancePath:instancePath+"/regions",schemaPath:"#/properties/regions/anyOf/0/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.regions.anyOf[0],data:data0};
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
const err2 = {instancePath:instancePath+"/regions",schemaPath:"#/properties/regions/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.regions.anyOf[0].type,parentSchema:schema31.properties.regions.anyOf[0],data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs4 === errors;
valid1 = valid1 || _valid0;
const _errs6 = errors;
if(Array.isArray(data0)){
if(data0.length < 1){
const err3 = {instancePath:instancePath+"/regions",schemaPath:"#/properties/regions/anyOf/1/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.regions.anyOf[1],data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 === "string"){
if(data1.length < 1){
const err4 = {instancePath:instancePath+"/regions/" + i0,schemaPath:"#/properties/regions/anyOf/1/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.regions.anyOf[1].items,data:data1};
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
const err5 = {instancePath:instancePath+"/regions/" + i0,schemaPath:"#/properties/regions/anyOf/1/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.regions.anyOf[1].items.type,parentSchema:schema31.properties.regions.anyOf[1].items,data:data1};
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
const err6 = {instancePath:instancePath+"/regions",schemaPath:"#/properties/regions/anyOf/1/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.regions.anyOf[1].type,parentSchema:schema31.properties.regions.anyOf[1],data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var _valid0 = _errs6 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const err7 = {instancePath:instancePath+"/regions",schemaPath:"#/properties/regions/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema31.properties.regions.anyOf,parentSchema:schema31.properties.regions,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
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
if(data.address !== undefined && func0.call(data, "address")){
let data2 = data.address;
if(!(((data2 === "private") || (data2 === "public")) || (data2 === "ipv6"))){
const err8 = {instancePath:instancePath+"/address",schemaPath:"#/properties/address/enum",keyword:"enum",params:{allowedValues: schema31.properties.address.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.address.enum,parentSchema:schema31.properties.address,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.profile !== undefined && func0.call(data, "profile")){
let data3 = data.profile;
if(typeof data3 === "string"){
if(data3.length < 1){
const err9 = {instancePath:instancePath+"/profile",schemaPath:"#/properties/profile/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.profile,data:data3};
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
const err10 = {instancePath:instancePath+"/profile",schemaPath:"#/properties/profile/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.profile.type,parentSchema:schema31.properties.profile,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.role !== undefined && func0.call(data, "role")){
let data4 = data.role;
if(typeof data4 === "string"){
if(!pattern4.test(data4)){
const err11 = {instancePath:instancePath+"/role",schemaPath:"#/properties/role/pattern",keyword:"pattern",params:{pattern: "^arn:[!-~]+$"},message:"must match pattern \""+"^arn:[!-~]+$"+"\"",schema:"^arn:[!-~]+$",parentSchema:schema31.properties.role,data:data4};
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
const err12 = {instancePath:instancePath+"/role",schemaPath:"#/properties/role/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.role.type,parentSchema:schema31.properties.role,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data["external-id"] !== undefined && func0.call(data, "external-id")){
let data5 = data["external-id"];
if(typeof data5 === "string"){
if(data5.length < 2){
const err13 = {instancePath:instancePath+"/external-id",schemaPath:"#/properties/external-id/minLength",keyword:"minLength",params:{limit: 2},message:"must NOT have fewer than 2 characters",schema:2,parentSchema:schema31.properties["external-id"],data:data5};
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
const err14 = {instancePath:instancePath+"/external-id",schemaPath:"#/properties/external-id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties["external-id"].type,parentSchema:schema31.properties["external-id"],data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data["access-key-id"] !== undefined && func0.call(data, "access-key-id")){
let data6 = data["access-key-id"];
if(typeof data6 === "string"){
if(data6.length < 1){
const err15 = {instancePath:instancePath+"/access-key-id",schemaPath:"#/properties/access-key-id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties["access-key-id"],data:data6};
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
const err16 = {instancePath:instancePath+"/access-key-id",schemaPath:"#/properties/access-key-id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties["access-key-id"].type,parentSchema:schema31.properties["access-key-id"],data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data["secret-access-key"] !== undefined && func0.call(data, "secret-access-key")){
let data7 = data["secret-access-key"];
if(typeof data7 === "string"){
if(data7.length < 1){
const err17 = {instancePath:instancePath+"/secret-access-key",schemaPath:"#/properties/secret-access-key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties["secret-access-key"],data:data7};
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
const err18 = {instancePath:instancePath+"/secret-access-key",schemaPath:"#/properties/secret-access-key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties["secret-access-key"].type,parentSchema:schema31.properties["secret-access-key"],data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data["session-token"] !== undefined && func0.call(data, "session-token")){
let data8 = data["session-token"];
if(typeof data8 === "string"){
if(data8.length < 1){
const err19 = {instancePath:instancePath+"/session-token",schemaPath:"#/properties/session-token/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties["session-token"],data:data8};
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
const err20 = {instancePath:instancePath+"/session-token",schemaPath:"#/properties/session-token/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties["session-token"].type,parentSchema:schema31.properties["session-token"],data:data8};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.endpoint !== undefined && func0.call(data, "endpoint")){
let data9 = data.endpoint;
if(typeof data9 === "string"){
if(!pattern5.test(data9)){
const err21 = {instancePath:instancePath+"/endpoint",schemaPath:"#/properties/endpoint/pattern",keyword:"pattern",params:{pattern: "^https?://"},message:"must match pattern \""+"^https?://"+"\"",schema:"^https?://",parentSchema:schema31.properties.endpoint,data:data9};
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
const err22 = {instancePath:instancePath+"/endpoint",schemaPath:"#/properties/endpoint/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.endpoint.type,parentSchema:schema31.properties.endpoint,data:data9};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data["access-key-id"] !== undefined && func0.call(data, "access-key-id")){
if((data["secret-access-key"] === undefined) || (!(func0.call(data, "secret-access-key")))){
const err23 = {instancePath,schemaPath:"#/dependentRequired",keyword:"dependentRequired",params:{property: "access-key-id",
    missingProperty: "secret-access-key",
    depsCount: 1,
    deps: "secret-access-key"},message:"must have property secret-access-key when property access-key-id is present",schema:schema31.dependentRequired,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data["secret-access-key"] !== undefined && func0.call(data, "secret-access-key")){
if((data["access-key-id"] === undefined) || (!(func0.call(data, "access-key-id")))){
const err24 = {instancePath,schemaPath:"#/dependentRequired",keyword:"dependentRequired",params:{property: "secret-access-key",
    missingProperty: "access-key-id",
    depsCount: 1,
    deps: "access-key-id"},message:"must have property access-key-id when property secret-access-key is present",schema:schema31.dependentRequired,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data["external-id"] !== undefined && func0.call(data, "external-id")){
if((data.role === undefined) || (!(func0.call(data, "role")))){
const err25 = {instancePath,schemaPath:"#/dependentRequired",keyword:"dependentRequired",params:{property: "external-id",
    missingProperty: "role",
    depsCount: 1,
    deps: "role"},message:"must have property role when property external-id is present",schema:schema31.dependentRequired,parentSchema:schema31,data};
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
const err26 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


export const check: SchemaCheck = checkOptions
