// Generated from plugins/discovery/kubernetes/schema.json by scripts/generate.ts; not to be edited.
// @ts-nocheck
import type { SchemaCheck } from '../../project/schema/schema-errors.ts'

const checkOptions = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","title":"Options of the discovery plugin kubernetes","type":"object","additionalProperties":false,"properties":{"url":{"description":"Where the API server is. Default: the cluster that haproxyctl runs in, or that of a kubeconfig.","type":"string","pattern":"^https?://"},"kubeconfig":{"description":"A file with clusters and users. Default, outside of a cluster: KUBECONFIG, or ~/.kube/config.","type":"string","minLength":1},"context":{"description":"Which context of the kubeconfig counts. Default: its current one.","type":"string","minLength":1},"token":{"description":"With `url`: a bearer token.","type":"string","minLength":1},"token-file":{"description":"With `url`: a file with a bearer token, which is read anew for each list and watch.","type":"string","minLength":1},"namespace":{"description":"Where the services are. Default: that of the pod or of the kubeconfig, or `default`.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]*[a-z0-9])?$"},"resync":{"description":"How often everything is listed anew, in case a watch has missed something.","type":"string","pattern":"^(?!0+(\\.0+)?[a-z])\\d{1,12}(\\.\\d{1,3})?(ms|s|m|h|d)$","default":"5m"},"tls":{"description":"With `url`: files of one's own.","type":"object","additionalProperties":false,"properties":{"ca":{"type":"string","description":"File with the certificates that sign the server's."},"cert":{"type":"string","description":"File with our certificate."},"key":{"type":"string","description":"File with its key."},"server-name":{"type":"string","description":"The name in the server's certificate, where it is not the host."},"verify":{"type":"boolean","default":true}}}},"dependentRequired":{"token":["url"],"token-file":["url"],"tls":["url"]},"not":{"anyOf":[{"required":["url","kubeconfig"]},{"required":["token","token-file"]}]}};
const func0 = Object.prototype.hasOwnProperty;
const pattern4 = new RegExp("^https?://", "u");
const pattern5 = new RegExp("^[a-z0-9]([a-z0-9-]*[a-z0-9])?$", "u");
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
const _errs1 = errors;
const _errs2 = errors;
const _errs3 = errors;
let valid1 = false;
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.url === undefined) || (!(func0.call(data, "url")))) && (missing0 = "url")) || (((data.kubeconfig === undefined) || (!(func0.call(data, "kubeconfig")))) && (missing0 = "kubeconfig"))){
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
var _valid0 = _errs4 === errors;
valid1 = valid1 || _valid0;
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((((data.token === undefined) || (!(func0.call(data, "token")))) && (missing1 = "token")) || (((data["token-file"] === undefined) || (!(func0.call(data, "token-file")))) && (missing1 = "token-file"))){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs5 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
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
var valid0 = _errs2 === errors;
if(valid0){
const err3 = {instancePath,schemaPath:"#/not",keyword:"not",params:{},message:"must NOT be valid",schema:schema31.not,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
else {
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!((((((((key0 === "url") || (key0 === "kubeconfig")) || (key0 === "context")) || (key0 === "token")) || (key0 === "token-file")) || (key0 === "namespace")) || (key0 === "resync")) || (key0 === "tls"))){
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
if(data.url !== undefined && func0.call(data, "url")){
let data0 = data.url;
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
const err5 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/pattern",keyword:"pattern",params:{pattern: "^https?://"},message:"must match pattern \""+"^https?://"+"\"",schema:"^https?://",parentSchema:schema31.properties.url,data:data0};
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
const err6 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.url.type,parentSchema:schema31.properties.url,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.kubeconfig !== undefined && func0.call(data, "kubeconfig")){
let data1 = data.kubeconfig;
if(typeof data1 === "string"){
if(data1.length < 1){
const err7 = {instancePath:instancePath+"/kubeconfig",schemaPath:"#/properties/kubeconfig/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.kubeconfig,data:data1};
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
const err8 = {instancePath:instancePath+"/kubeconfig",schemaPath:"#/properties/kubeconfig/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.kubeconfig.type,parentSchema:schema31.properties.kubeconfig,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.context !== undefined && func0.call(data, "context")){
let data2 = data.context;
if(typeof data2 === "string"){
if(data2.length < 1){
const err9 = {instancePath:instancePath+"/context",schemaPath:"#/properties/context/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.context,data:data2};
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
const err10 = {instancePath:instancePath+"/context",schemaPath:"#/properties/context/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.context.type,parentSchema:schema31.properties.context,data:data2};
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
let data3 = data.token;
if(typeof data3 === "string"){
if(data3.length < 1){
const err11 = {instancePath:instancePath+"/token",schemaPath:"#/properties/token/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.token,data:data3};
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
const err12 = {instancePath:instancePath+"/token",schemaPath:"#/properties/token/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.token.type,parentSchema:schema31.properties.token,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data["token-file"] !== undefined && func0.call(data, "token-file")){
let data4 = data["token-file"];
if(typeof data4 === "string"){
if(data4.length < 1){
const err13 = {instancePath:instancePath+"/token-file",schemaPath:"#/properties/token-file/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties["token-file"],data:data4};
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
const err14 = {instancePath:instancePath+"/token-file",schemaPath:"#/properties/token-file/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties["token-file"].type,parentSchema:schema31.properties["token-file"],data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.namespace !== undefined && func0.call(data, "namespace")){
let data5 = data.namespace;
if(typeof data5 === "string"){
if(!pattern5.test(data5)){
const err15 = {instancePath:instancePath+"/namespace",schemaPath:"#/properties/namespace/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$"},message:"must match pattern \""+"^[a-z0-9]([a-z0-9-]*[a-z0-9])?$"+"\"",schema:"^[a-z0-9]([a-z0-9-]*[a-z0-9])?$",parentSchema:schema31.properties.namespace,data:data5};
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
const err16 = {instancePath:instancePath+"/namespace",schemaPath:"#/properties/namespace/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.namespace.type,parentSchema:schema31.properties.namespace,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.resync !== undefined && func0.call(data, "resync")){
let data6 = data.resync;
if(typeof data6 === "string"){
if(!pattern6.test(data6)){
const err17 = {instancePath:instancePath+"/resync",schemaPath:"#/properties/resync/pattern",keyword:"pattern",params:{pattern: "^(?!0+(\\.0+)?[a-z])\\d{1,12}(\\.\\d{1,3})?(ms|s|m|h|d)$"},message:"must match pattern \""+"^(?!0+(\\.0+)?[a-z])\\d{1,12}(\\.\\d{1,3})?(ms|s|m|h|d)$"+"\"",schema:"^(?!0+(\\.0+)?[a-z])\\d{1,12}(\\.\\d{1,3})?(ms|s|m|h|d)$",parentSchema:schema31.properties.resync,data:data6};
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
const err18 = {instancePath:instancePath+"/resync",schemaPath:"#/properties/resync/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.resync.type,parentSchema:schema31.properties.resync,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.tls !== undefined && func0.call(data, "tls")){
let data7 = data.tls;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key1 of Object.keys(data7)){
if(!(((((key1 === "ca") || (key1 === "cert")) || (key1 === "key")) || (key1 === "server-name")) || (key1 === "verify"))){
const err19 = {instancePath:instancePath+"/tls",schemaPath:"#/properties/tls/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.tls,data:data7};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data7.ca !== undefined && func0.call(data7, "ca")){
let data8 = data7.ca;
if(typeof data8 !== "string"){
const err20 = {instancePath:instancePath+"/tls/ca",schemaPath:"#/properties/tls/properties/ca/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.tls.properties.ca.type,parentSchema:schema31.properties.tls.properties.ca,data:data8};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data7.cert !== undefined && func0.call(data7, "cert")){
let data9 = data7.cert;
if(typeof data9 !== "string"){
const err21 = {instancePath:instancePath+"/tls/cert",schemaPath:"#/properties/tls/properties/cert/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.tls.properties.cert.type,parentSchema:schema31.properties.tls.properties.cert,data:data9};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data7.key !== undefined && func0.call(data7, "key")){
let data10 = data7.key;
if(typeof data10 !== "string"){
const err22 = {instancePath:instancePath+"/tls/key",schemaPath:"#/properties/tls/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.tls.properties.key.type,parentSchema:schema31.properties.tls.properties.key,data:data10};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data7["server-name"] !== undefined && func0.call(data7, "server-name")){
let data11 = data7["server-name"];
if(typeof data11 !== "string"){
const err23 = {instancePath:instancePath+"/tls/server-name",schemaPath:"#/properties/tls/properties/server-name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.tls.properties["server-name"].type,parentSchema:schema31.properties.tls.properties["server-name"],data:data11};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data7.verify !== undefined && func0.call(data7, "verify")){
let data12 = data7.verify;
if(typeof data12 !== "boolean"){
const err24 = {instancePath:instancePath+"/tls/verify",schemaPath:"#/properties/tls/properties/verify/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties.tls.properties.verify.type,parentSchema:schema31.properties.tls.properties.verify,data:data12};
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
const err25 = {instancePath:instancePath+"/tls",schemaPath:"#/properties/tls/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.tls.type,parentSchema:schema31.properties.tls,data:data7};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.token !== undefined && func0.call(data, "token")){
if((data.url === undefined) || (!(func0.call(data, "url")))){
const err26 = {instancePath,schemaPath:"#/dependentRequired",keyword:"dependentRequired",params:{property: "token",
    missingProperty: "url",
    depsCount: 1,
    deps: "url"},message:"must have property url when property token is present",schema:schema31.dependentRequired,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data["token-file"] !== undefined && func0.call(data, "token-file")){
if((data.url === undefined) || (!(func0.call(data, "url")))){
const err27 = {instancePath,schemaPath:"#/dependentRequired",keyword:"dependentRequired",params:{property: "token-file",
    missingProperty: "url",
    depsCount: 1,
    deps: "url"},message:"must have property url when property token-file is present",schema:schema31.dependentRequired,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.tls !== undefined && func0.call(data, "tls")){
if((data.url === undefined) || (!(func0.call(data, "url")))){
const err28 = {instancePath,schemaPath:"#/dependentRequired",keyword:"dependentRequired",params:{property: "tls",
    missingProperty: "url",
    depsCount: 1,
    deps: "url"},message:"must have property url when property tls is present",schema:schema31.dependentRequired,parentSchema:schema31,data};
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
