// Generated from the contracts in src/operations by `pnpm generate`; do not edit.
// @ts-nocheck -- plain JavaScript, written by ajv
import type { Validator } from '../breach.ts';
import type { Action } from '../operations/index.ts';
"use strict";
export const validateCreateDeviceDistributeJobRequest = validate10;
const schema11 = {"type":"object","properties":{"deviceName":{"type":"array","minItems":1,"maxItems":10000,"items":{"type":"string","pattern":"\\S"}},"productKey":{"type":"string","pattern":"\\S"},"sourceInstanceId":{"type":"string","pattern":"\\S"},"strategy":{"type":"string","enum":["designated","nearest"]},"targetInstanceConfig":{"type":"array","minItems":1,"maxItems":10,"items":{"type":"object","properties":{"targetInstanceId":{"type":"string","pattern":"\\S"}},"required":["targetInstanceId"],"additionalProperties":false}},"targetUid":{"type":"string","pattern":"\\S"},"targetAliyunId":{"type":"string","pattern":"\\S"}},"required":["deviceName","productKey","sourceInstanceId","strategy","targetInstanceConfig"],"additionalProperties":false,"anyOf":[{"properties":{"targetUid":true},"required":["targetUid"]},{"properties":{"targetAliyunId":true},"required":["targetAliyunId"]}],"if":{"properties":{"strategy":{"const":"designated"}},"required":["strategy"]},"then":{"properties":{"targetInstanceConfig":{"type":"array","maxItems":1}}}};
const pattern0 = new RegExp("\\S", "u");

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs1 = errors;
let valid0 = false;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.targetUid === undefined) && (missing0 = "targetUid")){
const err0 = {instancePath,schemaPath:"#/anyOf/0/required",keyword:"required",params:{missingProperty: missing0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var _valid0 = _errs2 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((data.targetAliyunId === undefined) && (missing1 = "targetAliyunId")){
const err1 = {instancePath,schemaPath:"#/anyOf/1/required",keyword:"required",params:{missingProperty: missing1}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs3 === errors;
valid0 = valid0 || _valid0;
}
if(!valid0){
const err2 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
validate10.errors = vErrors;
return false;
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
const _errs4 = errors;
let valid1 = true;
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if((data.strategy === undefined) && (missing2 = "strategy")){
const err3 = {};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
else {
if(data.strategy !== undefined){
if("designated" !== data.strategy){
const err4 = {};
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
}
var _valid1 = _errs5 === errors;
errors = _errs4;
if(vErrors !== null){
if(_errs4){
vErrors.length = _errs4;
}
else {
vErrors = null;
}
}
if(_valid1){
const _errs7 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.targetInstanceConfig !== undefined){
let data1 = data.targetInstanceConfig;
const _errs8 = errors;
if(errors === _errs8){
if(Array.isArray(data1)){
if(data1.length > 1){
validate10.errors = [{instancePath:instancePath+"/targetInstanceConfig",schemaPath:"#/then/properties/targetInstanceConfig/maxItems",keyword:"maxItems",params:{limit: 1}}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/targetInstanceConfig",schemaPath:"#/then/properties/targetInstanceConfig/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
}
}
var _valid1 = _errs7 === errors;
valid1 = _valid1;
}
if(!valid1){
const err5 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: "then"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
validate10.errors = vErrors;
return false;
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing3;
if((((((data.deviceName === undefined) && (missing3 = "deviceName")) || ((data.productKey === undefined) && (missing3 = "productKey"))) || ((data.sourceInstanceId === undefined) && (missing3 = "sourceInstanceId"))) || ((data.strategy === undefined) && (missing3 = "strategy"))) || ((data.targetInstanceConfig === undefined) && (missing3 = "targetInstanceConfig"))){
validate10.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing3}}];
return false;
}
else {
const _errs10 = errors;
for(const key0 in data){
if(!(((((((key0 === "deviceName") || (key0 === "productKey")) || (key0 === "sourceInstanceId")) || (key0 === "strategy")) || (key0 === "targetInstanceConfig")) || (key0 === "targetUid")) || (key0 === "targetAliyunId"))){
validate10.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs10 === errors){
if(data.deviceName !== undefined){
let data2 = data.deviceName;
const _errs11 = errors;
if(errors === _errs11){
if(Array.isArray(data2)){
if(data2.length > 10000){
validate10.errors = [{instancePath:instancePath+"/deviceName",schemaPath:"#/properties/deviceName/maxItems",keyword:"maxItems",params:{limit: 10000}}];
return false;
}
else {
if(data2.length < 1){
validate10.errors = [{instancePath:instancePath+"/deviceName",schemaPath:"#/properties/deviceName/minItems",keyword:"minItems",params:{limit: 1}}];
return false;
}
else {
var valid5 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
const _errs13 = errors;
if(errors === _errs13){
if(typeof data3 === "string"){
if(!pattern0.test(data3)){
validate10.errors = [{instancePath:instancePath+"/deviceName/" + i0,schemaPath:"#/properties/deviceName/items/pattern",keyword:"pattern",params:{pattern: "\\S"}}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/deviceName/" + i0,schemaPath:"#/properties/deviceName/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid5 = _errs13 === errors;
if(!valid5){
break;
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/deviceName",schemaPath:"#/properties/deviceName/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid4 = _errs11 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.productKey !== undefined){
let data4 = data.productKey;
const _errs15 = errors;
if(errors === _errs15){
if(typeof data4 === "string"){
if(!pattern0.test(data4)){
validate10.errors = [{instancePath:instancePath+"/productKey",schemaPath:"#/properties/productKey/pattern",keyword:"pattern",params:{pattern: "\\S"}}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/productKey",schemaPath:"#/properties/productKey/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid4 = _errs15 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.sourceInstanceId !== undefined){
let data5 = data.sourceInstanceId;
const _errs17 = errors;
if(errors === _errs17){
if(typeof data5 === "string"){
if(!pattern0.test(data5)){
validate10.errors = [{instancePath:instancePath+"/sourceInstanceId",schemaPath:"#/properties/sourceInstanceId/pattern",keyword:"pattern",params:{pattern: "\\S"}}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/sourceInstanceId",schemaPath:"#/properties/sourceInstanceId/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid4 = _errs17 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.strategy !== undefined){
let data6 = data.strategy;
const _errs19 = errors;
if(typeof data6 !== "string"){
validate10.errors = [{instancePath:instancePath+"/strategy",schemaPath:"#/properties/strategy/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data6 === "designated") || (data6 === "nearest"))){
validate10.errors = [{instancePath:instancePath+"/strategy",schemaPath:"#/properties/strategy/enum",keyword:"enum",params:{allowedValues: schema11.properties.strategy.enum}}];
return false;
}
var valid4 = _errs19 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.targetInstanceConfig !== undefined){
let data7 = data.targetInstanceConfig;
const _errs21 = errors;
if(errors === _errs21){
if(Array.isArray(data7)){
if(data7.length > 10){
validate10.errors = [{instancePath:instancePath+"/targetInstanceConfig",schemaPath:"#/properties/targetInstanceConfig/maxItems",keyword:"maxItems",params:{limit: 10}}];
return false;
}
else {
if(data7.length < 1){
validate10.errors = [{instancePath:instancePath+"/targetInstanceConfig",schemaPath:"#/properties/targetInstanceConfig/minItems",keyword:"minItems",params:{limit: 1}}];
return false;
}
else {
var valid6 = true;
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
let data8 = data7[i1];
const _errs23 = errors;
if(errors === _errs23){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
let missing4;
if((data8.targetInstanceId === undefined) && (missing4 = "targetInstanceId")){
validate10.errors = [{instancePath:instancePath+"/targetInstanceConfig/" + i1,schemaPath:"#/properties/targetInstanceConfig/items/required",keyword:"required",params:{missingProperty: missing4}}];
return false;
}
else {
const _errs25 = errors;
for(const key1 in data8){
if(!(key1 === "targetInstanceId")){
validate10.errors = [{instancePath:instancePath+"/targetInstanceConfig/" + i1,schemaPath:"#/properties/targetInstanceConfig/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs25 === errors){
if(data8.targetInstanceId !== undefined){
let data9 = data8.targetInstanceId;
const _errs26 = errors;
if(errors === _errs26){
if(typeof data9 === "string"){
if(!pattern0.test(data9)){
validate10.errors = [{instancePath:instancePath+"/targetInstanceConfig/" + i1+"/targetInstanceId",schemaPath:"#/properties/targetInstanceConfig/items/properties/targetInstanceId/pattern",keyword:"pattern",params:{pattern: "\\S"}}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/targetInstanceConfig/" + i1+"/targetInstanceId",schemaPath:"#/properties/targetInstanceConfig/items/properties/targetInstanceId/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/targetInstanceConfig/" + i1,schemaPath:"#/properties/targetInstanceConfig/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid6 = _errs23 === errors;
if(!valid6){
break;
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/targetInstanceConfig",schemaPath:"#/properties/targetInstanceConfig/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid4 = _errs21 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.targetUid !== undefined){
let data10 = data.targetUid;
const _errs28 = errors;
if(errors === _errs28){
if(typeof data10 === "string"){
if(!pattern0.test(data10)){
validate10.errors = [{instancePath:instancePath+"/targetUid",schemaPath:"#/properties/targetUid/pattern",keyword:"pattern",params:{pattern: "\\S"}}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/targetUid",schemaPath:"#/properties/targetUid/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid4 = _errs28 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.targetAliyunId !== undefined){
let data11 = data.targetAliyunId;
const _errs30 = errors;
if(errors === _errs30){
if(typeof data11 === "string"){
if(!pattern0.test(data11)){
validate10.errors = [{instancePath:instancePath+"/targetAliyunId",schemaPath:"#/properties/targetAliyunId/pattern",keyword:"pattern",params:{pattern: "\\S"}}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/targetAliyunId",schemaPath:"#/properties/targetAliyunId/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid4 = _errs30 === errors;
}
else {
var valid4 = true;
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
validate10.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate10.errors = vErrors;
return errors === 0;
}

export const validateCreateProductDistributeJobRequest = validate11;
const schema12 = {"type":"object","properties":{"productKey":{"type":"string","pattern":"\\S"},"sourceInstanceId":{"type":"string","pattern":"\\S"},"targetInstanceId":{"type":"string","pattern":"\\S"},"targetUid":{"type":"string","pattern":"\\S"},"targetAliyunId":{"type":"string","pattern":"\\S"}},"required":["productKey","sourceInstanceId","targetInstanceId"],"additionalProperties":false,"anyOf":[{"properties":{"targetUid":true},"required":["targetUid"]},{"properties":{"targetAliyunId":true},"required":["targetAliyunId"]}]};

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs1 = errors;
let valid0 = false;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.targetUid === undefined) && (missing0 = "targetUid")){
const err0 = {instancePath,schemaPath:"#/anyOf/0/required",keyword:"required",params:{missingProperty: missing0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var _valid0 = _errs2 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((data.targetAliyunId === undefined) && (missing1 = "targetAliyunId")){
const err1 = {instancePath,schemaPath:"#/anyOf/1/required",keyword:"required",params:{missingProperty: missing1}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs3 === errors;
valid0 = valid0 || _valid0;
}
if(!valid0){
const err2 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
validate11.errors = vErrors;
return false;
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
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if((((data.productKey === undefined) && (missing2 = "productKey")) || ((data.sourceInstanceId === undefined) && (missing2 = "sourceInstanceId"))) || ((data.targetInstanceId === undefined) && (missing2 = "targetInstanceId"))){
validate11.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
const _errs4 = errors;
for(const key0 in data){
if(!(((((key0 === "productKey") || (key0 === "sourceInstanceId")) || (key0 === "targetInstanceId")) || (key0 === "targetUid")) || (key0 === "targetAliyunId"))){
validate11.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs4 === errors){
if(data.productKey !== undefined){
let data0 = data.productKey;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data0 === "string"){
if(!pattern0.test(data0)){
validate11.errors = [{instancePath:instancePath+"/productKey",schemaPath:"#/properties/productKey/pattern",keyword:"pattern",params:{pattern: "\\S"}}];
return false;
}
}
else {
validate11.errors = [{instancePath:instancePath+"/productKey",schemaPath:"#/properties/productKey/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid1 = _errs5 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.sourceInstanceId !== undefined){
let data1 = data.sourceInstanceId;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data1 === "string"){
if(!pattern0.test(data1)){
validate11.errors = [{instancePath:instancePath+"/sourceInstanceId",schemaPath:"#/properties/sourceInstanceId/pattern",keyword:"pattern",params:{pattern: "\\S"}}];
return false;
}
}
else {
validate11.errors = [{instancePath:instancePath+"/sourceInstanceId",schemaPath:"#/properties/sourceInstanceId/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid1 = _errs7 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.targetInstanceId !== undefined){
let data2 = data.targetInstanceId;
const _errs9 = errors;
if(errors === _errs9){
if(typeof data2 === "string"){
if(!pattern0.test(data2)){
validate11.errors = [{instancePath:instancePath+"/targetInstanceId",schemaPath:"#/properties/targetInstanceId/pattern",keyword:"pattern",params:{pattern: "\\S"}}];
return false;
}
}
else {
validate11.errors = [{instancePath:instancePath+"/targetInstanceId",schemaPath:"#/properties/targetInstanceId/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid1 = _errs9 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.targetUid !== undefined){
let data3 = data.targetUid;
const _errs11 = errors;
if(errors === _errs11){
if(typeof data3 === "string"){
if(!pattern0.test(data3)){
validate11.errors = [{instancePath:instancePath+"/targetUid",schemaPath:"#/properties/targetUid/pattern",keyword:"pattern",params:{pattern: "\\S"}}];
return false;
}
}
else {
validate11.errors = [{instancePath:instancePath+"/targetUid",schemaPath:"#/properties/targetUid/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid1 = _errs11 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.targetAliyunId !== undefined){
let data4 = data.targetAliyunId;
const _errs13 = errors;
if(errors === _errs13){
if(typeof data4 === "string"){
if(!pattern0.test(data4)){
validate11.errors = [{instancePath:instancePath+"/targetAliyunId",schemaPath:"#/properties/targetAliyunId/pattern",keyword:"pattern",params:{pattern: "\\S"}}];
return false;
}
}
else {
validate11.errors = [{instancePath:instancePath+"/targetAliyunId",schemaPath:"#/properties/targetAliyunId/type",keyword:"type",params:{type: "string"}}];
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

export const validateQueryDeviceDistributeJobRequest = validate12;
const schema13 = {"type":"object","properties":{"jobId":{"type":"string","pattern":"\\S"}},"required":["jobId"],"additionalProperties":false};

function validate12(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.jobId === undefined) && (missing0 = "jobId")){
validate12.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(key0 === "jobId")){
validate12.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
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
if(!pattern0.test(data0)){
validate12.errors = [{instancePath:instancePath+"/jobId",schemaPath:"#/properties/jobId/pattern",keyword:"pattern",params:{pattern: "\\S"}}];
return false;
}
}
else {
validate12.errors = [{instancePath:instancePath+"/jobId",schemaPath:"#/properties/jobId/type",keyword:"type",params:{type: "string"}}];
return false;
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

export const validateQueryDeviceDistributeDetailRequest = validate13;
const schema14 = {"type":"object","properties":{"jobId":{"type":"string","pattern":"\\S"}},"required":["jobId"],"additionalProperties":false};

function validate13(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.jobId === undefined) && (missing0 = "jobId")){
validate13.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(key0 === "jobId")){
validate13.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
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
if(!pattern0.test(data0)){
validate13.errors = [{instancePath:instancePath+"/jobId",schemaPath:"#/properties/jobId/pattern",keyword:"pattern",params:{pattern: "\\S"}}];
return false;
}
}
else {
validate13.errors = [{instancePath:instancePath+"/jobId",schemaPath:"#/properties/jobId/type",keyword:"type",params:{type: "string"}}];
return false;
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

export const validateListDeviceDistributeJobRequest = validate14;
const schema15 = {"type":"object","properties":{"pageSize":{"type":"integer","minimum":1,"maximum":200},"currentPage":{"type":"integer","minimum":1,"maximum":9007199254740991},"nextToken":{"type":"string","pattern":"\\S"},"status":{"type":"string","enum":["initializing","running","completed","interrupted"]},"jobId":{"type":"string","pattern":"\\S"},"productKey":{"type":"string","pattern":"\\S"},"targetUid":{"type":"string","pattern":"\\S"},"iotInstanceId":{"type":"string","pattern":"\\S"}},"required":["pageSize"],"additionalProperties":false};

function validate14(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.pageSize === undefined) && (missing0 = "pageSize")){
validate14.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((((key0 === "pageSize") || (key0 === "currentPage")) || (key0 === "nextToken")) || (key0 === "status")) || (key0 === "jobId")) || (key0 === "productKey")) || (key0 === "targetUid")) || (key0 === "iotInstanceId"))){
validate14.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.pageSize !== undefined){
let data0 = data.pageSize;
const _errs2 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate14.errors = [{instancePath:instancePath+"/pageSize",schemaPath:"#/properties/pageSize/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs2){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 200 || isNaN(data0)){
validate14.errors = [{instancePath:instancePath+"/pageSize",schemaPath:"#/properties/pageSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 200}}];
return false;
}
else {
if(data0 < 1 || isNaN(data0)){
validate14.errors = [{instancePath:instancePath+"/pageSize",schemaPath:"#/properties/pageSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.currentPage !== undefined){
let data1 = data.currentPage;
const _errs4 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate14.errors = [{instancePath:instancePath+"/currentPage",schemaPath:"#/properties/currentPage/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs4){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 9007199254740991 || isNaN(data1)){
validate14.errors = [{instancePath:instancePath+"/currentPage",schemaPath:"#/properties/currentPage/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data1 < 1 || isNaN(data1)){
validate14.errors = [{instancePath:instancePath+"/currentPage",schemaPath:"#/properties/currentPage/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.nextToken !== undefined){
let data2 = data.nextToken;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data2 === "string"){
if(!pattern0.test(data2)){
validate14.errors = [{instancePath:instancePath+"/nextToken",schemaPath:"#/properties/nextToken/pattern",keyword:"pattern",params:{pattern: "\\S"}}];
return false;
}
}
else {
validate14.errors = [{instancePath:instancePath+"/nextToken",schemaPath:"#/properties/nextToken/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.status !== undefined){
let data3 = data.status;
const _errs8 = errors;
if(typeof data3 !== "string"){
validate14.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((data3 === "initializing") || (data3 === "running")) || (data3 === "completed")) || (data3 === "interrupted"))){
validate14.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues: schema15.properties.status.enum}}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.jobId !== undefined){
let data4 = data.jobId;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data4 === "string"){
if(!pattern0.test(data4)){
validate14.errors = [{instancePath:instancePath+"/jobId",schemaPath:"#/properties/jobId/pattern",keyword:"pattern",params:{pattern: "\\S"}}];
return false;
}
}
else {
validate14.errors = [{instancePath:instancePath+"/jobId",schemaPath:"#/properties/jobId/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.productKey !== undefined){
let data5 = data.productKey;
const _errs12 = errors;
if(errors === _errs12){
if(typeof data5 === "string"){
if(!pattern0.test(data5)){
validate14.errors = [{instancePath:instancePath+"/productKey",schemaPath:"#/properties/productKey/pattern",keyword:"pattern",params:{pattern: "\\S"}}];
return false;
}
}
else {
validate14.errors = [{instancePath:instancePath+"/productKey",schemaPath:"#/properties/productKey/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.targetUid !== undefined){
let data6 = data.targetUid;
const _errs14 = errors;
if(errors === _errs14){
if(typeof data6 === "string"){
if(!pattern0.test(data6)){
validate14.errors = [{instancePath:instancePath+"/targetUid",schemaPath:"#/properties/targetUid/pattern",keyword:"pattern",params:{pattern: "\\S"}}];
return false;
}
}
else {
validate14.errors = [{instancePath:instancePath+"/targetUid",schemaPath:"#/properties/targetUid/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.iotInstanceId !== undefined){
let data7 = data.iotInstanceId;
const _errs16 = errors;
if(errors === _errs16){
if(typeof data7 === "string"){
if(!pattern0.test(data7)){
validate14.errors = [{instancePath:instancePath+"/iotInstanceId",schemaPath:"#/properties/iotInstanceId/pattern",keyword:"pattern",params:{pattern: "\\S"}}];
return false;
}
}
else {
validate14.errors = [{instancePath:instancePath+"/iotInstanceId",schemaPath:"#/properties/iotInstanceId/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs16 === errors;
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

export const validateDeleteDeviceDistributeJobRequest = validate15;
const schema16 = {"type":"object","properties":{"jobId":{"type":"string","pattern":"\\S"}},"required":["jobId"],"additionalProperties":false};

function validate15(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.jobId === undefined) && (missing0 = "jobId")){
validate15.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(key0 === "jobId")){
validate15.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
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
if(!pattern0.test(data0)){
validate15.errors = [{instancePath:instancePath+"/jobId",schemaPath:"#/properties/jobId/pattern",keyword:"pattern",params:{pattern: "\\S"}}];
return false;
}
}
else {
validate15.errors = [{instancePath:instancePath+"/jobId",schemaPath:"#/properties/jobId/type",keyword:"type",params:{type: "string"}}];
return false;
}
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

export const validateListDistributedDeviceRequest = validate16;
const schema17 = {"type":"object","properties":{"currentPage":{"type":"integer","minimum":1,"maximum":9007199254740991},"pageSize":{"type":"integer","minimum":1,"maximum":200},"productKey":{"type":"string","pattern":"\\S"},"deviceName":{"type":"string","pattern":"\\S"},"targetUid":{"type":"string","pattern":"\\S"},"sourceInstanceId":{"type":"string","pattern":"\\S"}},"required":["currentPage","pageSize"],"additionalProperties":false};

function validate16(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.currentPage === undefined) && (missing0 = "currentPage")) || ((data.pageSize === undefined) && (missing0 = "pageSize"))){
validate16.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "currentPage") || (key0 === "pageSize")) || (key0 === "productKey")) || (key0 === "deviceName")) || (key0 === "targetUid")) || (key0 === "sourceInstanceId"))){
validate16.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.currentPage !== undefined){
let data0 = data.currentPage;
const _errs2 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate16.errors = [{instancePath:instancePath+"/currentPage",schemaPath:"#/properties/currentPage/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs2){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 9007199254740991 || isNaN(data0)){
validate16.errors = [{instancePath:instancePath+"/currentPage",schemaPath:"#/properties/currentPage/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data0 < 1 || isNaN(data0)){
validate16.errors = [{instancePath:instancePath+"/currentPage",schemaPath:"#/properties/currentPage/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.pageSize !== undefined){
let data1 = data.pageSize;
const _errs4 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate16.errors = [{instancePath:instancePath+"/pageSize",schemaPath:"#/properties/pageSize/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs4){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 200 || isNaN(data1)){
validate16.errors = [{instancePath:instancePath+"/pageSize",schemaPath:"#/properties/pageSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 200}}];
return false;
}
else {
if(data1 < 1 || isNaN(data1)){
validate16.errors = [{instancePath:instancePath+"/pageSize",schemaPath:"#/properties/pageSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.productKey !== undefined){
let data2 = data.productKey;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data2 === "string"){
if(!pattern0.test(data2)){
validate16.errors = [{instancePath:instancePath+"/productKey",schemaPath:"#/properties/productKey/pattern",keyword:"pattern",params:{pattern: "\\S"}}];
return false;
}
}
else {
validate16.errors = [{instancePath:instancePath+"/productKey",schemaPath:"#/properties/productKey/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.deviceName !== undefined){
let data3 = data.deviceName;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data3 === "string"){
if(!pattern0.test(data3)){
validate16.errors = [{instancePath:instancePath+"/deviceName",schemaPath:"#/properties/deviceName/pattern",keyword:"pattern",params:{pattern: "\\S"}}];
return false;
}
}
else {
validate16.errors = [{instancePath:instancePath+"/deviceName",schemaPath:"#/properties/deviceName/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.targetUid !== undefined){
let data4 = data.targetUid;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data4 === "string"){
if(!pattern0.test(data4)){
validate16.errors = [{instancePath:instancePath+"/targetUid",schemaPath:"#/properties/targetUid/pattern",keyword:"pattern",params:{pattern: "\\S"}}];
return false;
}
}
else {
validate16.errors = [{instancePath:instancePath+"/targetUid",schemaPath:"#/properties/targetUid/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sourceInstanceId !== undefined){
let data5 = data.sourceInstanceId;
const _errs12 = errors;
if(errors === _errs12){
if(typeof data5 === "string"){
if(!pattern0.test(data5)){
validate16.errors = [{instancePath:instancePath+"/sourceInstanceId",schemaPath:"#/properties/sourceInstanceId/pattern",keyword:"pattern",params:{pattern: "\\S"}}];
return false;
}
}
else {
validate16.errors = [{instancePath:instancePath+"/sourceInstanceId",schemaPath:"#/properties/sourceInstanceId/type",keyword:"type",params:{type: "string"}}];
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
validate16.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate16.errors = vErrors;
return errors === 0;
}

export const validateListDistributedProductRequest = validate17;
const schema18 = {"type":"object","properties":{"currentPage":{"type":"integer","minimum":1,"maximum":9007199254740991},"pageSize":{"type":"integer","minimum":1,"maximum":200},"sourceInstanceId":{"type":"string","pattern":"\\S"},"productKey":{"type":"string","pattern":"\\S"},"targetInstanceId":{"type":"string","pattern":"\\S"},"targetUid":{"type":"string","pattern":"\\S"}},"required":["currentPage","pageSize"],"additionalProperties":false};

function validate17(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.currentPage === undefined) && (missing0 = "currentPage")) || ((data.pageSize === undefined) && (missing0 = "pageSize"))){
validate17.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "currentPage") || (key0 === "pageSize")) || (key0 === "sourceInstanceId")) || (key0 === "productKey")) || (key0 === "targetInstanceId")) || (key0 === "targetUid"))){
validate17.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.currentPage !== undefined){
let data0 = data.currentPage;
const _errs2 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate17.errors = [{instancePath:instancePath+"/currentPage",schemaPath:"#/properties/currentPage/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs2){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 9007199254740991 || isNaN(data0)){
validate17.errors = [{instancePath:instancePath+"/currentPage",schemaPath:"#/properties/currentPage/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data0 < 1 || isNaN(data0)){
validate17.errors = [{instancePath:instancePath+"/currentPage",schemaPath:"#/properties/currentPage/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.pageSize !== undefined){
let data1 = data.pageSize;
const _errs4 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate17.errors = [{instancePath:instancePath+"/pageSize",schemaPath:"#/properties/pageSize/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs4){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 200 || isNaN(data1)){
validate17.errors = [{instancePath:instancePath+"/pageSize",schemaPath:"#/properties/pageSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 200}}];
return false;
}
else {
if(data1 < 1 || isNaN(data1)){
validate17.errors = [{instancePath:instancePath+"/pageSize",schemaPath:"#/properties/pageSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sourceInstanceId !== undefined){
let data2 = data.sourceInstanceId;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data2 === "string"){
if(!pattern0.test(data2)){
validate17.errors = [{instancePath:instancePath+"/sourceInstanceId",schemaPath:"#/properties/sourceInstanceId/pattern",keyword:"pattern",params:{pattern: "\\S"}}];
return false;
}
}
else {
validate17.errors = [{instancePath:instancePath+"/sourceInstanceId",schemaPath:"#/properties/sourceInstanceId/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.productKey !== undefined){
let data3 = data.productKey;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data3 === "string"){
if(!pattern0.test(data3)){
validate17.errors = [{instancePath:instancePath+"/productKey",schemaPath:"#/properties/productKey/pattern",keyword:"pattern",params:{pattern: "\\S"}}];
return false;
}
}
else {
validate17.errors = [{instancePath:instancePath+"/productKey",schemaPath:"#/properties/productKey/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.targetInstanceId !== undefined){
let data4 = data.targetInstanceId;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data4 === "string"){
if(!pattern0.test(data4)){
validate17.errors = [{instancePath:instancePath+"/targetInstanceId",schemaPath:"#/properties/targetInstanceId/pattern",keyword:"pattern",params:{pattern: "\\S"}}];
return false;
}
}
else {
validate17.errors = [{instancePath:instancePath+"/targetInstanceId",schemaPath:"#/properties/targetInstanceId/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.targetUid !== undefined){
let data5 = data.targetUid;
const _errs12 = errors;
if(errors === _errs12){
if(typeof data5 === "string"){
if(!pattern0.test(data5)){
validate17.errors = [{instancePath:instancePath+"/targetUid",schemaPath:"#/properties/targetUid/pattern",keyword:"pattern",params:{pattern: "\\S"}}];
return false;
}
}
else {
validate17.errors = [{instancePath:instancePath+"/targetUid",schemaPath:"#/properties/targetUid/type",keyword:"type",params:{type: "string"}}];
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
validate17.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate17.errors = vErrors;
return errors === 0;
}

export const validateQueryDeviceProvisioningRequest = validate18;
const schema19 = {"type":"object","properties":{"productKey":{"type":"string","pattern":"\\S"},"deviceName":{"type":"string","pattern":"\\S"}},"required":["productKey","deviceName"],"additionalProperties":false};

function validate18(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.productKey === undefined) && (missing0 = "productKey")) || ((data.deviceName === undefined) && (missing0 = "deviceName"))){
validate18.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "productKey") || (key0 === "deviceName"))){
validate18.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.productKey !== undefined){
let data0 = data.productKey;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern0.test(data0)){
validate18.errors = [{instancePath:instancePath+"/productKey",schemaPath:"#/properties/productKey/pattern",keyword:"pattern",params:{pattern: "\\S"}}];
return false;
}
}
else {
validate18.errors = [{instancePath:instancePath+"/productKey",schemaPath:"#/properties/productKey/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.deviceName !== undefined){
let data1 = data.deviceName;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(!pattern0.test(data1)){
validate18.errors = [{instancePath:instancePath+"/deviceName",schemaPath:"#/properties/deviceName/pattern",keyword:"pattern",params:{pattern: "\\S"}}];
return false;
}
}
else {
validate18.errors = [{instancePath:instancePath+"/deviceName",schemaPath:"#/properties/deviceName/type",keyword:"type",params:{type: "string"}}];
return false;
}
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
validate18.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate18.errors = vErrors;
return errors === 0;
}


export const requestValidators: Readonly<Record<Action, Validator>> = {
  CreateDeviceDistributeJob: validateCreateDeviceDistributeJobRequest,
  CreateProductDistributeJob: validateCreateProductDistributeJobRequest,
  QueryDeviceDistributeJob: validateQueryDeviceDistributeJobRequest,
  QueryDeviceDistributeDetail: validateQueryDeviceDistributeDetailRequest,
  ListDeviceDistributeJob: validateListDeviceDistributeJobRequest,
  DeleteDeviceDistributeJob: validateDeleteDeviceDistributeJobRequest,
  ListDistributedDevice: validateListDistributedDeviceRequest,
  ListDistributedProduct: validateListDistributedProductRequest,
  QueryDeviceProvisioning: validateQueryDeviceProvisioningRequest,
};
