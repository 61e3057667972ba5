// Generated from plugins/target/git/schema.json by scripts/generate.ts; not to be edited.
// @ts-nocheck
import type { SchemaCheck } from '../../project/schema/schema-errors.ts'

const checkOptions = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","title":"GitTargetOptions","description":"A working copy of git that keeps the history of the configuration.","type":"object","additionalProperties":false,"required":["path"],"properties":{"path":{"title":"Working copy","description":"A folder in a working copy; the rendered files lie in it, or below it.","type":"string","minLength":1,"examples":["/srv/haproxy-config"]},"folder":{"title":"Folder","description":"The folder of the rendered files, from `path` on.","type":"string","default":".","examples":["lb1"]},"file":{"title":"File","description":"The name of the configuration file.","type":"string","minLength":1,"default":"haproxy.cfg","examples":["lb1.cfg"]},"branch":{"title":"Branch","description":"Nothing is committed unless this branch is checked out. Left out: any branch will do.","type":"string","minLength":1,"examples":["main"]},"author":{"title":"Author","description":"Who is named as the author of the commits; git's own setting when it is left out.","type":"string","pattern":"^[^<>\\n]+ <[^<>\\n]+>$","examples":["haproxyctl <ops@example.com>"]},"message":{"title":"Message","description":"The commit message. `{target}`, `{file}`, `{generation}`, `{added}`, `{changed}`, `{removed}`, `{counts}` and `{changes}` (one line each) are filled in.","type":"string","minLength":1,"examples":["{file}: {counts}\n\n{changes}"]},"push":{"title":"Push","description":"The remote that commits are pushed to, to the branch of the same name. Left out: nothing is pushed.","type":"string","minLength":1,"examples":["origin"]},"adopt":{"title":"Adopt","description":"Allows to overwrite a file that haproxyctl did not write.","type":"boolean","default":false,"examples":[true]}}};
const func0 = Object.prototype.hasOwnProperty;
const pattern4 = new RegExp("^[^<>\\n]+ <[^<>\\n]+>$", "u");

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
if((data.path === undefined) || (!(func0.call(data, "path")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!((((((((key0 === "path") || (key0 === "folder")) || (key0 === "file")) || (key0 === "branch")) || (key0 === "author")) || (key0 === "message")) || (key0 === "push")) || (key0 === "adopt"))){
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
if(data.path !== undefined && func0.call(data, "path")){
let data0 = data.path;
if(typeof data0 === "string"){
if(data0.length < 1){
const err2 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.path,data:data0};
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
const err3 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.path.type,parentSchema:schema31.properties.path,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.folder !== undefined && func0.call(data, "folder")){
let data1 = data.folder;
if(typeof data1 !== "string"){
const err4 = {instancePath:instancePath+"/folder",schemaPath:"#/properties/folder/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.folder.type,parentSchema:schema31.properties.folder,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.file !== undefined && func0.call(data, "file")){
let data2 = data.file;
if(typeof data2 === "string"){
if(data2.length < 1){
const err5 = {instancePath:instancePath+"/file",schemaPath:"#/properties/file/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.file,data:data2};
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
const err6 = {instancePath:instancePath+"/file",schemaPath:"#/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.file.type,parentSchema:schema31.properties.file,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.branch !== undefined && func0.call(data, "branch")){
let data3 = data.branch;
if(typeof data3 === "string"){
if(data3.length < 1){
const err7 = {instancePath:instancePath+"/branch",schemaPath:"#/properties/branch/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.branch,data:data3};
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
const err8 = {instancePath:instancePath+"/branch",schemaPath:"#/properties/branch/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.branch.type,parentSchema:schema31.properties.branch,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.author !== undefined && func0.call(data, "author")){
let data4 = data.author;
if(typeof data4 === "string"){
if(!pattern4.test(data4)){
const err9 = {instancePath:instancePath+"/author",schemaPath:"#/properties/author/pattern",keyword:"pattern",params:{pattern: "^[^<>\\n]+ <[^<>\\n]+>$"},message:"must match pattern \""+"^[^<>\\n]+ <[^<>\\n]+>$"+"\"",schema:"^[^<>\\n]+ <[^<>\\n]+>$",parentSchema:schema31.properties.author,data:data4};
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
const err10 = {instancePath:instancePath+"/author",schemaPath:"#/properties/author/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.author.type,parentSchema:schema31.properties.author,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.message !== undefined && func0.call(data, "message")){
let data5 = data.message;
if(typeof data5 === "string"){
if(data5.length < 1){
const err11 = {instancePath:instancePath+"/message",schemaPath:"#/properties/message/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.message,data:data5};
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
const err12 = {instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.message.type,parentSchema:schema31.properties.message,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.push !== undefined && func0.call(data, "push")){
let data6 = data.push;
if(typeof data6 === "string"){
if(data6.length < 1){
const err13 = {instancePath:instancePath+"/push",schemaPath:"#/properties/push/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.push,data:data6};
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
const err14 = {instancePath:instancePath+"/push",schemaPath:"#/properties/push/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.push.type,parentSchema:schema31.properties.push,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.adopt !== undefined && func0.call(data, "adopt")){
let data7 = data.adopt;
if(typeof data7 !== "boolean"){
const err15 = {instancePath:instancePath+"/adopt",schemaPath:"#/properties/adopt/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties.adopt.type,parentSchema:schema31.properties.adopt,data:data7};
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
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


export const check: SchemaCheck = checkOptions
