// Generated from the contracts in src/operations by `pnpm generate`; do not edit.
// @ts-nocheck -- plain JavaScript, written by ajv
import type { Validator } from '../validate.ts';
import type { Action } from '../operations/index.ts';
"use strict";
export const validateQueryDeviceDistributeJobRequest = validate20;
const schema31 = {"type":"object","properties":{"jobId":{"type":"string","pattern":"\\S"}},"required":["jobId"],"additionalProperties":false};
const pattern4 = new RegExp("\\S", "u");

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
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.jobId === undefined) && (missing0 = "jobId")){
validate20.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(key0 === "jobId")){
validate20.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.jobId !== undefined){
let data0 = data.jobId;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
validate20.errors = [{instancePath:instancePath+"/jobId",schemaPath:"#/properties/jobId/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/jobId",schemaPath:"#/properties/jobId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
}
}
}
else {
validate20.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateQueryDeviceDistributeJobResponse = validate21;
const schema32 = {"type":"object","properties":{"requestId":{"type":"string"},"success":{"type":"boolean","const":true},"data":{"type":"object","properties":{"gmtCreate":{"type":"integer","minimum":-9007199254740991,"maximum":9007199254740991},"jobId":{"type":"string"},"productKey":{"type":"string"},"sourceInstanceId":{"type":"string"},"sourceUid":{"type":"string"},"status":{"type":"string","anyOf":[{"enum":["initializing","running","completed","interrupted"]},{"pattern":"^unrecognized:\\d+$"}]},"strategy":{"type":"string","anyOf":[{"enum":["designated","nearest"]},{"pattern":"^unrecognized:\\d+$"}]},"targetInstanceConfigs":{"type":"array","items":{"type":"object","properties":{"targetInstanceId":{"type":"string"}},"required":["targetInstanceId"],"additionalProperties":false}},"targetUid":{"type":"string"},"total":{"type":"integer","minimum":-9007199254740991,"maximum":9007199254740991}},"required":["gmtCreate","jobId","productKey","sourceInstanceId","sourceUid","status","strategy","targetInstanceConfigs","targetUid","total"],"additionalProperties":false}},"required":["requestId","success","data"],"additionalProperties":false};
const func1 = Object.prototype.hasOwnProperty;
const pattern5 = new RegExp("^unrecognized:\\d+$", "u");

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.requestId === undefined) && (missing0 = "requestId")) || ((data.success === undefined) && (missing0 = "success"))) || ((data.data === undefined) && (missing0 = "data"))){
validate21.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "requestId") || (key0 === "success")) || (key0 === "data"))){
validate21.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.requestId !== undefined){
const _errs2 = errors;
if(typeof data.requestId !== "string"){
validate21.errors = [{instancePath:instancePath+"/requestId",schemaPath:"#/properties/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.success !== undefined){
let data1 = data.success;
const _errs4 = errors;
if(typeof data1 !== "boolean"){
validate21.errors = [{instancePath:instancePath+"/success",schemaPath:"#/properties/success/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
if(true !== data1){
validate21.errors = [{instancePath:instancePath+"/success",schemaPath:"#/properties/success/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.data !== undefined){
let data2 = data.data;
const _errs6 = errors;
if(errors === _errs6){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing1;
if(((((((((((data2.gmtCreate === undefined) && (missing1 = "gmtCreate")) || ((data2.jobId === undefined) && (missing1 = "jobId"))) || ((data2.productKey === undefined) && (missing1 = "productKey"))) || ((data2.sourceInstanceId === undefined) && (missing1 = "sourceInstanceId"))) || ((data2.sourceUid === undefined) && (missing1 = "sourceUid"))) || ((data2.status === undefined) && (missing1 = "status"))) || ((data2.strategy === undefined) && (missing1 = "strategy"))) || ((data2.targetInstanceConfigs === undefined) && (missing1 = "targetInstanceConfigs"))) || ((data2.targetUid === undefined) && (missing1 = "targetUid"))) || ((data2.total === undefined) && (missing1 = "total"))){
validate21.errors = [{instancePath:instancePath+"/data",schemaPath:"#/properties/data/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs8 = errors;
for(const key1 in data2){
if(!(func1.call(schema32.properties.data.properties, key1))){
validate21.errors = [{instancePath:instancePath+"/data",schemaPath:"#/properties/data/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs8 === errors){
if(data2.gmtCreate !== undefined){
let data3 = data2.gmtCreate;
const _errs9 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate21.errors = [{instancePath:instancePath+"/data/gmtCreate",schemaPath:"#/properties/data/properties/gmtCreate/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs9){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 9007199254740991 || isNaN(data3)){
validate21.errors = [{instancePath:instancePath+"/data/gmtCreate",schemaPath:"#/properties/data/properties/gmtCreate/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data3 < -9007199254740991 || isNaN(data3)){
validate21.errors = [{instancePath:instancePath+"/data/gmtCreate",schemaPath:"#/properties/data/properties/gmtCreate/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9007199254740991},message:"must be >= -9007199254740991"}];
return false;
}
}
}
}
var valid1 = _errs9 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data2.jobId !== undefined){
const _errs11 = errors;
if(typeof data2.jobId !== "string"){
validate21.errors = [{instancePath:instancePath+"/data/jobId",schemaPath:"#/properties/data/properties/jobId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs11 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data2.productKey !== undefined){
const _errs13 = errors;
if(typeof data2.productKey !== "string"){
validate21.errors = [{instancePath:instancePath+"/data/productKey",schemaPath:"#/properties/data/properties/productKey/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs13 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data2.sourceInstanceId !== undefined){
const _errs15 = errors;
if(typeof data2.sourceInstanceId !== "string"){
validate21.errors = [{instancePath:instancePath+"/data/sourceInstanceId",schemaPath:"#/properties/data/properties/sourceInstanceId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs15 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data2.sourceUid !== undefined){
const _errs17 = errors;
if(typeof data2.sourceUid !== "string"){
validate21.errors = [{instancePath:instancePath+"/data/sourceUid",schemaPath:"#/properties/data/properties/sourceUid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs17 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data2.status !== undefined){
let data8 = data2.status;
const _errs19 = errors;
if(typeof data8 !== "string"){
validate21.errors = [{instancePath:instancePath+"/data/status",schemaPath:"#/properties/data/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
const _errs21 = errors;
let valid2 = false;
const _errs22 = errors;
if(!((((data8 === "initializing") || (data8 === "running")) || (data8 === "completed")) || (data8 === "interrupted"))){
const err0 = {instancePath:instancePath+"/data/status",schemaPath:"#/properties/data/properties/status/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema32.properties.data.properties.status.anyOf[0].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs22 === errors;
valid2 = valid2 || _valid0;
const _errs23 = errors;
if(typeof data8 === "string"){
if(!pattern5.test(data8)){
const err1 = {instancePath:instancePath+"/data/status",schemaPath:"#/properties/data/properties/status/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^unrecognized:\\d+$"},message:"must match pattern \""+"^unrecognized:\\d+$"+"\""};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs23 === errors;
valid2 = valid2 || _valid0;
if(!valid2){
const err2 = {instancePath:instancePath+"/data/status",schemaPath:"#/properties/data/properties/status/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
validate21.errors = vErrors;
return false;
}
else {
errors = _errs21;
if(vErrors !== null){
if(_errs21){
vErrors.length = _errs21;
}
else {
vErrors = null;
}
}
}
var valid1 = _errs19 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data2.strategy !== undefined){
let data9 = data2.strategy;
const _errs24 = errors;
if(typeof data9 !== "string"){
validate21.errors = [{instancePath:instancePath+"/data/strategy",schemaPath:"#/properties/data/properties/strategy/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
const _errs26 = errors;
let valid3 = false;
const _errs27 = errors;
if(!((data9 === "designated") || (data9 === "nearest"))){
const err3 = {instancePath:instancePath+"/data/strategy",schemaPath:"#/properties/data/properties/strategy/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema32.properties.data.properties.strategy.anyOf[0].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var _valid1 = _errs27 === errors;
valid3 = valid3 || _valid1;
const _errs28 = errors;
if(typeof data9 === "string"){
if(!pattern5.test(data9)){
const err4 = {instancePath:instancePath+"/data/strategy",schemaPath:"#/properties/data/properties/strategy/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^unrecognized:\\d+$"},message:"must match pattern \""+"^unrecognized:\\d+$"+"\""};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var _valid1 = _errs28 === errors;
valid3 = valid3 || _valid1;
if(!valid3){
const err5 = {instancePath:instancePath+"/data/strategy",schemaPath:"#/properties/data/properties/strategy/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
validate21.errors = vErrors;
return false;
}
else {
errors = _errs26;
if(vErrors !== null){
if(_errs26){
vErrors.length = _errs26;
}
else {
vErrors = null;
}
}
}
var valid1 = _errs24 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data2.targetInstanceConfigs !== undefined){
let data10 = data2.targetInstanceConfigs;
const _errs29 = errors;
if(errors === _errs29){
if(Array.isArray(data10)){
var valid4 = true;
const len0 = data10.length;
for(let i0=0; i0<len0; i0++){
let data11 = data10[i0];
const _errs31 = errors;
if(errors === _errs31){
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
let missing2;
if((data11.targetInstanceId === undefined) && (missing2 = "targetInstanceId")){
validate21.errors = [{instancePath:instancePath+"/data/targetInstanceConfigs/" + i0,schemaPath:"#/properties/data/properties/targetInstanceConfigs/items/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs33 = errors;
for(const key2 in data11){
if(!(key2 === "targetInstanceId")){
validate21.errors = [{instancePath:instancePath+"/data/targetInstanceConfigs/" + i0,schemaPath:"#/properties/data/properties/targetInstanceConfigs/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs33 === errors){
if(data11.targetInstanceId !== undefined){
if(typeof data11.targetInstanceId !== "string"){
validate21.errors = [{instancePath:instancePath+"/data/targetInstanceConfigs/" + i0+"/targetInstanceId",schemaPath:"#/properties/data/properties/targetInstanceConfigs/items/properties/targetInstanceId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/data/targetInstanceConfigs/" + i0,schemaPath:"#/properties/data/properties/targetInstanceConfigs/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid4 = _errs31 === errors;
if(!valid4){
break;
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/data/targetInstanceConfigs",schemaPath:"#/properties/data/properties/targetInstanceConfigs/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid1 = _errs29 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data2.targetUid !== undefined){
const _errs36 = errors;
if(typeof data2.targetUid !== "string"){
validate21.errors = [{instancePath:instancePath+"/data/targetUid",schemaPath:"#/properties/data/properties/targetUid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs36 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data2.total !== undefined){
let data14 = data2.total;
const _errs38 = errors;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
validate21.errors = [{instancePath:instancePath+"/data/total",schemaPath:"#/properties/data/properties/total/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs38){
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 9007199254740991 || isNaN(data14)){
validate21.errors = [{instancePath:instancePath+"/data/total",schemaPath:"#/properties/data/properties/total/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data14 < -9007199254740991 || isNaN(data14)){
validate21.errors = [{instancePath:instancePath+"/data/total",schemaPath:"#/properties/data/properties/total/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9007199254740991},message:"must be >= -9007199254740991"}];
return false;
}
}
}
}
var valid1 = _errs38 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate21.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


export const requestValidators: Readonly<Record<Action, Validator>> = {
  QueryDeviceDistributeJob: validateQueryDeviceDistributeJobRequest,
};

export const responseValidators: Readonly<Record<Action, Validator>> = {
  QueryDeviceDistributeJob: validateQueryDeviceDistributeJobResponse,
};
