// Generated from the contracts in src/operations by `pnpm generate`; do not edit.
// @ts-nocheck -- plain JavaScript, written by ajv
import type { Validator } from '../breach.ts';
import type { Action } from '../operations/index.ts';
"use strict";
export const validateCreateDeviceDistributeJobResponse = validate10;
const schema11 = {"type":"object","properties":{"requestId":{"type":"string"},"success":{"type":"boolean","const":true},"jobId":{"type":"string"}},"required":["requestId","success","jobId"],"additionalProperties":false};

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.requestId === undefined) && (missing0 = "requestId")) || ((data.success === undefined) && (missing0 = "success"))) || ((data.jobId === undefined) && (missing0 = "jobId"))){
validate10.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "requestId") || (key0 === "success")) || (key0 === "jobId"))){
validate10.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.requestId !== undefined){
const _errs2 = errors;
if(typeof data.requestId !== "string"){
validate10.errors = [{instancePath:instancePath+"/requestId",schemaPath:"#/properties/requestId/type",keyword:"type",params:{type: "string"}}];
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
validate10.errors = [{instancePath:instancePath+"/success",schemaPath:"#/properties/success/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
if(true !== data1){
validate10.errors = [{instancePath:instancePath+"/success",schemaPath:"#/properties/success/const",keyword:"const",params:{allowedValue: true}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.jobId !== undefined){
const _errs6 = errors;
if(typeof data.jobId !== "string"){
validate10.errors = [{instancePath:instancePath+"/jobId",schemaPath:"#/properties/jobId/type",keyword:"type",params:{type: "string"}}];
return false;
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
validate10.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate10.errors = vErrors;
return errors === 0;
}

export const validateCreateProductDistributeJobResponse = validate11;
const schema12 = {"type":"object","properties":{"requestId":{"type":"string"},"success":{"type":"boolean","const":true},"jobId":{"type":"string"}},"required":["requestId","success","jobId"],"additionalProperties":false};

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.requestId === undefined) && (missing0 = "requestId")) || ((data.success === undefined) && (missing0 = "success"))) || ((data.jobId === undefined) && (missing0 = "jobId"))){
validate11.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "requestId") || (key0 === "success")) || (key0 === "jobId"))){
validate11.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.requestId !== undefined){
const _errs2 = errors;
if(typeof data.requestId !== "string"){
validate11.errors = [{instancePath:instancePath+"/requestId",schemaPath:"#/properties/requestId/type",keyword:"type",params:{type: "string"}}];
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
validate11.errors = [{instancePath:instancePath+"/success",schemaPath:"#/properties/success/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
if(true !== data1){
validate11.errors = [{instancePath:instancePath+"/success",schemaPath:"#/properties/success/const",keyword:"const",params:{allowedValue: true}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.jobId !== undefined){
const _errs6 = errors;
if(typeof data.jobId !== "string"){
validate11.errors = [{instancePath:instancePath+"/jobId",schemaPath:"#/properties/jobId/type",keyword:"type",params:{type: "string"}}];
return false;
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
validate11.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate11.errors = vErrors;
return errors === 0;
}

export const validateQueryDeviceDistributeJobResponse = validate12;
const schema13 = {"type":"object","properties":{"requestId":{"type":"string"},"success":{"type":"boolean","const":true},"data":{"type":"object","properties":{"gmtCreate":{"type":"integer","minimum":-9007199254740991,"maximum":9007199254740991},"jobId":{"type":"string"},"productKey":{"type":"string"},"sourceInstanceId":{"type":"string"},"sourceUid":{"type":"string"},"status":{"type":"string","anyOf":[{"enum":["initializing","running","completed","interrupted"]},{"pattern":"^unrecognized:\\d+$"}]},"strategy":{"type":"string","anyOf":[{"enum":["designated","nearest"]},{"pattern":"^unrecognized:\\d+$"}]},"targetInstanceConfigs":{"type":"array","items":{"type":"object","properties":{"targetInstanceId":{"type":"string"}},"required":["targetInstanceId"],"additionalProperties":false}},"targetUid":{"type":"string"},"total":{"type":"integer","minimum":-9007199254740991,"maximum":9007199254740991}},"required":["gmtCreate","jobId","productKey","sourceInstanceId","sourceUid","status","strategy","targetInstanceConfigs","targetUid","total"],"additionalProperties":false}},"required":["requestId","success","data"],"additionalProperties":false};
const func2 = Object.prototype.hasOwnProperty;
const pattern0 = new RegExp("^unrecognized:\\d+$", "u");

function validate12(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.requestId === undefined) && (missing0 = "requestId")) || ((data.success === undefined) && (missing0 = "success"))) || ((data.data === undefined) && (missing0 = "data"))){
validate12.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "requestId") || (key0 === "success")) || (key0 === "data"))){
validate12.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.requestId !== undefined){
const _errs2 = errors;
if(typeof data.requestId !== "string"){
validate12.errors = [{instancePath:instancePath+"/requestId",schemaPath:"#/properties/requestId/type",keyword:"type",params:{type: "string"}}];
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
validate12.errors = [{instancePath:instancePath+"/success",schemaPath:"#/properties/success/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
if(true !== data1){
validate12.errors = [{instancePath:instancePath+"/success",schemaPath:"#/properties/success/const",keyword:"const",params:{allowedValue: true}}];
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
validate12.errors = [{instancePath:instancePath+"/data",schemaPath:"#/properties/data/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs8 = errors;
for(const key1 in data2){
if(!(func2.call(schema13.properties.data.properties, key1))){
validate12.errors = [{instancePath:instancePath+"/data",schemaPath:"#/properties/data/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs8 === errors){
if(data2.gmtCreate !== undefined){
let data3 = data2.gmtCreate;
const _errs9 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate12.errors = [{instancePath:instancePath+"/data/gmtCreate",schemaPath:"#/properties/data/properties/gmtCreate/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs9){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 9007199254740991 || isNaN(data3)){
validate12.errors = [{instancePath:instancePath+"/data/gmtCreate",schemaPath:"#/properties/data/properties/gmtCreate/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data3 < -9007199254740991 || isNaN(data3)){
validate12.errors = [{instancePath:instancePath+"/data/gmtCreate",schemaPath:"#/properties/data/properties/gmtCreate/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9007199254740991}}];
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
validate12.errors = [{instancePath:instancePath+"/data/jobId",schemaPath:"#/properties/data/properties/jobId/type",keyword:"type",params:{type: "string"}}];
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
validate12.errors = [{instancePath:instancePath+"/data/productKey",schemaPath:"#/properties/data/properties/productKey/type",keyword:"type",params:{type: "string"}}];
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
validate12.errors = [{instancePath:instancePath+"/data/sourceInstanceId",schemaPath:"#/properties/data/properties/sourceInstanceId/type",keyword:"type",params:{type: "string"}}];
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
validate12.errors = [{instancePath:instancePath+"/data/sourceUid",schemaPath:"#/properties/data/properties/sourceUid/type",keyword:"type",params:{type: "string"}}];
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
validate12.errors = [{instancePath:instancePath+"/data/status",schemaPath:"#/properties/data/properties/status/type",keyword:"type",params:{type: "string"}}];
return false;
}
const _errs21 = errors;
let valid2 = false;
const _errs22 = errors;
if(!((((data8 === "initializing") || (data8 === "running")) || (data8 === "completed")) || (data8 === "interrupted"))){
const err0 = {instancePath:instancePath+"/data/status",schemaPath:"#/properties/data/properties/status/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema13.properties.data.properties.status.anyOf[0].enum}};
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
if(!valid2){
const _errs23 = errors;
if(typeof data8 === "string"){
if(!pattern0.test(data8)){
const err1 = {instancePath:instancePath+"/data/status",schemaPath:"#/properties/data/properties/status/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^unrecognized:\\d+$"}};
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
}
if(!valid2){
const err2 = {instancePath:instancePath+"/data/status",schemaPath:"#/properties/data/properties/status/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
validate12.errors = vErrors;
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
validate12.errors = [{instancePath:instancePath+"/data/strategy",schemaPath:"#/properties/data/properties/strategy/type",keyword:"type",params:{type: "string"}}];
return false;
}
const _errs26 = errors;
let valid3 = false;
const _errs27 = errors;
if(!((data9 === "designated") || (data9 === "nearest"))){
const err3 = {instancePath:instancePath+"/data/strategy",schemaPath:"#/properties/data/properties/strategy/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema13.properties.data.properties.strategy.anyOf[0].enum}};
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
if(!valid3){
const _errs28 = errors;
if(typeof data9 === "string"){
if(!pattern0.test(data9)){
const err4 = {instancePath:instancePath+"/data/strategy",schemaPath:"#/properties/data/properties/strategy/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^unrecognized:\\d+$"}};
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
}
if(!valid3){
const err5 = {instancePath:instancePath+"/data/strategy",schemaPath:"#/properties/data/properties/strategy/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
validate12.errors = vErrors;
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
validate12.errors = [{instancePath:instancePath+"/data/targetInstanceConfigs/" + i0,schemaPath:"#/properties/data/properties/targetInstanceConfigs/items/required",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
const _errs33 = errors;
for(const key2 in data11){
if(!(key2 === "targetInstanceId")){
validate12.errors = [{instancePath:instancePath+"/data/targetInstanceConfigs/" + i0,schemaPath:"#/properties/data/properties/targetInstanceConfigs/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}}];
return false;
break;
}
}
if(_errs33 === errors){
if(data11.targetInstanceId !== undefined){
if(typeof data11.targetInstanceId !== "string"){
validate12.errors = [{instancePath:instancePath+"/data/targetInstanceConfigs/" + i0+"/targetInstanceId",schemaPath:"#/properties/data/properties/targetInstanceConfigs/items/properties/targetInstanceId/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
}
}
else {
validate12.errors = [{instancePath:instancePath+"/data/targetInstanceConfigs/" + i0,schemaPath:"#/properties/data/properties/targetInstanceConfigs/items/type",keyword:"type",params:{type: "object"}}];
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
validate12.errors = [{instancePath:instancePath+"/data/targetInstanceConfigs",schemaPath:"#/properties/data/properties/targetInstanceConfigs/type",keyword:"type",params:{type: "array"}}];
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
validate12.errors = [{instancePath:instancePath+"/data/targetUid",schemaPath:"#/properties/data/properties/targetUid/type",keyword:"type",params:{type: "string"}}];
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
validate12.errors = [{instancePath:instancePath+"/data/total",schemaPath:"#/properties/data/properties/total/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs38){
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 9007199254740991 || isNaN(data14)){
validate12.errors = [{instancePath:instancePath+"/data/total",schemaPath:"#/properties/data/properties/total/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data14 < -9007199254740991 || isNaN(data14)){
validate12.errors = [{instancePath:instancePath+"/data/total",schemaPath:"#/properties/data/properties/total/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9007199254740991}}];
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
validate12.errors = [{instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "object"}}];
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
validate12.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate12.errors = vErrors;
return errors === 0;
}

export const validateQueryDeviceDistributeDetailResponse = validate13;
const schema14 = {"type":"object","properties":{"requestId":{"type":"string"},"success":{"type":"boolean","const":true},"file":{"type":"string"}},"required":["requestId","success","file"],"additionalProperties":false};

function validate13(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.requestId === undefined) && (missing0 = "requestId")) || ((data.success === undefined) && (missing0 = "success"))) || ((data.file === undefined) && (missing0 = "file"))){
validate13.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "requestId") || (key0 === "success")) || (key0 === "file"))){
validate13.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.requestId !== undefined){
const _errs2 = errors;
if(typeof data.requestId !== "string"){
validate13.errors = [{instancePath:instancePath+"/requestId",schemaPath:"#/properties/requestId/type",keyword:"type",params:{type: "string"}}];
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
validate13.errors = [{instancePath:instancePath+"/success",schemaPath:"#/properties/success/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
if(true !== data1){
validate13.errors = [{instancePath:instancePath+"/success",schemaPath:"#/properties/success/const",keyword:"const",params:{allowedValue: true}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.file !== undefined){
const _errs6 = errors;
if(typeof data.file !== "string"){
validate13.errors = [{instancePath:instancePath+"/file",schemaPath:"#/properties/file/type",keyword:"type",params:{type: "string"}}];
return false;
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
validate13.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate13.errors = vErrors;
return errors === 0;
}

export const validateListDeviceDistributeJobResponse = validate14;
const schema15 = {"type":"object","properties":{"requestId":{"type":"string"},"success":{"type":"boolean","const":true},"data":{"type":"object","properties":{"total":{"type":"integer","minimum":-9007199254740991,"maximum":9007199254740991},"nextToken":{"type":"string"},"jobInfo":{"type":"array","items":{"type":"object","properties":{"gmtCreate":{"type":"integer","minimum":-9007199254740991,"maximum":9007199254740991},"jobId":{"type":"string"},"productKey":{"type":"string"},"sourceInstanceId":{"type":"string"},"sourceInstanceName":{"type":"string"},"sourceRegion":{"type":"string"},"sourceUid":{"type":"string"},"status":{"type":"string","anyOf":[{"enum":["initializing","running","completed","interrupted"]},{"pattern":"^unrecognized:\\d+$"}]},"strategy":{"type":"string","anyOf":[{"enum":["designated","nearest"]},{"pattern":"^unrecognized:\\d+$"}]},"targetInstanceConfigs":{"type":"array","items":{"type":"object","properties":{"targetInstanceId":{"type":"string"},"targetInstanceName":{"type":"string"},"targetRegion":{"type":"string"}},"required":["targetInstanceId"],"additionalProperties":false}},"targetUid":{"type":"string"},"total":{"type":"integer","minimum":-9007199254740991,"maximum":9007199254740991}},"required":["gmtCreate","jobId","productKey","sourceInstanceId","sourceUid","status","strategy","targetInstanceConfigs","targetUid","total"],"additionalProperties":false}}},"required":["total","jobInfo"],"additionalProperties":false}},"required":["requestId","success","data"],"additionalProperties":false};

function validate14(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.requestId === undefined) && (missing0 = "requestId")) || ((data.success === undefined) && (missing0 = "success"))) || ((data.data === undefined) && (missing0 = "data"))){
validate14.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "requestId") || (key0 === "success")) || (key0 === "data"))){
validate14.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.requestId !== undefined){
const _errs2 = errors;
if(typeof data.requestId !== "string"){
validate14.errors = [{instancePath:instancePath+"/requestId",schemaPath:"#/properties/requestId/type",keyword:"type",params:{type: "string"}}];
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
validate14.errors = [{instancePath:instancePath+"/success",schemaPath:"#/properties/success/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
if(true !== data1){
validate14.errors = [{instancePath:instancePath+"/success",schemaPath:"#/properties/success/const",keyword:"const",params:{allowedValue: true}}];
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
if(((data2.total === undefined) && (missing1 = "total")) || ((data2.jobInfo === undefined) && (missing1 = "jobInfo"))){
validate14.errors = [{instancePath:instancePath+"/data",schemaPath:"#/properties/data/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs8 = errors;
for(const key1 in data2){
if(!(((key1 === "total") || (key1 === "nextToken")) || (key1 === "jobInfo"))){
validate14.errors = [{instancePath:instancePath+"/data",schemaPath:"#/properties/data/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs8 === errors){
if(data2.total !== undefined){
let data3 = data2.total;
const _errs9 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate14.errors = [{instancePath:instancePath+"/data/total",schemaPath:"#/properties/data/properties/total/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs9){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 9007199254740991 || isNaN(data3)){
validate14.errors = [{instancePath:instancePath+"/data/total",schemaPath:"#/properties/data/properties/total/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data3 < -9007199254740991 || isNaN(data3)){
validate14.errors = [{instancePath:instancePath+"/data/total",schemaPath:"#/properties/data/properties/total/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9007199254740991}}];
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
if(data2.nextToken !== undefined){
const _errs11 = errors;
if(typeof data2.nextToken !== "string"){
validate14.errors = [{instancePath:instancePath+"/data/nextToken",schemaPath:"#/properties/data/properties/nextToken/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid1 = _errs11 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data2.jobInfo !== undefined){
let data5 = data2.jobInfo;
const _errs13 = errors;
if(errors === _errs13){
if(Array.isArray(data5)){
var valid2 = true;
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
const _errs15 = errors;
if(errors === _errs15){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
let missing2;
if(((((((((((data6.gmtCreate === undefined) && (missing2 = "gmtCreate")) || ((data6.jobId === undefined) && (missing2 = "jobId"))) || ((data6.productKey === undefined) && (missing2 = "productKey"))) || ((data6.sourceInstanceId === undefined) && (missing2 = "sourceInstanceId"))) || ((data6.sourceUid === undefined) && (missing2 = "sourceUid"))) || ((data6.status === undefined) && (missing2 = "status"))) || ((data6.strategy === undefined) && (missing2 = "strategy"))) || ((data6.targetInstanceConfigs === undefined) && (missing2 = "targetInstanceConfigs"))) || ((data6.targetUid === undefined) && (missing2 = "targetUid"))) || ((data6.total === undefined) && (missing2 = "total"))){
validate14.errors = [{instancePath:instancePath+"/data/jobInfo/" + i0,schemaPath:"#/properties/data/properties/jobInfo/items/required",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
const _errs17 = errors;
for(const key2 in data6){
if(!(func2.call(schema15.properties.data.properties.jobInfo.items.properties, key2))){
validate14.errors = [{instancePath:instancePath+"/data/jobInfo/" + i0,schemaPath:"#/properties/data/properties/jobInfo/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}}];
return false;
break;
}
}
if(_errs17 === errors){
if(data6.gmtCreate !== undefined){
let data7 = data6.gmtCreate;
const _errs18 = errors;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
validate14.errors = [{instancePath:instancePath+"/data/jobInfo/" + i0+"/gmtCreate",schemaPath:"#/properties/data/properties/jobInfo/items/properties/gmtCreate/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs18){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 9007199254740991 || isNaN(data7)){
validate14.errors = [{instancePath:instancePath+"/data/jobInfo/" + i0+"/gmtCreate",schemaPath:"#/properties/data/properties/jobInfo/items/properties/gmtCreate/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data7 < -9007199254740991 || isNaN(data7)){
validate14.errors = [{instancePath:instancePath+"/data/jobInfo/" + i0+"/gmtCreate",schemaPath:"#/properties/data/properties/jobInfo/items/properties/gmtCreate/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9007199254740991}}];
return false;
}
}
}
}
var valid3 = _errs18 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data6.jobId !== undefined){
const _errs20 = errors;
if(typeof data6.jobId !== "string"){
validate14.errors = [{instancePath:instancePath+"/data/jobInfo/" + i0+"/jobId",schemaPath:"#/properties/data/properties/jobInfo/items/properties/jobId/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid3 = _errs20 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data6.productKey !== undefined){
const _errs22 = errors;
if(typeof data6.productKey !== "string"){
validate14.errors = [{instancePath:instancePath+"/data/jobInfo/" + i0+"/productKey",schemaPath:"#/properties/data/properties/jobInfo/items/properties/productKey/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid3 = _errs22 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data6.sourceInstanceId !== undefined){
const _errs24 = errors;
if(typeof data6.sourceInstanceId !== "string"){
validate14.errors = [{instancePath:instancePath+"/data/jobInfo/" + i0+"/sourceInstanceId",schemaPath:"#/properties/data/properties/jobInfo/items/properties/sourceInstanceId/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid3 = _errs24 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data6.sourceInstanceName !== undefined){
const _errs26 = errors;
if(typeof data6.sourceInstanceName !== "string"){
validate14.errors = [{instancePath:instancePath+"/data/jobInfo/" + i0+"/sourceInstanceName",schemaPath:"#/properties/data/properties/jobInfo/items/properties/sourceInstanceName/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid3 = _errs26 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data6.sourceRegion !== undefined){
const _errs28 = errors;
if(typeof data6.sourceRegion !== "string"){
validate14.errors = [{instancePath:instancePath+"/data/jobInfo/" + i0+"/sourceRegion",schemaPath:"#/properties/data/properties/jobInfo/items/properties/sourceRegion/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid3 = _errs28 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data6.sourceUid !== undefined){
const _errs30 = errors;
if(typeof data6.sourceUid !== "string"){
validate14.errors = [{instancePath:instancePath+"/data/jobInfo/" + i0+"/sourceUid",schemaPath:"#/properties/data/properties/jobInfo/items/properties/sourceUid/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid3 = _errs30 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data6.status !== undefined){
let data14 = data6.status;
const _errs32 = errors;
if(typeof data14 !== "string"){
validate14.errors = [{instancePath:instancePath+"/data/jobInfo/" + i0+"/status",schemaPath:"#/properties/data/properties/jobInfo/items/properties/status/type",keyword:"type",params:{type: "string"}}];
return false;
}
const _errs34 = errors;
let valid4 = false;
const _errs35 = errors;
if(!((((data14 === "initializing") || (data14 === "running")) || (data14 === "completed")) || (data14 === "interrupted"))){
const err0 = {instancePath:instancePath+"/data/jobInfo/" + i0+"/status",schemaPath:"#/properties/data/properties/jobInfo/items/properties/status/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema15.properties.data.properties.jobInfo.items.properties.status.anyOf[0].enum}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs35 === errors;
valid4 = valid4 || _valid0;
if(!valid4){
const _errs36 = errors;
if(typeof data14 === "string"){
if(!pattern0.test(data14)){
const err1 = {instancePath:instancePath+"/data/jobInfo/" + i0+"/status",schemaPath:"#/properties/data/properties/jobInfo/items/properties/status/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^unrecognized:\\d+$"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs36 === errors;
valid4 = valid4 || _valid0;
}
if(!valid4){
const err2 = {instancePath:instancePath+"/data/jobInfo/" + i0+"/status",schemaPath:"#/properties/data/properties/jobInfo/items/properties/status/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
validate14.errors = vErrors;
return false;
}
else {
errors = _errs34;
if(vErrors !== null){
if(_errs34){
vErrors.length = _errs34;
}
else {
vErrors = null;
}
}
}
var valid3 = _errs32 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data6.strategy !== undefined){
let data15 = data6.strategy;
const _errs37 = errors;
if(typeof data15 !== "string"){
validate14.errors = [{instancePath:instancePath+"/data/jobInfo/" + i0+"/strategy",schemaPath:"#/properties/data/properties/jobInfo/items/properties/strategy/type",keyword:"type",params:{type: "string"}}];
return false;
}
const _errs39 = errors;
let valid5 = false;
const _errs40 = errors;
if(!((data15 === "designated") || (data15 === "nearest"))){
const err3 = {instancePath:instancePath+"/data/jobInfo/" + i0+"/strategy",schemaPath:"#/properties/data/properties/jobInfo/items/properties/strategy/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema15.properties.data.properties.jobInfo.items.properties.strategy.anyOf[0].enum}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var _valid1 = _errs40 === errors;
valid5 = valid5 || _valid1;
if(!valid5){
const _errs41 = errors;
if(typeof data15 === "string"){
if(!pattern0.test(data15)){
const err4 = {instancePath:instancePath+"/data/jobInfo/" + i0+"/strategy",schemaPath:"#/properties/data/properties/jobInfo/items/properties/strategy/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^unrecognized:\\d+$"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var _valid1 = _errs41 === errors;
valid5 = valid5 || _valid1;
}
if(!valid5){
const err5 = {instancePath:instancePath+"/data/jobInfo/" + i0+"/strategy",schemaPath:"#/properties/data/properties/jobInfo/items/properties/strategy/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
validate14.errors = vErrors;
return false;
}
else {
errors = _errs39;
if(vErrors !== null){
if(_errs39){
vErrors.length = _errs39;
}
else {
vErrors = null;
}
}
}
var valid3 = _errs37 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data6.targetInstanceConfigs !== undefined){
let data16 = data6.targetInstanceConfigs;
const _errs42 = errors;
if(errors === _errs42){
if(Array.isArray(data16)){
var valid6 = true;
const len1 = data16.length;
for(let i1=0; i1<len1; i1++){
let data17 = data16[i1];
const _errs44 = errors;
if(errors === _errs44){
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
let missing3;
if((data17.targetInstanceId === undefined) && (missing3 = "targetInstanceId")){
validate14.errors = [{instancePath:instancePath+"/data/jobInfo/" + i0+"/targetInstanceConfigs/" + i1,schemaPath:"#/properties/data/properties/jobInfo/items/properties/targetInstanceConfigs/items/required",keyword:"required",params:{missingProperty: missing3}}];
return false;
}
else {
const _errs46 = errors;
for(const key3 in data17){
if(!(((key3 === "targetInstanceId") || (key3 === "targetInstanceName")) || (key3 === "targetRegion"))){
validate14.errors = [{instancePath:instancePath+"/data/jobInfo/" + i0+"/targetInstanceConfigs/" + i1,schemaPath:"#/properties/data/properties/jobInfo/items/properties/targetInstanceConfigs/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}}];
return false;
break;
}
}
if(_errs46 === errors){
if(data17.targetInstanceId !== undefined){
const _errs47 = errors;
if(typeof data17.targetInstanceId !== "string"){
validate14.errors = [{instancePath:instancePath+"/data/jobInfo/" + i0+"/targetInstanceConfigs/" + i1+"/targetInstanceId",schemaPath:"#/properties/data/properties/jobInfo/items/properties/targetInstanceConfigs/items/properties/targetInstanceId/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid7 = _errs47 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data17.targetInstanceName !== undefined){
const _errs49 = errors;
if(typeof data17.targetInstanceName !== "string"){
validate14.errors = [{instancePath:instancePath+"/data/jobInfo/" + i0+"/targetInstanceConfigs/" + i1+"/targetInstanceName",schemaPath:"#/properties/data/properties/jobInfo/items/properties/targetInstanceConfigs/items/properties/targetInstanceName/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid7 = _errs49 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data17.targetRegion !== undefined){
const _errs51 = errors;
if(typeof data17.targetRegion !== "string"){
validate14.errors = [{instancePath:instancePath+"/data/jobInfo/" + i0+"/targetInstanceConfigs/" + i1+"/targetRegion",schemaPath:"#/properties/data/properties/jobInfo/items/properties/targetInstanceConfigs/items/properties/targetRegion/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid7 = _errs51 === errors;
}
else {
var valid7 = true;
}
}
}
}
}
}
else {
validate14.errors = [{instancePath:instancePath+"/data/jobInfo/" + i0+"/targetInstanceConfigs/" + i1,schemaPath:"#/properties/data/properties/jobInfo/items/properties/targetInstanceConfigs/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid6 = _errs44 === errors;
if(!valid6){
break;
}
}
}
else {
validate14.errors = [{instancePath:instancePath+"/data/jobInfo/" + i0+"/targetInstanceConfigs",schemaPath:"#/properties/data/properties/jobInfo/items/properties/targetInstanceConfigs/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid3 = _errs42 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data6.targetUid !== undefined){
const _errs53 = errors;
if(typeof data6.targetUid !== "string"){
validate14.errors = [{instancePath:instancePath+"/data/jobInfo/" + i0+"/targetUid",schemaPath:"#/properties/data/properties/jobInfo/items/properties/targetUid/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid3 = _errs53 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data6.total !== undefined){
let data22 = data6.total;
const _errs55 = errors;
if(!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))){
validate14.errors = [{instancePath:instancePath+"/data/jobInfo/" + i0+"/total",schemaPath:"#/properties/data/properties/jobInfo/items/properties/total/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs55){
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 > 9007199254740991 || isNaN(data22)){
validate14.errors = [{instancePath:instancePath+"/data/jobInfo/" + i0+"/total",schemaPath:"#/properties/data/properties/jobInfo/items/properties/total/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data22 < -9007199254740991 || isNaN(data22)){
validate14.errors = [{instancePath:instancePath+"/data/jobInfo/" + i0+"/total",schemaPath:"#/properties/data/properties/jobInfo/items/properties/total/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9007199254740991}}];
return false;
}
}
}
}
var valid3 = _errs55 === errors;
}
else {
var valid3 = true;
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
}
}
else {
validate14.errors = [{instancePath:instancePath+"/data/jobInfo/" + i0,schemaPath:"#/properties/data/properties/jobInfo/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid2 = _errs15 === errors;
if(!valid2){
break;
}
}
}
else {
validate14.errors = [{instancePath:instancePath+"/data/jobInfo",schemaPath:"#/properties/data/properties/jobInfo/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid1 = _errs13 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
}
else {
validate14.errors = [{instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "object"}}];
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
validate14.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate14.errors = vErrors;
return errors === 0;
}

export const validateDeleteDeviceDistributeJobResponse = validate15;
const schema16 = {"type":"object","properties":{"requestId":{"type":"string"},"success":{"type":"boolean","const":true}},"required":["requestId","success"],"additionalProperties":false};

function validate15(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.requestId === undefined) && (missing0 = "requestId")) || ((data.success === undefined) && (missing0 = "success"))){
validate15.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "requestId") || (key0 === "success"))){
validate15.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.requestId !== undefined){
const _errs2 = errors;
if(typeof data.requestId !== "string"){
validate15.errors = [{instancePath:instancePath+"/requestId",schemaPath:"#/properties/requestId/type",keyword:"type",params:{type: "string"}}];
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
validate15.errors = [{instancePath:instancePath+"/success",schemaPath:"#/properties/success/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
if(true !== data1){
validate15.errors = [{instancePath:instancePath+"/success",schemaPath:"#/properties/success/const",keyword:"const",params:{allowedValue: true}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate15.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate15.errors = vErrors;
return errors === 0;
}

export const validateListDistributedDeviceResponse = validate16;
const schema17 = {"type":"object","properties":{"requestId":{"type":"string"},"success":{"type":"boolean","const":true},"data":{"type":"object","properties":{"total":{"type":"integer","minimum":-9007199254740991,"maximum":9007199254740991},"info":{"type":"array","items":{"type":"object","properties":{"deviceName":{"type":"string"},"gmtCreate":{"type":"integer","minimum":-9007199254740991,"maximum":9007199254740991},"gmtModified":{"type":"integer","minimum":-9007199254740991,"maximum":9007199254740991},"productKey":{"type":"string"},"sourceInstanceId":{"type":"string"},"sourceInstanceName":{"type":"string"},"sourceRegion":{"type":"string"},"sourceUid":{"type":"string"},"targetAliyunId":{"type":"string"},"targetInstanceId":{"type":"string"},"targetInstanceName":{"type":"string"},"targetRegion":{"type":"string"},"targetUid":{"type":"string"}},"required":["deviceName","gmtCreate","gmtModified","productKey","sourceInstanceId","sourceUid","targetInstanceId","targetUid"],"additionalProperties":false}}},"required":["total","info"],"additionalProperties":false}},"required":["requestId","success","data"],"additionalProperties":false};

function validate16(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.requestId === undefined) && (missing0 = "requestId")) || ((data.success === undefined) && (missing0 = "success"))) || ((data.data === undefined) && (missing0 = "data"))){
validate16.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "requestId") || (key0 === "success")) || (key0 === "data"))){
validate16.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.requestId !== undefined){
const _errs2 = errors;
if(typeof data.requestId !== "string"){
validate16.errors = [{instancePath:instancePath+"/requestId",schemaPath:"#/properties/requestId/type",keyword:"type",params:{type: "string"}}];
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
validate16.errors = [{instancePath:instancePath+"/success",schemaPath:"#/properties/success/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
if(true !== data1){
validate16.errors = [{instancePath:instancePath+"/success",schemaPath:"#/properties/success/const",keyword:"const",params:{allowedValue: true}}];
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
if(((data2.total === undefined) && (missing1 = "total")) || ((data2.info === undefined) && (missing1 = "info"))){
validate16.errors = [{instancePath:instancePath+"/data",schemaPath:"#/properties/data/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs8 = errors;
for(const key1 in data2){
if(!((key1 === "total") || (key1 === "info"))){
validate16.errors = [{instancePath:instancePath+"/data",schemaPath:"#/properties/data/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs8 === errors){
if(data2.total !== undefined){
let data3 = data2.total;
const _errs9 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate16.errors = [{instancePath:instancePath+"/data/total",schemaPath:"#/properties/data/properties/total/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs9){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 9007199254740991 || isNaN(data3)){
validate16.errors = [{instancePath:instancePath+"/data/total",schemaPath:"#/properties/data/properties/total/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data3 < -9007199254740991 || isNaN(data3)){
validate16.errors = [{instancePath:instancePath+"/data/total",schemaPath:"#/properties/data/properties/total/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9007199254740991}}];
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
if(data2.info !== undefined){
let data4 = data2.info;
const _errs11 = errors;
if(errors === _errs11){
if(Array.isArray(data4)){
var valid2 = true;
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
const _errs13 = errors;
if(errors === _errs13){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
let missing2;
if(((((((((data5.deviceName === undefined) && (missing2 = "deviceName")) || ((data5.gmtCreate === undefined) && (missing2 = "gmtCreate"))) || ((data5.gmtModified === undefined) && (missing2 = "gmtModified"))) || ((data5.productKey === undefined) && (missing2 = "productKey"))) || ((data5.sourceInstanceId === undefined) && (missing2 = "sourceInstanceId"))) || ((data5.sourceUid === undefined) && (missing2 = "sourceUid"))) || ((data5.targetInstanceId === undefined) && (missing2 = "targetInstanceId"))) || ((data5.targetUid === undefined) && (missing2 = "targetUid"))){
validate16.errors = [{instancePath:instancePath+"/data/info/" + i0,schemaPath:"#/properties/data/properties/info/items/required",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
const _errs15 = errors;
for(const key2 in data5){
if(!(func2.call(schema17.properties.data.properties.info.items.properties, key2))){
validate16.errors = [{instancePath:instancePath+"/data/info/" + i0,schemaPath:"#/properties/data/properties/info/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}}];
return false;
break;
}
}
if(_errs15 === errors){
if(data5.deviceName !== undefined){
const _errs16 = errors;
if(typeof data5.deviceName !== "string"){
validate16.errors = [{instancePath:instancePath+"/data/info/" + i0+"/deviceName",schemaPath:"#/properties/data/properties/info/items/properties/deviceName/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid3 = _errs16 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data5.gmtCreate !== undefined){
let data7 = data5.gmtCreate;
const _errs18 = errors;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
validate16.errors = [{instancePath:instancePath+"/data/info/" + i0+"/gmtCreate",schemaPath:"#/properties/data/properties/info/items/properties/gmtCreate/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs18){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 9007199254740991 || isNaN(data7)){
validate16.errors = [{instancePath:instancePath+"/data/info/" + i0+"/gmtCreate",schemaPath:"#/properties/data/properties/info/items/properties/gmtCreate/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data7 < -9007199254740991 || isNaN(data7)){
validate16.errors = [{instancePath:instancePath+"/data/info/" + i0+"/gmtCreate",schemaPath:"#/properties/data/properties/info/items/properties/gmtCreate/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9007199254740991}}];
return false;
}
}
}
}
var valid3 = _errs18 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data5.gmtModified !== undefined){
let data8 = data5.gmtModified;
const _errs20 = errors;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
validate16.errors = [{instancePath:instancePath+"/data/info/" + i0+"/gmtModified",schemaPath:"#/properties/data/properties/info/items/properties/gmtModified/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs20){
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 9007199254740991 || isNaN(data8)){
validate16.errors = [{instancePath:instancePath+"/data/info/" + i0+"/gmtModified",schemaPath:"#/properties/data/properties/info/items/properties/gmtModified/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data8 < -9007199254740991 || isNaN(data8)){
validate16.errors = [{instancePath:instancePath+"/data/info/" + i0+"/gmtModified",schemaPath:"#/properties/data/properties/info/items/properties/gmtModified/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9007199254740991}}];
return false;
}
}
}
}
var valid3 = _errs20 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data5.productKey !== undefined){
const _errs22 = errors;
if(typeof data5.productKey !== "string"){
validate16.errors = [{instancePath:instancePath+"/data/info/" + i0+"/productKey",schemaPath:"#/properties/data/properties/info/items/properties/productKey/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid3 = _errs22 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data5.sourceInstanceId !== undefined){
const _errs24 = errors;
if(typeof data5.sourceInstanceId !== "string"){
validate16.errors = [{instancePath:instancePath+"/data/info/" + i0+"/sourceInstanceId",schemaPath:"#/properties/data/properties/info/items/properties/sourceInstanceId/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid3 = _errs24 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data5.sourceInstanceName !== undefined){
const _errs26 = errors;
if(typeof data5.sourceInstanceName !== "string"){
validate16.errors = [{instancePath:instancePath+"/data/info/" + i0+"/sourceInstanceName",schemaPath:"#/properties/data/properties/info/items/properties/sourceInstanceName/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid3 = _errs26 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data5.sourceRegion !== undefined){
const _errs28 = errors;
if(typeof data5.sourceRegion !== "string"){
validate16.errors = [{instancePath:instancePath+"/data/info/" + i0+"/sourceRegion",schemaPath:"#/properties/data/properties/info/items/properties/sourceRegion/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid3 = _errs28 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data5.sourceUid !== undefined){
const _errs30 = errors;
if(typeof data5.sourceUid !== "string"){
validate16.errors = [{instancePath:instancePath+"/data/info/" + i0+"/sourceUid",schemaPath:"#/properties/data/properties/info/items/properties/sourceUid/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid3 = _errs30 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data5.targetAliyunId !== undefined){
const _errs32 = errors;
if(typeof data5.targetAliyunId !== "string"){
validate16.errors = [{instancePath:instancePath+"/data/info/" + i0+"/targetAliyunId",schemaPath:"#/properties/data/properties/info/items/properties/targetAliyunId/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid3 = _errs32 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data5.targetInstanceId !== undefined){
const _errs34 = errors;
if(typeof data5.targetInstanceId !== "string"){
validate16.errors = [{instancePath:instancePath+"/data/info/" + i0+"/targetInstanceId",schemaPath:"#/properties/data/properties/info/items/properties/targetInstanceId/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid3 = _errs34 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data5.targetInstanceName !== undefined){
const _errs36 = errors;
if(typeof data5.targetInstanceName !== "string"){
validate16.errors = [{instancePath:instancePath+"/data/info/" + i0+"/targetInstanceName",schemaPath:"#/properties/data/properties/info/items/properties/targetInstanceName/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid3 = _errs36 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data5.targetRegion !== undefined){
const _errs38 = errors;
if(typeof data5.targetRegion !== "string"){
validate16.errors = [{instancePath:instancePath+"/data/info/" + i0+"/targetRegion",schemaPath:"#/properties/data/properties/info/items/properties/targetRegion/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid3 = _errs38 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data5.targetUid !== undefined){
const _errs40 = errors;
if(typeof data5.targetUid !== "string"){
validate16.errors = [{instancePath:instancePath+"/data/info/" + i0+"/targetUid",schemaPath:"#/properties/data/properties/info/items/properties/targetUid/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid3 = _errs40 === errors;
}
else {
var valid3 = true;
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
}
}
}
else {
validate16.errors = [{instancePath:instancePath+"/data/info/" + i0,schemaPath:"#/properties/data/properties/info/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid2 = _errs13 === errors;
if(!valid2){
break;
}
}
}
else {
validate16.errors = [{instancePath:instancePath+"/data/info",schemaPath:"#/properties/data/properties/info/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid1 = _errs11 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
else {
validate16.errors = [{instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "object"}}];
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
validate16.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate16.errors = vErrors;
return errors === 0;
}

export const validateListDistributedProductResponse = validate17;
const schema18 = {"type":"object","properties":{"requestId":{"type":"string"},"success":{"type":"boolean","const":true},"data":{"type":"object","properties":{"total":{"type":"integer","minimum":-9007199254740991,"maximum":9007199254740991},"info":{"type":"array","items":{"type":"object","properties":{"gmtCreate":{"type":"integer","minimum":-9007199254740991,"maximum":9007199254740991},"productKey":{"type":"string"},"sourceInstanceId":{"type":"string"},"sourceInstanceName":{"type":"string"},"sourceRegion":{"type":"string"},"sourceUid":{"type":"string"},"targetAliyunId":{"type":"string"},"targetInstanceId":{"type":"string"},"targetInstanceName":{"type":"string"},"targetRegion":{"type":"string"},"targetUid":{"type":"string"}},"required":["gmtCreate","productKey","sourceInstanceId","sourceUid","targetInstanceId","targetUid"],"additionalProperties":false}}},"required":["total","info"],"additionalProperties":false}},"required":["requestId","success","data"],"additionalProperties":false};

function validate17(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.requestId === undefined) && (missing0 = "requestId")) || ((data.success === undefined) && (missing0 = "success"))) || ((data.data === undefined) && (missing0 = "data"))){
validate17.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "requestId") || (key0 === "success")) || (key0 === "data"))){
validate17.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.requestId !== undefined){
const _errs2 = errors;
if(typeof data.requestId !== "string"){
validate17.errors = [{instancePath:instancePath+"/requestId",schemaPath:"#/properties/requestId/type",keyword:"type",params:{type: "string"}}];
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
validate17.errors = [{instancePath:instancePath+"/success",schemaPath:"#/properties/success/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
if(true !== data1){
validate17.errors = [{instancePath:instancePath+"/success",schemaPath:"#/properties/success/const",keyword:"const",params:{allowedValue: true}}];
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
if(((data2.total === undefined) && (missing1 = "total")) || ((data2.info === undefined) && (missing1 = "info"))){
validate17.errors = [{instancePath:instancePath+"/data",schemaPath:"#/properties/data/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs8 = errors;
for(const key1 in data2){
if(!((key1 === "total") || (key1 === "info"))){
validate17.errors = [{instancePath:instancePath+"/data",schemaPath:"#/properties/data/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs8 === errors){
if(data2.total !== undefined){
let data3 = data2.total;
const _errs9 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate17.errors = [{instancePath:instancePath+"/data/total",schemaPath:"#/properties/data/properties/total/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs9){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 9007199254740991 || isNaN(data3)){
validate17.errors = [{instancePath:instancePath+"/data/total",schemaPath:"#/properties/data/properties/total/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data3 < -9007199254740991 || isNaN(data3)){
validate17.errors = [{instancePath:instancePath+"/data/total",schemaPath:"#/properties/data/properties/total/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9007199254740991}}];
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
if(data2.info !== undefined){
let data4 = data2.info;
const _errs11 = errors;
if(errors === _errs11){
if(Array.isArray(data4)){
var valid2 = true;
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
const _errs13 = errors;
if(errors === _errs13){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
let missing2;
if(((((((data5.gmtCreate === undefined) && (missing2 = "gmtCreate")) || ((data5.productKey === undefined) && (missing2 = "productKey"))) || ((data5.sourceInstanceId === undefined) && (missing2 = "sourceInstanceId"))) || ((data5.sourceUid === undefined) && (missing2 = "sourceUid"))) || ((data5.targetInstanceId === undefined) && (missing2 = "targetInstanceId"))) || ((data5.targetUid === undefined) && (missing2 = "targetUid"))){
validate17.errors = [{instancePath:instancePath+"/data/info/" + i0,schemaPath:"#/properties/data/properties/info/items/required",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
const _errs15 = errors;
for(const key2 in data5){
if(!(func2.call(schema18.properties.data.properties.info.items.properties, key2))){
validate17.errors = [{instancePath:instancePath+"/data/info/" + i0,schemaPath:"#/properties/data/properties/info/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}}];
return false;
break;
}
}
if(_errs15 === errors){
if(data5.gmtCreate !== undefined){
let data6 = data5.gmtCreate;
const _errs16 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
validate17.errors = [{instancePath:instancePath+"/data/info/" + i0+"/gmtCreate",schemaPath:"#/properties/data/properties/info/items/properties/gmtCreate/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs16){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 9007199254740991 || isNaN(data6)){
validate17.errors = [{instancePath:instancePath+"/data/info/" + i0+"/gmtCreate",schemaPath:"#/properties/data/properties/info/items/properties/gmtCreate/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data6 < -9007199254740991 || isNaN(data6)){
validate17.errors = [{instancePath:instancePath+"/data/info/" + i0+"/gmtCreate",schemaPath:"#/properties/data/properties/info/items/properties/gmtCreate/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9007199254740991}}];
return false;
}
}
}
}
var valid3 = _errs16 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data5.productKey !== undefined){
const _errs18 = errors;
if(typeof data5.productKey !== "string"){
validate17.errors = [{instancePath:instancePath+"/data/info/" + i0+"/productKey",schemaPath:"#/properties/data/properties/info/items/properties/productKey/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid3 = _errs18 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data5.sourceInstanceId !== undefined){
const _errs20 = errors;
if(typeof data5.sourceInstanceId !== "string"){
validate17.errors = [{instancePath:instancePath+"/data/info/" + i0+"/sourceInstanceId",schemaPath:"#/properties/data/properties/info/items/properties/sourceInstanceId/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid3 = _errs20 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data5.sourceInstanceName !== undefined){
const _errs22 = errors;
if(typeof data5.sourceInstanceName !== "string"){
validate17.errors = [{instancePath:instancePath+"/data/info/" + i0+"/sourceInstanceName",schemaPath:"#/properties/data/properties/info/items/properties/sourceInstanceName/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid3 = _errs22 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data5.sourceRegion !== undefined){
const _errs24 = errors;
if(typeof data5.sourceRegion !== "string"){
validate17.errors = [{instancePath:instancePath+"/data/info/" + i0+"/sourceRegion",schemaPath:"#/properties/data/properties/info/items/properties/sourceRegion/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid3 = _errs24 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data5.sourceUid !== undefined){
const _errs26 = errors;
if(typeof data5.sourceUid !== "string"){
validate17.errors = [{instancePath:instancePath+"/data/info/" + i0+"/sourceUid",schemaPath:"#/properties/data/properties/info/items/properties/sourceUid/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid3 = _errs26 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data5.targetAliyunId !== undefined){
const _errs28 = errors;
if(typeof data5.targetAliyunId !== "string"){
validate17.errors = [{instancePath:instancePath+"/data/info/" + i0+"/targetAliyunId",schemaPath:"#/properties/data/properties/info/items/properties/targetAliyunId/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid3 = _errs28 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data5.targetInstanceId !== undefined){
const _errs30 = errors;
if(typeof data5.targetInstanceId !== "string"){
validate17.errors = [{instancePath:instancePath+"/data/info/" + i0+"/targetInstanceId",schemaPath:"#/properties/data/properties/info/items/properties/targetInstanceId/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid3 = _errs30 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data5.targetInstanceName !== undefined){
const _errs32 = errors;
if(typeof data5.targetInstanceName !== "string"){
validate17.errors = [{instancePath:instancePath+"/data/info/" + i0+"/targetInstanceName",schemaPath:"#/properties/data/properties/info/items/properties/targetInstanceName/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid3 = _errs32 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data5.targetRegion !== undefined){
const _errs34 = errors;
if(typeof data5.targetRegion !== "string"){
validate17.errors = [{instancePath:instancePath+"/data/info/" + i0+"/targetRegion",schemaPath:"#/properties/data/properties/info/items/properties/targetRegion/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid3 = _errs34 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data5.targetUid !== undefined){
const _errs36 = errors;
if(typeof data5.targetUid !== "string"){
validate17.errors = [{instancePath:instancePath+"/data/info/" + i0+"/targetUid",schemaPath:"#/properties/data/properties/info/items/properties/targetUid/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid3 = _errs36 === errors;
}
else {
var valid3 = true;
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
}
else {
validate17.errors = [{instancePath:instancePath+"/data/info/" + i0,schemaPath:"#/properties/data/properties/info/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid2 = _errs13 === errors;
if(!valid2){
break;
}
}
}
else {
validate17.errors = [{instancePath:instancePath+"/data/info",schemaPath:"#/properties/data/properties/info/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid1 = _errs11 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
else {
validate17.errors = [{instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "object"}}];
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
validate17.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate17.errors = vErrors;
return errors === 0;
}

export const validateQueryDeviceProvisioningResponse = validate18;
const schema19 = {"type":"object","properties":{"requestId":{"type":"string"},"success":{"type":"boolean","const":true},"data":{"type":"object","properties":{"aliyunUid":{"type":"string"},"deviceName":{"type":"string"},"gmtCreate":{"type":"integer","minimum":-9007199254740991,"maximum":9007199254740991},"gmtModified":{"type":"integer","minimum":-9007199254740991,"maximum":9007199254740991},"productKey":{"type":"string"},"sourceIotInstanceId":{"type":"string"},"sourceRegion":{"type":"string"},"targetIotInstanceId":{"type":"string"},"targetRegion":{"type":"string"}},"required":["deviceName","gmtCreate","gmtModified","productKey"],"additionalProperties":false}},"required":["requestId","success","data"],"additionalProperties":false};

function validate18(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.requestId === undefined) && (missing0 = "requestId")) || ((data.success === undefined) && (missing0 = "success"))) || ((data.data === undefined) && (missing0 = "data"))){
validate18.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "requestId") || (key0 === "success")) || (key0 === "data"))){
validate18.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.requestId !== undefined){
const _errs2 = errors;
if(typeof data.requestId !== "string"){
validate18.errors = [{instancePath:instancePath+"/requestId",schemaPath:"#/properties/requestId/type",keyword:"type",params:{type: "string"}}];
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
validate18.errors = [{instancePath:instancePath+"/success",schemaPath:"#/properties/success/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
if(true !== data1){
validate18.errors = [{instancePath:instancePath+"/success",schemaPath:"#/properties/success/const",keyword:"const",params:{allowedValue: true}}];
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
if(((((data2.deviceName === undefined) && (missing1 = "deviceName")) || ((data2.gmtCreate === undefined) && (missing1 = "gmtCreate"))) || ((data2.gmtModified === undefined) && (missing1 = "gmtModified"))) || ((data2.productKey === undefined) && (missing1 = "productKey"))){
validate18.errors = [{instancePath:instancePath+"/data",schemaPath:"#/properties/data/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs8 = errors;
for(const key1 in data2){
if(!(func2.call(schema19.properties.data.properties, key1))){
validate18.errors = [{instancePath:instancePath+"/data",schemaPath:"#/properties/data/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs8 === errors){
if(data2.aliyunUid !== undefined){
const _errs9 = errors;
if(typeof data2.aliyunUid !== "string"){
validate18.errors = [{instancePath:instancePath+"/data/aliyunUid",schemaPath:"#/properties/data/properties/aliyunUid/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid1 = _errs9 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data2.deviceName !== undefined){
const _errs11 = errors;
if(typeof data2.deviceName !== "string"){
validate18.errors = [{instancePath:instancePath+"/data/deviceName",schemaPath:"#/properties/data/properties/deviceName/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid1 = _errs11 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data2.gmtCreate !== undefined){
let data5 = data2.gmtCreate;
const _errs13 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate18.errors = [{instancePath:instancePath+"/data/gmtCreate",schemaPath:"#/properties/data/properties/gmtCreate/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs13){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 9007199254740991 || isNaN(data5)){
validate18.errors = [{instancePath:instancePath+"/data/gmtCreate",schemaPath:"#/properties/data/properties/gmtCreate/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data5 < -9007199254740991 || isNaN(data5)){
validate18.errors = [{instancePath:instancePath+"/data/gmtCreate",schemaPath:"#/properties/data/properties/gmtCreate/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9007199254740991}}];
return false;
}
}
}
}
var valid1 = _errs13 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data2.gmtModified !== undefined){
let data6 = data2.gmtModified;
const _errs15 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
validate18.errors = [{instancePath:instancePath+"/data/gmtModified",schemaPath:"#/properties/data/properties/gmtModified/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs15){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 9007199254740991 || isNaN(data6)){
validate18.errors = [{instancePath:instancePath+"/data/gmtModified",schemaPath:"#/properties/data/properties/gmtModified/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data6 < -9007199254740991 || isNaN(data6)){
validate18.errors = [{instancePath:instancePath+"/data/gmtModified",schemaPath:"#/properties/data/properties/gmtModified/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9007199254740991}}];
return false;
}
}
}
}
var valid1 = _errs15 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data2.productKey !== undefined){
const _errs17 = errors;
if(typeof data2.productKey !== "string"){
validate18.errors = [{instancePath:instancePath+"/data/productKey",schemaPath:"#/properties/data/properties/productKey/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid1 = _errs17 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data2.sourceIotInstanceId !== undefined){
const _errs19 = errors;
if(typeof data2.sourceIotInstanceId !== "string"){
validate18.errors = [{instancePath:instancePath+"/data/sourceIotInstanceId",schemaPath:"#/properties/data/properties/sourceIotInstanceId/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid1 = _errs19 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data2.sourceRegion !== undefined){
const _errs21 = errors;
if(typeof data2.sourceRegion !== "string"){
validate18.errors = [{instancePath:instancePath+"/data/sourceRegion",schemaPath:"#/properties/data/properties/sourceRegion/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid1 = _errs21 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data2.targetIotInstanceId !== undefined){
const _errs23 = errors;
if(typeof data2.targetIotInstanceId !== "string"){
validate18.errors = [{instancePath:instancePath+"/data/targetIotInstanceId",schemaPath:"#/properties/data/properties/targetIotInstanceId/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid1 = _errs23 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data2.targetRegion !== undefined){
const _errs25 = errors;
if(typeof data2.targetRegion !== "string"){
validate18.errors = [{instancePath:instancePath+"/data/targetRegion",schemaPath:"#/properties/data/properties/targetRegion/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid1 = _errs25 === errors;
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
else {
validate18.errors = [{instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "object"}}];
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
validate18.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate18.errors = vErrors;
return errors === 0;
}

export const validateServiceFailure = validate19;
const schema20 = {"type":"object","properties":{"requestId":{"type":"string"},"success":{"type":"boolean","const":false},"code":{"type":"string"},"errorMessage":{"type":"string"}},"required":["success","code","errorMessage"],"additionalProperties":false};

function validate19(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.success === undefined) && (missing0 = "success")) || ((data.code === undefined) && (missing0 = "code"))) || ((data.errorMessage === undefined) && (missing0 = "errorMessage"))){
validate19.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "requestId") || (key0 === "success")) || (key0 === "code")) || (key0 === "errorMessage"))){
validate19.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.requestId !== undefined){
const _errs2 = errors;
if(typeof data.requestId !== "string"){
validate19.errors = [{instancePath:instancePath+"/requestId",schemaPath:"#/properties/requestId/type",keyword:"type",params:{type: "string"}}];
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
validate19.errors = [{instancePath:instancePath+"/success",schemaPath:"#/properties/success/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
if(false !== data1){
validate19.errors = [{instancePath:instancePath+"/success",schemaPath:"#/properties/success/const",keyword:"const",params:{allowedValue: false}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.code !== undefined){
const _errs6 = errors;
if(typeof data.code !== "string"){
validate19.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.errorMessage !== undefined){
const _errs8 = errors;
if(typeof data.errorMessage !== "string"){
validate19.errors = [{instancePath:instancePath+"/errorMessage",schemaPath:"#/properties/errorMessage/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate19.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate19.errors = vErrors;
return errors === 0;
}

export const validateGatewayError = validate20;
const schema21 = {"type":"object","properties":{"requestId":{"type":"string"},"hostId":{"type":"string"},"code":{"type":"string"},"message":{"type":"string"},"recommend":{"type":"string"},"accessDeniedDetail":{"type":"object","properties":{},"required":[],"additionalProperties":true}},"required":["requestId","hostId","code","message"],"additionalProperties":false};

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.requestId === undefined) && (missing0 = "requestId")) || ((data.hostId === undefined) && (missing0 = "hostId"))) || ((data.code === undefined) && (missing0 = "code"))) || ((data.message === undefined) && (missing0 = "message"))){
validate20.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "requestId") || (key0 === "hostId")) || (key0 === "code")) || (key0 === "message")) || (key0 === "recommend")) || (key0 === "accessDeniedDetail"))){
validate20.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.requestId !== undefined){
const _errs2 = errors;
if(typeof data.requestId !== "string"){
validate20.errors = [{instancePath:instancePath+"/requestId",schemaPath:"#/properties/requestId/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.hostId !== undefined){
const _errs4 = errors;
if(typeof data.hostId !== "string"){
validate20.errors = [{instancePath:instancePath+"/hostId",schemaPath:"#/properties/hostId/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.code !== undefined){
const _errs6 = errors;
if(typeof data.code !== "string"){
validate20.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.message !== undefined){
const _errs8 = errors;
if(typeof data.message !== "string"){
validate20.errors = [{instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.recommend !== undefined){
const _errs10 = errors;
if(typeof data.recommend !== "string"){
validate20.errors = [{instancePath:instancePath+"/recommend",schemaPath:"#/properties/recommend/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.accessDeniedDetail !== undefined){
let data5 = data.accessDeniedDetail;
const _errs12 = errors;
if(errors === _errs12){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
}
else {
validate20.errors = [{instancePath:instancePath+"/accessDeniedDetail",schemaPath:"#/properties/accessDeniedDetail/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
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
validate20.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate20.errors = vErrors;
return errors === 0;
}


export const responseValidators: Readonly<Record<Action, Validator>> = {
  CreateDeviceDistributeJob: validateCreateDeviceDistributeJobResponse,
  CreateProductDistributeJob: validateCreateProductDistributeJobResponse,
  QueryDeviceDistributeJob: validateQueryDeviceDistributeJobResponse,
  QueryDeviceDistributeDetail: validateQueryDeviceDistributeDetailResponse,
  ListDeviceDistributeJob: validateListDeviceDistributeJobResponse,
  DeleteDeviceDistributeJob: validateDeleteDeviceDistributeJobResponse,
  ListDistributedDevice: validateListDistributedDeviceResponse,
  ListDistributedProduct: validateListDistributedProductResponse,
  QueryDeviceProvisioning: validateQueryDeviceProvisioningResponse,
};
