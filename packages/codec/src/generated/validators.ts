// Generated from the contracts in src/operations by `pnpm generate`; do not edit.
// @ts-nocheck -- plain JavaScript, written by ajv
import type { Validator } from '../breach.ts';
import type { Action } from '../operations/index.ts';
"use strict";
export const validateCreateDeviceDistributeJobRequest = validate20;
const schema31 = {"type":"object","properties":{"deviceName":{"type":"array","minItems":1,"maxItems":10000,"items":{"type":"string","pattern":"\\S"}},"productKey":{"type":"string","pattern":"\\S"},"sourceInstanceId":{"type":"string","pattern":"\\S"},"strategy":{"type":"string","enum":["designated","nearest"]},"targetInstanceConfig":{"type":"array","minItems":1,"maxItems":10,"items":{"type":"object","properties":{"targetInstanceId":{"type":"string","pattern":"\\S"}},"required":["targetInstanceId"],"additionalProperties":false}},"targetUid":{"type":"string","pattern":"\\S"},"targetAliyunId":{"type":"string","pattern":"\\S"}},"required":["deviceName","productKey","sourceInstanceId","strategy","targetInstanceConfig"],"additionalProperties":false,"anyOf":[{"properties":{"targetUid":true},"required":["targetUid"]},{"properties":{"targetAliyunId":true},"required":["targetAliyunId"]}],"if":{"properties":{"strategy":{"const":"designated"}},"required":["strategy"]},"then":{"properties":{"targetInstanceConfig":{"type":"array","maxItems":1}}}};
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
const _errs1 = errors;
let valid0 = false;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.targetUid === undefined) && (missing0 = "targetUid")){
const err0 = {instancePath,schemaPath:"#/anyOf/0/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"};
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
if(_valid0){
var props0 = {};
props0.targetUid = true;
}
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((data.targetAliyunId === undefined) && (missing1 = "targetAliyunId")){
const err1 = {instancePath,schemaPath:"#/anyOf/1/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"};
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
if(_valid0){
if(props0 !== true){
props0 = props0 || {};
props0.targetAliyunId = true;
}
}
if(!valid0){
const err2 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
validate20.errors = vErrors;
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
if(props0 !== true){
props0 = props0 || {};
props0.strategy = true;
}
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
validate20.errors = [{instancePath:instancePath+"/targetInstanceConfig",schemaPath:"#/then/properties/targetInstanceConfig/maxItems",keyword:"maxItems",params:{limit: 1},message:"must NOT have more than 1 items"}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/targetInstanceConfig",schemaPath:"#/then/properties/targetInstanceConfig/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
}
}
var _valid1 = _errs7 === errors;
valid1 = _valid1;
if(valid1){
if(props0 !== true){
props0 = props0 || {};
props0.targetInstanceConfig = true;
}
}
}
if(!valid1){
const err5 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
validate20.errors = vErrors;
return false;
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing3;
if((((((data.deviceName === undefined) && (missing3 = "deviceName")) || ((data.productKey === undefined) && (missing3 = "productKey"))) || ((data.sourceInstanceId === undefined) && (missing3 = "sourceInstanceId"))) || ((data.strategy === undefined) && (missing3 = "strategy"))) || ((data.targetInstanceConfig === undefined) && (missing3 = "targetInstanceConfig"))){
validate20.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
const _errs10 = errors;
for(const key0 in data){
if(!(((((((key0 === "deviceName") || (key0 === "productKey")) || (key0 === "sourceInstanceId")) || (key0 === "strategy")) || (key0 === "targetInstanceConfig")) || (key0 === "targetUid")) || (key0 === "targetAliyunId"))){
validate20.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
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
validate20.errors = [{instancePath:instancePath+"/deviceName",schemaPath:"#/properties/deviceName/maxItems",keyword:"maxItems",params:{limit: 10000},message:"must NOT have more than 10000 items"}];
return false;
}
else {
if(data2.length < 1){
validate20.errors = [{instancePath:instancePath+"/deviceName",schemaPath:"#/properties/deviceName/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
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
if(!pattern4.test(data3)){
validate20.errors = [{instancePath:instancePath+"/deviceName/" + i0,schemaPath:"#/properties/deviceName/items/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/deviceName/" + i0,schemaPath:"#/properties/deviceName/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate20.errors = [{instancePath:instancePath+"/deviceName",schemaPath:"#/properties/deviceName/type",keyword:"type",params:{type: "array"},message:"must be array"}];
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
if(!pattern4.test(data4)){
validate20.errors = [{instancePath:instancePath+"/productKey",schemaPath:"#/properties/productKey/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/productKey",schemaPath:"#/properties/productKey/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
if(!pattern4.test(data5)){
validate20.errors = [{instancePath:instancePath+"/sourceInstanceId",schemaPath:"#/properties/sourceInstanceId/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/sourceInstanceId",schemaPath:"#/properties/sourceInstanceId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate20.errors = [{instancePath:instancePath+"/strategy",schemaPath:"#/properties/strategy/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data6 === "designated") || (data6 === "nearest"))){
validate20.errors = [{instancePath:instancePath+"/strategy",schemaPath:"#/properties/strategy/enum",keyword:"enum",params:{allowedValues: schema31.properties.strategy.enum},message:"must be equal to one of the allowed values"}];
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
validate20.errors = [{instancePath:instancePath+"/targetInstanceConfig",schemaPath:"#/properties/targetInstanceConfig/maxItems",keyword:"maxItems",params:{limit: 10},message:"must NOT have more than 10 items"}];
return false;
}
else {
if(data7.length < 1){
validate20.errors = [{instancePath:instancePath+"/targetInstanceConfig",schemaPath:"#/properties/targetInstanceConfig/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
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
validate20.errors = [{instancePath:instancePath+"/targetInstanceConfig/" + i1,schemaPath:"#/properties/targetInstanceConfig/items/required",keyword:"required",params:{missingProperty: missing4},message:"must have required property '"+missing4+"'"}];
return false;
}
else {
const _errs25 = errors;
for(const key1 in data8){
if(!(key1 === "targetInstanceId")){
validate20.errors = [{instancePath:instancePath+"/targetInstanceConfig/" + i1,schemaPath:"#/properties/targetInstanceConfig/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
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
if(!pattern4.test(data9)){
validate20.errors = [{instancePath:instancePath+"/targetInstanceConfig/" + i1+"/targetInstanceId",schemaPath:"#/properties/targetInstanceConfig/items/properties/targetInstanceId/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/targetInstanceConfig/" + i1+"/targetInstanceId",schemaPath:"#/properties/targetInstanceConfig/items/properties/targetInstanceId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/targetInstanceConfig/" + i1,schemaPath:"#/properties/targetInstanceConfig/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
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
validate20.errors = [{instancePath:instancePath+"/targetInstanceConfig",schemaPath:"#/properties/targetInstanceConfig/type",keyword:"type",params:{type: "array"},message:"must be array"}];
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
if(!pattern4.test(data10)){
validate20.errors = [{instancePath:instancePath+"/targetUid",schemaPath:"#/properties/targetUid/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/targetUid",schemaPath:"#/properties/targetUid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
if(!pattern4.test(data11)){
validate20.errors = [{instancePath:instancePath+"/targetAliyunId",schemaPath:"#/properties/targetAliyunId/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/targetAliyunId",schemaPath:"#/properties/targetAliyunId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate20.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateCreateDeviceDistributeJobResponse = validate21;
const schema32 = {"type":"object","properties":{"requestId":{"type":"string"},"success":{"type":"boolean","const":true},"jobId":{"type":"string"}},"required":["requestId","success","jobId"],"additionalProperties":false};

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
if((((data.requestId === undefined) && (missing0 = "requestId")) || ((data.success === undefined) && (missing0 = "success"))) || ((data.jobId === undefined) && (missing0 = "jobId"))){
validate21.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "requestId") || (key0 === "success")) || (key0 === "jobId"))){
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
if(data.jobId !== undefined){
const _errs6 = errors;
if(typeof data.jobId !== "string"){
validate21.errors = [{instancePath:instancePath+"/jobId",schemaPath:"#/properties/jobId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate21.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateCreateProductDistributeJobRequest = validate22;
const schema33 = {"type":"object","properties":{"productKey":{"type":"string","pattern":"\\S"},"sourceInstanceId":{"type":"string","pattern":"\\S"},"targetInstanceId":{"type":"string","pattern":"\\S"},"targetUid":{"type":"string","pattern":"\\S"},"targetAliyunId":{"type":"string","pattern":"\\S"}},"required":["productKey","sourceInstanceId","targetInstanceId"],"additionalProperties":false,"anyOf":[{"properties":{"targetUid":true},"required":["targetUid"]},{"properties":{"targetAliyunId":true},"required":["targetAliyunId"]}]};

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate22.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = false;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.targetUid === undefined) && (missing0 = "targetUid")){
const err0 = {instancePath,schemaPath:"#/anyOf/0/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"};
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
if(_valid0){
var props0 = {};
props0.targetUid = true;
}
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((data.targetAliyunId === undefined) && (missing1 = "targetAliyunId")){
const err1 = {instancePath,schemaPath:"#/anyOf/1/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"};
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
if(_valid0){
if(props0 !== true){
props0 = props0 || {};
props0.targetAliyunId = true;
}
}
if(!valid0){
const err2 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
validate22.errors = vErrors;
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
validate22.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs4 = errors;
for(const key0 in data){
if(!(((((key0 === "productKey") || (key0 === "sourceInstanceId")) || (key0 === "targetInstanceId")) || (key0 === "targetUid")) || (key0 === "targetAliyunId"))){
validate22.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
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
if(!pattern4.test(data0)){
validate22.errors = [{instancePath:instancePath+"/productKey",schemaPath:"#/properties/productKey/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""}];
return false;
}
}
else {
validate22.errors = [{instancePath:instancePath+"/productKey",schemaPath:"#/properties/productKey/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
if(!pattern4.test(data1)){
validate22.errors = [{instancePath:instancePath+"/sourceInstanceId",schemaPath:"#/properties/sourceInstanceId/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""}];
return false;
}
}
else {
validate22.errors = [{instancePath:instancePath+"/sourceInstanceId",schemaPath:"#/properties/sourceInstanceId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
if(!pattern4.test(data2)){
validate22.errors = [{instancePath:instancePath+"/targetInstanceId",schemaPath:"#/properties/targetInstanceId/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""}];
return false;
}
}
else {
validate22.errors = [{instancePath:instancePath+"/targetInstanceId",schemaPath:"#/properties/targetInstanceId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
if(!pattern4.test(data3)){
validate22.errors = [{instancePath:instancePath+"/targetUid",schemaPath:"#/properties/targetUid/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""}];
return false;
}
}
else {
validate22.errors = [{instancePath:instancePath+"/targetUid",schemaPath:"#/properties/targetUid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
if(!pattern4.test(data4)){
validate22.errors = [{instancePath:instancePath+"/targetAliyunId",schemaPath:"#/properties/targetAliyunId/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""}];
return false;
}
}
else {
validate22.errors = [{instancePath:instancePath+"/targetAliyunId",schemaPath:"#/properties/targetAliyunId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate22.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate22.errors = vErrors;
return errors === 0;
}
validate22.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateCreateProductDistributeJobResponse = validate23;
const schema34 = {"type":"object","properties":{"requestId":{"type":"string"},"success":{"type":"boolean","const":true},"jobId":{"type":"string"}},"required":["requestId","success","jobId"],"additionalProperties":false};

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate23.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.requestId === undefined) && (missing0 = "requestId")) || ((data.success === undefined) && (missing0 = "success"))) || ((data.jobId === undefined) && (missing0 = "jobId"))){
validate23.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "requestId") || (key0 === "success")) || (key0 === "jobId"))){
validate23.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.requestId !== undefined){
const _errs2 = errors;
if(typeof data.requestId !== "string"){
validate23.errors = [{instancePath:instancePath+"/requestId",schemaPath:"#/properties/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate23.errors = [{instancePath:instancePath+"/success",schemaPath:"#/properties/success/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
if(true !== data1){
validate23.errors = [{instancePath:instancePath+"/success",schemaPath:"#/properties/success/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
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
validate23.errors = [{instancePath:instancePath+"/jobId",schemaPath:"#/properties/jobId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate23.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate23.errors = vErrors;
return errors === 0;
}
validate23.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateQueryDeviceDistributeJobRequest = validate24;
const schema35 = {"type":"object","properties":{"jobId":{"type":"string","pattern":"\\S"}},"required":["jobId"],"additionalProperties":false};

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate24.evaluated;
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
validate24.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(key0 === "jobId")){
validate24.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
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
validate24.errors = [{instancePath:instancePath+"/jobId",schemaPath:"#/properties/jobId/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""}];
return false;
}
}
else {
validate24.errors = [{instancePath:instancePath+"/jobId",schemaPath:"#/properties/jobId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
}
}
}
else {
validate24.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate24.errors = vErrors;
return errors === 0;
}
validate24.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateQueryDeviceDistributeJobResponse = validate25;
const schema36 = {"type":"object","properties":{"requestId":{"type":"string"},"success":{"type":"boolean","const":true},"data":{"type":"object","properties":{"gmtCreate":{"type":"integer","minimum":-9007199254740991,"maximum":9007199254740991},"jobId":{"type":"string"},"productKey":{"type":"string"},"sourceInstanceId":{"type":"string"},"sourceUid":{"type":"string"},"status":{"type":"string","anyOf":[{"enum":["initializing","running","completed","interrupted"]},{"pattern":"^unrecognized:\\d+$"}]},"strategy":{"type":"string","anyOf":[{"enum":["designated","nearest"]},{"pattern":"^unrecognized:\\d+$"}]},"targetInstanceConfigs":{"type":"array","items":{"type":"object","properties":{"targetInstanceId":{"type":"string"}},"required":["targetInstanceId"],"additionalProperties":false}},"targetUid":{"type":"string"},"total":{"type":"integer","minimum":-9007199254740991,"maximum":9007199254740991}},"required":["gmtCreate","jobId","productKey","sourceInstanceId","sourceUid","status","strategy","targetInstanceConfigs","targetUid","total"],"additionalProperties":false}},"required":["requestId","success","data"],"additionalProperties":false};
const func1 = Object.prototype.hasOwnProperty;
const pattern16 = new RegExp("^unrecognized:\\d+$", "u");

function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate25.evaluated;
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
validate25.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "requestId") || (key0 === "success")) || (key0 === "data"))){
validate25.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.requestId !== undefined){
const _errs2 = errors;
if(typeof data.requestId !== "string"){
validate25.errors = [{instancePath:instancePath+"/requestId",schemaPath:"#/properties/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate25.errors = [{instancePath:instancePath+"/success",schemaPath:"#/properties/success/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
if(true !== data1){
validate25.errors = [{instancePath:instancePath+"/success",schemaPath:"#/properties/success/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
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
validate25.errors = [{instancePath:instancePath+"/data",schemaPath:"#/properties/data/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs8 = errors;
for(const key1 in data2){
if(!(func1.call(schema36.properties.data.properties, key1))){
validate25.errors = [{instancePath:instancePath+"/data",schemaPath:"#/properties/data/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs8 === errors){
if(data2.gmtCreate !== undefined){
let data3 = data2.gmtCreate;
const _errs9 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate25.errors = [{instancePath:instancePath+"/data/gmtCreate",schemaPath:"#/properties/data/properties/gmtCreate/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs9){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 9007199254740991 || isNaN(data3)){
validate25.errors = [{instancePath:instancePath+"/data/gmtCreate",schemaPath:"#/properties/data/properties/gmtCreate/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data3 < -9007199254740991 || isNaN(data3)){
validate25.errors = [{instancePath:instancePath+"/data/gmtCreate",schemaPath:"#/properties/data/properties/gmtCreate/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9007199254740991},message:"must be >= -9007199254740991"}];
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
validate25.errors = [{instancePath:instancePath+"/data/jobId",schemaPath:"#/properties/data/properties/jobId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate25.errors = [{instancePath:instancePath+"/data/productKey",schemaPath:"#/properties/data/properties/productKey/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate25.errors = [{instancePath:instancePath+"/data/sourceInstanceId",schemaPath:"#/properties/data/properties/sourceInstanceId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate25.errors = [{instancePath:instancePath+"/data/sourceUid",schemaPath:"#/properties/data/properties/sourceUid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate25.errors = [{instancePath:instancePath+"/data/status",schemaPath:"#/properties/data/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
const _errs21 = errors;
let valid2 = false;
const _errs22 = errors;
if(!((((data8 === "initializing") || (data8 === "running")) || (data8 === "completed")) || (data8 === "interrupted"))){
const err0 = {instancePath:instancePath+"/data/status",schemaPath:"#/properties/data/properties/status/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema36.properties.data.properties.status.anyOf[0].enum},message:"must be equal to one of the allowed values"};
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
if(!pattern16.test(data8)){
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
validate25.errors = vErrors;
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
validate25.errors = [{instancePath:instancePath+"/data/strategy",schemaPath:"#/properties/data/properties/strategy/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
const _errs26 = errors;
let valid3 = false;
const _errs27 = errors;
if(!((data9 === "designated") || (data9 === "nearest"))){
const err3 = {instancePath:instancePath+"/data/strategy",schemaPath:"#/properties/data/properties/strategy/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema36.properties.data.properties.strategy.anyOf[0].enum},message:"must be equal to one of the allowed values"};
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
if(!pattern16.test(data9)){
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
validate25.errors = vErrors;
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
validate25.errors = [{instancePath:instancePath+"/data/targetInstanceConfigs/" + i0,schemaPath:"#/properties/data/properties/targetInstanceConfigs/items/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs33 = errors;
for(const key2 in data11){
if(!(key2 === "targetInstanceId")){
validate25.errors = [{instancePath:instancePath+"/data/targetInstanceConfigs/" + i0,schemaPath:"#/properties/data/properties/targetInstanceConfigs/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs33 === errors){
if(data11.targetInstanceId !== undefined){
if(typeof data11.targetInstanceId !== "string"){
validate25.errors = [{instancePath:instancePath+"/data/targetInstanceConfigs/" + i0+"/targetInstanceId",schemaPath:"#/properties/data/properties/targetInstanceConfigs/items/properties/targetInstanceId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
}
}
else {
validate25.errors = [{instancePath:instancePath+"/data/targetInstanceConfigs/" + i0,schemaPath:"#/properties/data/properties/targetInstanceConfigs/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
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
validate25.errors = [{instancePath:instancePath+"/data/targetInstanceConfigs",schemaPath:"#/properties/data/properties/targetInstanceConfigs/type",keyword:"type",params:{type: "array"},message:"must be array"}];
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
validate25.errors = [{instancePath:instancePath+"/data/targetUid",schemaPath:"#/properties/data/properties/targetUid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate25.errors = [{instancePath:instancePath+"/data/total",schemaPath:"#/properties/data/properties/total/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs38){
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 9007199254740991 || isNaN(data14)){
validate25.errors = [{instancePath:instancePath+"/data/total",schemaPath:"#/properties/data/properties/total/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data14 < -9007199254740991 || isNaN(data14)){
validate25.errors = [{instancePath:instancePath+"/data/total",schemaPath:"#/properties/data/properties/total/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9007199254740991},message:"must be >= -9007199254740991"}];
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
validate25.errors = [{instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "object"},message:"must be object"}];
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
validate25.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate25.errors = vErrors;
return errors === 0;
}
validate25.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateQueryDeviceDistributeDetailRequest = validate26;
const schema37 = {"type":"object","properties":{"jobId":{"type":"string","pattern":"\\S"}},"required":["jobId"],"additionalProperties":false};

function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate26.evaluated;
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
validate26.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(key0 === "jobId")){
validate26.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
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
validate26.errors = [{instancePath:instancePath+"/jobId",schemaPath:"#/properties/jobId/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""}];
return false;
}
}
else {
validate26.errors = [{instancePath:instancePath+"/jobId",schemaPath:"#/properties/jobId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
}
}
}
else {
validate26.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate26.errors = vErrors;
return errors === 0;
}
validate26.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateQueryDeviceDistributeDetailResponse = validate27;
const schema38 = {"type":"object","properties":{"requestId":{"type":"string"},"success":{"type":"boolean","const":true},"file":{"type":"string"}},"required":["requestId","success","file"],"additionalProperties":false};

function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate27.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.requestId === undefined) && (missing0 = "requestId")) || ((data.success === undefined) && (missing0 = "success"))) || ((data.file === undefined) && (missing0 = "file"))){
validate27.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "requestId") || (key0 === "success")) || (key0 === "file"))){
validate27.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.requestId !== undefined){
const _errs2 = errors;
if(typeof data.requestId !== "string"){
validate27.errors = [{instancePath:instancePath+"/requestId",schemaPath:"#/properties/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate27.errors = [{instancePath:instancePath+"/success",schemaPath:"#/properties/success/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
if(true !== data1){
validate27.errors = [{instancePath:instancePath+"/success",schemaPath:"#/properties/success/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
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
validate27.errors = [{instancePath:instancePath+"/file",schemaPath:"#/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate27.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate27.errors = vErrors;
return errors === 0;
}
validate27.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateListDeviceDistributeJobRequest = validate28;
const schema39 = {"type":"object","properties":{"pageSize":{"type":"integer","minimum":1,"maximum":200},"currentPage":{"type":"integer","minimum":1,"maximum":9007199254740991},"nextToken":{"type":"string","pattern":"\\S"},"status":{"type":"string","enum":["initializing","running","completed","interrupted"]},"jobId":{"type":"string","pattern":"\\S"},"productKey":{"type":"string","pattern":"\\S"},"targetUid":{"type":"string","pattern":"\\S"},"iotInstanceId":{"type":"string","pattern":"\\S"}},"required":["pageSize"],"additionalProperties":false};

function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate28.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.pageSize === undefined) && (missing0 = "pageSize")){
validate28.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((((key0 === "pageSize") || (key0 === "currentPage")) || (key0 === "nextToken")) || (key0 === "status")) || (key0 === "jobId")) || (key0 === "productKey")) || (key0 === "targetUid")) || (key0 === "iotInstanceId"))){
validate28.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.pageSize !== undefined){
let data0 = data.pageSize;
const _errs2 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate28.errors = [{instancePath:instancePath+"/pageSize",schemaPath:"#/properties/pageSize/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs2){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 200 || isNaN(data0)){
validate28.errors = [{instancePath:instancePath+"/pageSize",schemaPath:"#/properties/pageSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 200},message:"must be <= 200"}];
return false;
}
else {
if(data0 < 1 || isNaN(data0)){
validate28.errors = [{instancePath:instancePath+"/pageSize",schemaPath:"#/properties/pageSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
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
validate28.errors = [{instancePath:instancePath+"/currentPage",schemaPath:"#/properties/currentPage/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs4){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 9007199254740991 || isNaN(data1)){
validate28.errors = [{instancePath:instancePath+"/currentPage",schemaPath:"#/properties/currentPage/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data1 < 1 || isNaN(data1)){
validate28.errors = [{instancePath:instancePath+"/currentPage",schemaPath:"#/properties/currentPage/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
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
if(!pattern4.test(data2)){
validate28.errors = [{instancePath:instancePath+"/nextToken",schemaPath:"#/properties/nextToken/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""}];
return false;
}
}
else {
validate28.errors = [{instancePath:instancePath+"/nextToken",schemaPath:"#/properties/nextToken/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate28.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((data3 === "initializing") || (data3 === "running")) || (data3 === "completed")) || (data3 === "interrupted"))){
validate28.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues: schema39.properties.status.enum},message:"must be equal to one of the allowed values"}];
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
if(!pattern4.test(data4)){
validate28.errors = [{instancePath:instancePath+"/jobId",schemaPath:"#/properties/jobId/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""}];
return false;
}
}
else {
validate28.errors = [{instancePath:instancePath+"/jobId",schemaPath:"#/properties/jobId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
if(!pattern4.test(data5)){
validate28.errors = [{instancePath:instancePath+"/productKey",schemaPath:"#/properties/productKey/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""}];
return false;
}
}
else {
validate28.errors = [{instancePath:instancePath+"/productKey",schemaPath:"#/properties/productKey/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
if(!pattern4.test(data6)){
validate28.errors = [{instancePath:instancePath+"/targetUid",schemaPath:"#/properties/targetUid/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""}];
return false;
}
}
else {
validate28.errors = [{instancePath:instancePath+"/targetUid",schemaPath:"#/properties/targetUid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
if(!pattern4.test(data7)){
validate28.errors = [{instancePath:instancePath+"/iotInstanceId",schemaPath:"#/properties/iotInstanceId/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""}];
return false;
}
}
else {
validate28.errors = [{instancePath:instancePath+"/iotInstanceId",schemaPath:"#/properties/iotInstanceId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate28.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate28.errors = vErrors;
return errors === 0;
}
validate28.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateListDeviceDistributeJobResponse = validate29;
const schema40 = {"type":"object","properties":{"requestId":{"type":"string"},"success":{"type":"boolean","const":true},"data":{"type":"object","properties":{"total":{"type":"integer","minimum":-9007199254740991,"maximum":9007199254740991},"nextToken":{"type":"string"},"jobInfo":{"type":"array","items":{"type":"object","properties":{"gmtCreate":{"type":"integer","minimum":-9007199254740991,"maximum":9007199254740991},"jobId":{"type":"string"},"productKey":{"type":"string"},"sourceInstanceId":{"type":"string"},"sourceInstanceName":{"type":"string"},"sourceRegion":{"type":"string"},"sourceUid":{"type":"string"},"status":{"type":"string","anyOf":[{"enum":["initializing","running","completed","interrupted"]},{"pattern":"^unrecognized:\\d+$"}]},"strategy":{"type":"string","anyOf":[{"enum":["designated","nearest"]},{"pattern":"^unrecognized:\\d+$"}]},"targetInstanceConfigs":{"type":"array","items":{"type":"object","properties":{"targetInstanceId":{"type":"string"},"targetInstanceName":{"type":"string"},"targetRegion":{"type":"string"}},"required":["targetInstanceId"],"additionalProperties":false}},"targetUid":{"type":"string"},"total":{"type":"integer","minimum":-9007199254740991,"maximum":9007199254740991}},"required":["gmtCreate","jobId","productKey","sourceInstanceId","sourceUid","status","strategy","targetInstanceConfigs","targetUid","total"],"additionalProperties":false}}},"required":["total","jobInfo"],"additionalProperties":false}},"required":["requestId","success","data"],"additionalProperties":false};

function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate29.evaluated;
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
validate29.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "requestId") || (key0 === "success")) || (key0 === "data"))){
validate29.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.requestId !== undefined){
const _errs2 = errors;
if(typeof data.requestId !== "string"){
validate29.errors = [{instancePath:instancePath+"/requestId",schemaPath:"#/properties/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate29.errors = [{instancePath:instancePath+"/success",schemaPath:"#/properties/success/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
if(true !== data1){
validate29.errors = [{instancePath:instancePath+"/success",schemaPath:"#/properties/success/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
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
validate29.errors = [{instancePath:instancePath+"/data",schemaPath:"#/properties/data/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs8 = errors;
for(const key1 in data2){
if(!(((key1 === "total") || (key1 === "nextToken")) || (key1 === "jobInfo"))){
validate29.errors = [{instancePath:instancePath+"/data",schemaPath:"#/properties/data/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs8 === errors){
if(data2.total !== undefined){
let data3 = data2.total;
const _errs9 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate29.errors = [{instancePath:instancePath+"/data/total",schemaPath:"#/properties/data/properties/total/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs9){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 9007199254740991 || isNaN(data3)){
validate29.errors = [{instancePath:instancePath+"/data/total",schemaPath:"#/properties/data/properties/total/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data3 < -9007199254740991 || isNaN(data3)){
validate29.errors = [{instancePath:instancePath+"/data/total",schemaPath:"#/properties/data/properties/total/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9007199254740991},message:"must be >= -9007199254740991"}];
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
validate29.errors = [{instancePath:instancePath+"/data/nextToken",schemaPath:"#/properties/data/properties/nextToken/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate29.errors = [{instancePath:instancePath+"/data/jobInfo/" + i0,schemaPath:"#/properties/data/properties/jobInfo/items/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs17 = errors;
for(const key2 in data6){
if(!(func1.call(schema40.properties.data.properties.jobInfo.items.properties, key2))){
validate29.errors = [{instancePath:instancePath+"/data/jobInfo/" + i0,schemaPath:"#/properties/data/properties/jobInfo/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs17 === errors){
if(data6.gmtCreate !== undefined){
let data7 = data6.gmtCreate;
const _errs18 = errors;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
validate29.errors = [{instancePath:instancePath+"/data/jobInfo/" + i0+"/gmtCreate",schemaPath:"#/properties/data/properties/jobInfo/items/properties/gmtCreate/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs18){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 9007199254740991 || isNaN(data7)){
validate29.errors = [{instancePath:instancePath+"/data/jobInfo/" + i0+"/gmtCreate",schemaPath:"#/properties/data/properties/jobInfo/items/properties/gmtCreate/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data7 < -9007199254740991 || isNaN(data7)){
validate29.errors = [{instancePath:instancePath+"/data/jobInfo/" + i0+"/gmtCreate",schemaPath:"#/properties/data/properties/jobInfo/items/properties/gmtCreate/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9007199254740991},message:"must be >= -9007199254740991"}];
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
validate29.errors = [{instancePath:instancePath+"/data/jobInfo/" + i0+"/jobId",schemaPath:"#/properties/data/properties/jobInfo/items/properties/jobId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate29.errors = [{instancePath:instancePath+"/data/jobInfo/" + i0+"/productKey",schemaPath:"#/properties/data/properties/jobInfo/items/properties/productKey/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate29.errors = [{instancePath:instancePath+"/data/jobInfo/" + i0+"/sourceInstanceId",schemaPath:"#/properties/data/properties/jobInfo/items/properties/sourceInstanceId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate29.errors = [{instancePath:instancePath+"/data/jobInfo/" + i0+"/sourceInstanceName",schemaPath:"#/properties/data/properties/jobInfo/items/properties/sourceInstanceName/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate29.errors = [{instancePath:instancePath+"/data/jobInfo/" + i0+"/sourceRegion",schemaPath:"#/properties/data/properties/jobInfo/items/properties/sourceRegion/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate29.errors = [{instancePath:instancePath+"/data/jobInfo/" + i0+"/sourceUid",schemaPath:"#/properties/data/properties/jobInfo/items/properties/sourceUid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate29.errors = [{instancePath:instancePath+"/data/jobInfo/" + i0+"/status",schemaPath:"#/properties/data/properties/jobInfo/items/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
const _errs34 = errors;
let valid4 = false;
const _errs35 = errors;
if(!((((data14 === "initializing") || (data14 === "running")) || (data14 === "completed")) || (data14 === "interrupted"))){
const err0 = {instancePath:instancePath+"/data/jobInfo/" + i0+"/status",schemaPath:"#/properties/data/properties/jobInfo/items/properties/status/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema40.properties.data.properties.jobInfo.items.properties.status.anyOf[0].enum},message:"must be equal to one of the allowed values"};
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
const _errs36 = errors;
if(typeof data14 === "string"){
if(!pattern16.test(data14)){
const err1 = {instancePath:instancePath+"/data/jobInfo/" + i0+"/status",schemaPath:"#/properties/data/properties/jobInfo/items/properties/status/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^unrecognized:\\d+$"},message:"must match pattern \""+"^unrecognized:\\d+$"+"\""};
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
if(!valid4){
const err2 = {instancePath:instancePath+"/data/jobInfo/" + i0+"/status",schemaPath:"#/properties/data/properties/jobInfo/items/properties/status/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
validate29.errors = vErrors;
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
validate29.errors = [{instancePath:instancePath+"/data/jobInfo/" + i0+"/strategy",schemaPath:"#/properties/data/properties/jobInfo/items/properties/strategy/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
const _errs39 = errors;
let valid5 = false;
const _errs40 = errors;
if(!((data15 === "designated") || (data15 === "nearest"))){
const err3 = {instancePath:instancePath+"/data/jobInfo/" + i0+"/strategy",schemaPath:"#/properties/data/properties/jobInfo/items/properties/strategy/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema40.properties.data.properties.jobInfo.items.properties.strategy.anyOf[0].enum},message:"must be equal to one of the allowed values"};
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
const _errs41 = errors;
if(typeof data15 === "string"){
if(!pattern16.test(data15)){
const err4 = {instancePath:instancePath+"/data/jobInfo/" + i0+"/strategy",schemaPath:"#/properties/data/properties/jobInfo/items/properties/strategy/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^unrecognized:\\d+$"},message:"must match pattern \""+"^unrecognized:\\d+$"+"\""};
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
if(!valid5){
const err5 = {instancePath:instancePath+"/data/jobInfo/" + i0+"/strategy",schemaPath:"#/properties/data/properties/jobInfo/items/properties/strategy/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
validate29.errors = vErrors;
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
validate29.errors = [{instancePath:instancePath+"/data/jobInfo/" + i0+"/targetInstanceConfigs/" + i1,schemaPath:"#/properties/data/properties/jobInfo/items/properties/targetInstanceConfigs/items/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
const _errs46 = errors;
for(const key3 in data17){
if(!(((key3 === "targetInstanceId") || (key3 === "targetInstanceName")) || (key3 === "targetRegion"))){
validate29.errors = [{instancePath:instancePath+"/data/jobInfo/" + i0+"/targetInstanceConfigs/" + i1,schemaPath:"#/properties/data/properties/jobInfo/items/properties/targetInstanceConfigs/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs46 === errors){
if(data17.targetInstanceId !== undefined){
const _errs47 = errors;
if(typeof data17.targetInstanceId !== "string"){
validate29.errors = [{instancePath:instancePath+"/data/jobInfo/" + i0+"/targetInstanceConfigs/" + i1+"/targetInstanceId",schemaPath:"#/properties/data/properties/jobInfo/items/properties/targetInstanceConfigs/items/properties/targetInstanceId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate29.errors = [{instancePath:instancePath+"/data/jobInfo/" + i0+"/targetInstanceConfigs/" + i1+"/targetInstanceName",schemaPath:"#/properties/data/properties/jobInfo/items/properties/targetInstanceConfigs/items/properties/targetInstanceName/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate29.errors = [{instancePath:instancePath+"/data/jobInfo/" + i0+"/targetInstanceConfigs/" + i1+"/targetRegion",schemaPath:"#/properties/data/properties/jobInfo/items/properties/targetInstanceConfigs/items/properties/targetRegion/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate29.errors = [{instancePath:instancePath+"/data/jobInfo/" + i0+"/targetInstanceConfigs/" + i1,schemaPath:"#/properties/data/properties/jobInfo/items/properties/targetInstanceConfigs/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
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
validate29.errors = [{instancePath:instancePath+"/data/jobInfo/" + i0+"/targetInstanceConfigs",schemaPath:"#/properties/data/properties/jobInfo/items/properties/targetInstanceConfigs/type",keyword:"type",params:{type: "array"},message:"must be array"}];
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
validate29.errors = [{instancePath:instancePath+"/data/jobInfo/" + i0+"/targetUid",schemaPath:"#/properties/data/properties/jobInfo/items/properties/targetUid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate29.errors = [{instancePath:instancePath+"/data/jobInfo/" + i0+"/total",schemaPath:"#/properties/data/properties/jobInfo/items/properties/total/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs55){
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 > 9007199254740991 || isNaN(data22)){
validate29.errors = [{instancePath:instancePath+"/data/jobInfo/" + i0+"/total",schemaPath:"#/properties/data/properties/jobInfo/items/properties/total/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data22 < -9007199254740991 || isNaN(data22)){
validate29.errors = [{instancePath:instancePath+"/data/jobInfo/" + i0+"/total",schemaPath:"#/properties/data/properties/jobInfo/items/properties/total/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9007199254740991},message:"must be >= -9007199254740991"}];
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
validate29.errors = [{instancePath:instancePath+"/data/jobInfo/" + i0,schemaPath:"#/properties/data/properties/jobInfo/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
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
validate29.errors = [{instancePath:instancePath+"/data/jobInfo",schemaPath:"#/properties/data/properties/jobInfo/type",keyword:"type",params:{type: "array"},message:"must be array"}];
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
validate29.errors = [{instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "object"},message:"must be object"}];
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
validate29.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate29.errors = vErrors;
return errors === 0;
}
validate29.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateDeleteDeviceDistributeJobRequest = validate30;
const schema41 = {"type":"object","properties":{"jobId":{"type":"string","pattern":"\\S"}},"required":["jobId"],"additionalProperties":false};

function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate30.evaluated;
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
validate30.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(key0 === "jobId")){
validate30.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
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
validate30.errors = [{instancePath:instancePath+"/jobId",schemaPath:"#/properties/jobId/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""}];
return false;
}
}
else {
validate30.errors = [{instancePath:instancePath+"/jobId",schemaPath:"#/properties/jobId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
}
}
}
else {
validate30.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate30.errors = vErrors;
return errors === 0;
}
validate30.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateDeleteDeviceDistributeJobResponse = validate31;
const schema42 = {"type":"object","properties":{"requestId":{"type":"string"},"success":{"type":"boolean","const":true}},"required":["requestId","success"],"additionalProperties":false};

function validate31(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate31.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.requestId === undefined) && (missing0 = "requestId")) || ((data.success === undefined) && (missing0 = "success"))){
validate31.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "requestId") || (key0 === "success"))){
validate31.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.requestId !== undefined){
const _errs2 = errors;
if(typeof data.requestId !== "string"){
validate31.errors = [{instancePath:instancePath+"/requestId",schemaPath:"#/properties/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate31.errors = [{instancePath:instancePath+"/success",schemaPath:"#/properties/success/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
if(true !== data1){
validate31.errors = [{instancePath:instancePath+"/success",schemaPath:"#/properties/success/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
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
validate31.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate31.errors = vErrors;
return errors === 0;
}
validate31.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateListDistributedDeviceRequest = validate32;
const schema43 = {"type":"object","properties":{"currentPage":{"type":"integer","minimum":1,"maximum":9007199254740991},"pageSize":{"type":"integer","minimum":1,"maximum":200},"productKey":{"type":"string","pattern":"\\S"},"deviceName":{"type":"string","pattern":"\\S"},"targetUid":{"type":"string","pattern":"\\S"},"sourceInstanceId":{"type":"string","pattern":"\\S"}},"required":["currentPage","pageSize"],"additionalProperties":false};

function validate32(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate32.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.currentPage === undefined) && (missing0 = "currentPage")) || ((data.pageSize === undefined) && (missing0 = "pageSize"))){
validate32.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "currentPage") || (key0 === "pageSize")) || (key0 === "productKey")) || (key0 === "deviceName")) || (key0 === "targetUid")) || (key0 === "sourceInstanceId"))){
validate32.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.currentPage !== undefined){
let data0 = data.currentPage;
const _errs2 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate32.errors = [{instancePath:instancePath+"/currentPage",schemaPath:"#/properties/currentPage/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs2){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 9007199254740991 || isNaN(data0)){
validate32.errors = [{instancePath:instancePath+"/currentPage",schemaPath:"#/properties/currentPage/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data0 < 1 || isNaN(data0)){
validate32.errors = [{instancePath:instancePath+"/currentPage",schemaPath:"#/properties/currentPage/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
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
validate32.errors = [{instancePath:instancePath+"/pageSize",schemaPath:"#/properties/pageSize/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs4){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 200 || isNaN(data1)){
validate32.errors = [{instancePath:instancePath+"/pageSize",schemaPath:"#/properties/pageSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 200},message:"must be <= 200"}];
return false;
}
else {
if(data1 < 1 || isNaN(data1)){
validate32.errors = [{instancePath:instancePath+"/pageSize",schemaPath:"#/properties/pageSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
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
if(!pattern4.test(data2)){
validate32.errors = [{instancePath:instancePath+"/productKey",schemaPath:"#/properties/productKey/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""}];
return false;
}
}
else {
validate32.errors = [{instancePath:instancePath+"/productKey",schemaPath:"#/properties/productKey/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
if(!pattern4.test(data3)){
validate32.errors = [{instancePath:instancePath+"/deviceName",schemaPath:"#/properties/deviceName/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""}];
return false;
}
}
else {
validate32.errors = [{instancePath:instancePath+"/deviceName",schemaPath:"#/properties/deviceName/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
if(!pattern4.test(data4)){
validate32.errors = [{instancePath:instancePath+"/targetUid",schemaPath:"#/properties/targetUid/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""}];
return false;
}
}
else {
validate32.errors = [{instancePath:instancePath+"/targetUid",schemaPath:"#/properties/targetUid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
if(!pattern4.test(data5)){
validate32.errors = [{instancePath:instancePath+"/sourceInstanceId",schemaPath:"#/properties/sourceInstanceId/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""}];
return false;
}
}
else {
validate32.errors = [{instancePath:instancePath+"/sourceInstanceId",schemaPath:"#/properties/sourceInstanceId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate32.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate32.errors = vErrors;
return errors === 0;
}
validate32.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateListDistributedDeviceResponse = validate33;
const schema44 = {"type":"object","properties":{"requestId":{"type":"string"},"success":{"type":"boolean","const":true},"data":{"type":"object","properties":{"total":{"type":"integer","minimum":-9007199254740991,"maximum":9007199254740991},"info":{"type":"array","items":{"type":"object","properties":{"deviceName":{"type":"string"},"gmtCreate":{"type":"integer","minimum":-9007199254740991,"maximum":9007199254740991},"gmtModified":{"type":"integer","minimum":-9007199254740991,"maximum":9007199254740991},"productKey":{"type":"string"},"sourceInstanceId":{"type":"string"},"sourceInstanceName":{"type":"string"},"sourceRegion":{"type":"string"},"sourceUid":{"type":"string"},"targetAliyunId":{"type":"string"},"targetInstanceId":{"type":"string"},"targetInstanceName":{"type":"string"},"targetRegion":{"type":"string"},"targetUid":{"type":"string"}},"required":["deviceName","gmtCreate","gmtModified","productKey","sourceInstanceId","sourceUid","targetInstanceId","targetUid"],"additionalProperties":false}}},"required":["total","info"],"additionalProperties":false}},"required":["requestId","success","data"],"additionalProperties":false};

function validate33(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate33.evaluated;
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
validate33.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "requestId") || (key0 === "success")) || (key0 === "data"))){
validate33.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.requestId !== undefined){
const _errs2 = errors;
if(typeof data.requestId !== "string"){
validate33.errors = [{instancePath:instancePath+"/requestId",schemaPath:"#/properties/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate33.errors = [{instancePath:instancePath+"/success",schemaPath:"#/properties/success/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
if(true !== data1){
validate33.errors = [{instancePath:instancePath+"/success",schemaPath:"#/properties/success/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
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
validate33.errors = [{instancePath:instancePath+"/data",schemaPath:"#/properties/data/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs8 = errors;
for(const key1 in data2){
if(!((key1 === "total") || (key1 === "info"))){
validate33.errors = [{instancePath:instancePath+"/data",schemaPath:"#/properties/data/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs8 === errors){
if(data2.total !== undefined){
let data3 = data2.total;
const _errs9 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate33.errors = [{instancePath:instancePath+"/data/total",schemaPath:"#/properties/data/properties/total/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs9){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 9007199254740991 || isNaN(data3)){
validate33.errors = [{instancePath:instancePath+"/data/total",schemaPath:"#/properties/data/properties/total/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data3 < -9007199254740991 || isNaN(data3)){
validate33.errors = [{instancePath:instancePath+"/data/total",schemaPath:"#/properties/data/properties/total/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9007199254740991},message:"must be >= -9007199254740991"}];
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
validate33.errors = [{instancePath:instancePath+"/data/info/" + i0,schemaPath:"#/properties/data/properties/info/items/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs15 = errors;
for(const key2 in data5){
if(!(func1.call(schema44.properties.data.properties.info.items.properties, key2))){
validate33.errors = [{instancePath:instancePath+"/data/info/" + i0,schemaPath:"#/properties/data/properties/info/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs15 === errors){
if(data5.deviceName !== undefined){
const _errs16 = errors;
if(typeof data5.deviceName !== "string"){
validate33.errors = [{instancePath:instancePath+"/data/info/" + i0+"/deviceName",schemaPath:"#/properties/data/properties/info/items/properties/deviceName/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate33.errors = [{instancePath:instancePath+"/data/info/" + i0+"/gmtCreate",schemaPath:"#/properties/data/properties/info/items/properties/gmtCreate/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs18){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 9007199254740991 || isNaN(data7)){
validate33.errors = [{instancePath:instancePath+"/data/info/" + i0+"/gmtCreate",schemaPath:"#/properties/data/properties/info/items/properties/gmtCreate/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data7 < -9007199254740991 || isNaN(data7)){
validate33.errors = [{instancePath:instancePath+"/data/info/" + i0+"/gmtCreate",schemaPath:"#/properties/data/properties/info/items/properties/gmtCreate/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9007199254740991},message:"must be >= -9007199254740991"}];
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
validate33.errors = [{instancePath:instancePath+"/data/info/" + i0+"/gmtModified",schemaPath:"#/properties/data/properties/info/items/properties/gmtModified/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs20){
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 9007199254740991 || isNaN(data8)){
validate33.errors = [{instancePath:instancePath+"/data/info/" + i0+"/gmtModified",schemaPath:"#/properties/data/properties/info/items/properties/gmtModified/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data8 < -9007199254740991 || isNaN(data8)){
validate33.errors = [{instancePath:instancePath+"/data/info/" + i0+"/gmtModified",schemaPath:"#/properties/data/properties/info/items/properties/gmtModified/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9007199254740991},message:"must be >= -9007199254740991"}];
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
validate33.errors = [{instancePath:instancePath+"/data/info/" + i0+"/productKey",schemaPath:"#/properties/data/properties/info/items/properties/productKey/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate33.errors = [{instancePath:instancePath+"/data/info/" + i0+"/sourceInstanceId",schemaPath:"#/properties/data/properties/info/items/properties/sourceInstanceId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate33.errors = [{instancePath:instancePath+"/data/info/" + i0+"/sourceInstanceName",schemaPath:"#/properties/data/properties/info/items/properties/sourceInstanceName/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate33.errors = [{instancePath:instancePath+"/data/info/" + i0+"/sourceRegion",schemaPath:"#/properties/data/properties/info/items/properties/sourceRegion/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate33.errors = [{instancePath:instancePath+"/data/info/" + i0+"/sourceUid",schemaPath:"#/properties/data/properties/info/items/properties/sourceUid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate33.errors = [{instancePath:instancePath+"/data/info/" + i0+"/targetAliyunId",schemaPath:"#/properties/data/properties/info/items/properties/targetAliyunId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate33.errors = [{instancePath:instancePath+"/data/info/" + i0+"/targetInstanceId",schemaPath:"#/properties/data/properties/info/items/properties/targetInstanceId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate33.errors = [{instancePath:instancePath+"/data/info/" + i0+"/targetInstanceName",schemaPath:"#/properties/data/properties/info/items/properties/targetInstanceName/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate33.errors = [{instancePath:instancePath+"/data/info/" + i0+"/targetRegion",schemaPath:"#/properties/data/properties/info/items/properties/targetRegion/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate33.errors = [{instancePath:instancePath+"/data/info/" + i0+"/targetUid",schemaPath:"#/properties/data/properties/info/items/properties/targetUid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate33.errors = [{instancePath:instancePath+"/data/info/" + i0,schemaPath:"#/properties/data/properties/info/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
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
validate33.errors = [{instancePath:instancePath+"/data/info",schemaPath:"#/properties/data/properties/info/type",keyword:"type",params:{type: "array"},message:"must be array"}];
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
validate33.errors = [{instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "object"},message:"must be object"}];
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
validate33.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate33.errors = vErrors;
return errors === 0;
}
validate33.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateListDistributedProductRequest = validate34;
const schema45 = {"type":"object","properties":{"currentPage":{"type":"integer","minimum":1,"maximum":9007199254740991},"pageSize":{"type":"integer","minimum":1,"maximum":200},"sourceInstanceId":{"type":"string","pattern":"\\S"},"productKey":{"type":"string","pattern":"\\S"},"targetInstanceId":{"type":"string","pattern":"\\S"},"targetUid":{"type":"string","pattern":"\\S"}},"required":["currentPage","pageSize"],"additionalProperties":false};

function validate34(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate34.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.currentPage === undefined) && (missing0 = "currentPage")) || ((data.pageSize === undefined) && (missing0 = "pageSize"))){
validate34.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "currentPage") || (key0 === "pageSize")) || (key0 === "sourceInstanceId")) || (key0 === "productKey")) || (key0 === "targetInstanceId")) || (key0 === "targetUid"))){
validate34.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.currentPage !== undefined){
let data0 = data.currentPage;
const _errs2 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate34.errors = [{instancePath:instancePath+"/currentPage",schemaPath:"#/properties/currentPage/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs2){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 9007199254740991 || isNaN(data0)){
validate34.errors = [{instancePath:instancePath+"/currentPage",schemaPath:"#/properties/currentPage/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data0 < 1 || isNaN(data0)){
validate34.errors = [{instancePath:instancePath+"/currentPage",schemaPath:"#/properties/currentPage/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
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
validate34.errors = [{instancePath:instancePath+"/pageSize",schemaPath:"#/properties/pageSize/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs4){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 200 || isNaN(data1)){
validate34.errors = [{instancePath:instancePath+"/pageSize",schemaPath:"#/properties/pageSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 200},message:"must be <= 200"}];
return false;
}
else {
if(data1 < 1 || isNaN(data1)){
validate34.errors = [{instancePath:instancePath+"/pageSize",schemaPath:"#/properties/pageSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
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
if(!pattern4.test(data2)){
validate34.errors = [{instancePath:instancePath+"/sourceInstanceId",schemaPath:"#/properties/sourceInstanceId/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""}];
return false;
}
}
else {
validate34.errors = [{instancePath:instancePath+"/sourceInstanceId",schemaPath:"#/properties/sourceInstanceId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
if(!pattern4.test(data3)){
validate34.errors = [{instancePath:instancePath+"/productKey",schemaPath:"#/properties/productKey/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""}];
return false;
}
}
else {
validate34.errors = [{instancePath:instancePath+"/productKey",schemaPath:"#/properties/productKey/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
if(!pattern4.test(data4)){
validate34.errors = [{instancePath:instancePath+"/targetInstanceId",schemaPath:"#/properties/targetInstanceId/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""}];
return false;
}
}
else {
validate34.errors = [{instancePath:instancePath+"/targetInstanceId",schemaPath:"#/properties/targetInstanceId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
if(!pattern4.test(data5)){
validate34.errors = [{instancePath:instancePath+"/targetUid",schemaPath:"#/properties/targetUid/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""}];
return false;
}
}
else {
validate34.errors = [{instancePath:instancePath+"/targetUid",schemaPath:"#/properties/targetUid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate34.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate34.errors = vErrors;
return errors === 0;
}
validate34.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateListDistributedProductResponse = validate35;
const schema46 = {"type":"object","properties":{"requestId":{"type":"string"},"success":{"type":"boolean","const":true},"data":{"type":"object","properties":{"total":{"type":"integer","minimum":-9007199254740991,"maximum":9007199254740991},"info":{"type":"array","items":{"type":"object","properties":{"gmtCreate":{"type":"integer","minimum":-9007199254740991,"maximum":9007199254740991},"productKey":{"type":"string"},"sourceInstanceId":{"type":"string"},"sourceInstanceName":{"type":"string"},"sourceRegion":{"type":"string"},"sourceUid":{"type":"string"},"targetAliyunId":{"type":"string"},"targetInstanceId":{"type":"string"},"targetInstanceName":{"type":"string"},"targetRegion":{"type":"string"},"targetUid":{"type":"string"}},"required":["gmtCreate","productKey","sourceInstanceId","sourceUid","targetInstanceId","targetUid"],"additionalProperties":false}}},"required":["total","info"],"additionalProperties":false}},"required":["requestId","success","data"],"additionalProperties":false};

function validate35(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate35.evaluated;
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
validate35.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "requestId") || (key0 === "success")) || (key0 === "data"))){
validate35.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.requestId !== undefined){
const _errs2 = errors;
if(typeof data.requestId !== "string"){
validate35.errors = [{instancePath:instancePath+"/requestId",schemaPath:"#/properties/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate35.errors = [{instancePath:instancePath+"/success",schemaPath:"#/properties/success/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
if(true !== data1){
validate35.errors = [{instancePath:instancePath+"/success",schemaPath:"#/properties/success/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
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
validate35.errors = [{instancePath:instancePath+"/data",schemaPath:"#/properties/data/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs8 = errors;
for(const key1 in data2){
if(!((key1 === "total") || (key1 === "info"))){
validate35.errors = [{instancePath:instancePath+"/data",schemaPath:"#/properties/data/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs8 === errors){
if(data2.total !== undefined){
let data3 = data2.total;
const _errs9 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate35.errors = [{instancePath:instancePath+"/data/total",schemaPath:"#/properties/data/properties/total/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs9){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 9007199254740991 || isNaN(data3)){
validate35.errors = [{instancePath:instancePath+"/data/total",schemaPath:"#/properties/data/properties/total/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data3 < -9007199254740991 || isNaN(data3)){
validate35.errors = [{instancePath:instancePath+"/data/total",schemaPath:"#/properties/data/properties/total/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9007199254740991},message:"must be >= -9007199254740991"}];
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
validate35.errors = [{instancePath:instancePath+"/data/info/" + i0,schemaPath:"#/properties/data/properties/info/items/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs15 = errors;
for(const key2 in data5){
if(!(func1.call(schema46.properties.data.properties.info.items.properties, key2))){
validate35.errors = [{instancePath:instancePath+"/data/info/" + i0,schemaPath:"#/properties/data/properties/info/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs15 === errors){
if(data5.gmtCreate !== undefined){
let data6 = data5.gmtCreate;
const _errs16 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
validate35.errors = [{instancePath:instancePath+"/data/info/" + i0+"/gmtCreate",schemaPath:"#/properties/data/properties/info/items/properties/gmtCreate/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs16){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 9007199254740991 || isNaN(data6)){
validate35.errors = [{instancePath:instancePath+"/data/info/" + i0+"/gmtCreate",schemaPath:"#/properties/data/properties/info/items/properties/gmtCreate/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data6 < -9007199254740991 || isNaN(data6)){
validate35.errors = [{instancePath:instancePath+"/data/info/" + i0+"/gmtCreate",schemaPath:"#/properties/data/properties/info/items/properties/gmtCreate/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9007199254740991},message:"must be >= -9007199254740991"}];
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
validate35.errors = [{instancePath:instancePath+"/data/info/" + i0+"/productKey",schemaPath:"#/properties/data/properties/info/items/properties/productKey/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate35.errors = [{instancePath:instancePath+"/data/info/" + i0+"/sourceInstanceId",schemaPath:"#/properties/data/properties/info/items/properties/sourceInstanceId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate35.errors = [{instancePath:instancePath+"/data/info/" + i0+"/sourceInstanceName",schemaPath:"#/properties/data/properties/info/items/properties/sourceInstanceName/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate35.errors = [{instancePath:instancePath+"/data/info/" + i0+"/sourceRegion",schemaPath:"#/properties/data/properties/info/items/properties/sourceRegion/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate35.errors = [{instancePath:instancePath+"/data/info/" + i0+"/sourceUid",schemaPath:"#/properties/data/properties/info/items/properties/sourceUid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate35.errors = [{instancePath:instancePath+"/data/info/" + i0+"/targetAliyunId",schemaPath:"#/properties/data/properties/info/items/properties/targetAliyunId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate35.errors = [{instancePath:instancePath+"/data/info/" + i0+"/targetInstanceId",schemaPath:"#/properties/data/properties/info/items/properties/targetInstanceId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate35.errors = [{instancePath:instancePath+"/data/info/" + i0+"/targetInstanceName",schemaPath:"#/properties/data/properties/info/items/properties/targetInstanceName/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate35.errors = [{instancePath:instancePath+"/data/info/" + i0+"/targetRegion",schemaPath:"#/properties/data/properties/info/items/properties/targetRegion/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate35.errors = [{instancePath:instancePath+"/data/info/" + i0+"/targetUid",schemaPath:"#/properties/data/properties/info/items/properties/targetUid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate35.errors = [{instancePath:instancePath+"/data/info/" + i0,schemaPath:"#/properties/data/properties/info/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
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
validate35.errors = [{instancePath:instancePath+"/data/info",schemaPath:"#/properties/data/properties/info/type",keyword:"type",params:{type: "array"},message:"must be array"}];
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
validate35.errors = [{instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "object"},message:"must be object"}];
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
validate35.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate35.errors = vErrors;
return errors === 0;
}
validate35.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateQueryDeviceProvisioningRequest = validate36;
const schema47 = {"type":"object","properties":{"productKey":{"type":"string","pattern":"\\S"},"deviceName":{"type":"string","pattern":"\\S"}},"required":["productKey","deviceName"],"additionalProperties":false};

function validate36(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate36.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.productKey === undefined) && (missing0 = "productKey")) || ((data.deviceName === undefined) && (missing0 = "deviceName"))){
validate36.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "productKey") || (key0 === "deviceName"))){
validate36.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
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
if(!pattern4.test(data0)){
validate36.errors = [{instancePath:instancePath+"/productKey",schemaPath:"#/properties/productKey/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""}];
return false;
}
}
else {
validate36.errors = [{instancePath:instancePath+"/productKey",schemaPath:"#/properties/productKey/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
if(!pattern4.test(data1)){
validate36.errors = [{instancePath:instancePath+"/deviceName",schemaPath:"#/properties/deviceName/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""}];
return false;
}
}
else {
validate36.errors = [{instancePath:instancePath+"/deviceName",schemaPath:"#/properties/deviceName/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate36.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate36.errors = vErrors;
return errors === 0;
}
validate36.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateQueryDeviceProvisioningResponse = validate37;
const schema48 = {"type":"object","properties":{"requestId":{"type":"string"},"success":{"type":"boolean","const":true},"data":{"type":"object","properties":{"aliyunUid":{"type":"string"},"deviceName":{"type":"string"},"gmtCreate":{"type":"integer","minimum":-9007199254740991,"maximum":9007199254740991},"gmtModified":{"type":"integer","minimum":-9007199254740991,"maximum":9007199254740991},"productKey":{"type":"string"},"sourceIotInstanceId":{"type":"string"},"sourceRegion":{"type":"string"},"targetIotInstanceId":{"type":"string"},"targetRegion":{"type":"string"}},"required":["deviceName","gmtCreate","gmtModified","productKey"],"additionalProperties":false}},"required":["requestId","success","data"],"additionalProperties":false};

function validate37(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate37.evaluated;
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
validate37.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "requestId") || (key0 === "success")) || (key0 === "data"))){
validate37.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.requestId !== undefined){
const _errs2 = errors;
if(typeof data.requestId !== "string"){
validate37.errors = [{instancePath:instancePath+"/requestId",schemaPath:"#/properties/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate37.errors = [{instancePath:instancePath+"/success",schemaPath:"#/properties/success/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
if(true !== data1){
validate37.errors = [{instancePath:instancePath+"/success",schemaPath:"#/properties/success/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
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
validate37.errors = [{instancePath:instancePath+"/data",schemaPath:"#/properties/data/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs8 = errors;
for(const key1 in data2){
if(!(func1.call(schema48.properties.data.properties, key1))){
validate37.errors = [{instancePath:instancePath+"/data",schemaPath:"#/properties/data/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs8 === errors){
if(data2.aliyunUid !== undefined){
const _errs9 = errors;
if(typeof data2.aliyunUid !== "string"){
validate37.errors = [{instancePath:instancePath+"/data/aliyunUid",schemaPath:"#/properties/data/properties/aliyunUid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate37.errors = [{instancePath:instancePath+"/data/deviceName",schemaPath:"#/properties/data/properties/deviceName/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate37.errors = [{instancePath:instancePath+"/data/gmtCreate",schemaPath:"#/properties/data/properties/gmtCreate/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs13){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 9007199254740991 || isNaN(data5)){
validate37.errors = [{instancePath:instancePath+"/data/gmtCreate",schemaPath:"#/properties/data/properties/gmtCreate/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data5 < -9007199254740991 || isNaN(data5)){
validate37.errors = [{instancePath:instancePath+"/data/gmtCreate",schemaPath:"#/properties/data/properties/gmtCreate/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9007199254740991},message:"must be >= -9007199254740991"}];
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
validate37.errors = [{instancePath:instancePath+"/data/gmtModified",schemaPath:"#/properties/data/properties/gmtModified/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs15){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 9007199254740991 || isNaN(data6)){
validate37.errors = [{instancePath:instancePath+"/data/gmtModified",schemaPath:"#/properties/data/properties/gmtModified/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data6 < -9007199254740991 || isNaN(data6)){
validate37.errors = [{instancePath:instancePath+"/data/gmtModified",schemaPath:"#/properties/data/properties/gmtModified/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9007199254740991},message:"must be >= -9007199254740991"}];
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
validate37.errors = [{instancePath:instancePath+"/data/productKey",schemaPath:"#/properties/data/properties/productKey/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate37.errors = [{instancePath:instancePath+"/data/sourceIotInstanceId",schemaPath:"#/properties/data/properties/sourceIotInstanceId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate37.errors = [{instancePath:instancePath+"/data/sourceRegion",schemaPath:"#/properties/data/properties/sourceRegion/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate37.errors = [{instancePath:instancePath+"/data/targetIotInstanceId",schemaPath:"#/properties/data/properties/targetIotInstanceId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate37.errors = [{instancePath:instancePath+"/data/targetRegion",schemaPath:"#/properties/data/properties/targetRegion/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate37.errors = [{instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "object"},message:"must be object"}];
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
validate37.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate37.errors = vErrors;
return errors === 0;
}
validate37.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateServiceFailure = validate38;
const schema49 = {"type":"object","properties":{"requestId":{"type":"string"},"success":{"type":"boolean","const":false},"code":{"type":"string"},"errorMessage":{"type":"string"}},"required":["success","code","errorMessage"],"additionalProperties":false};

function validate38(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate38.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.success === undefined) && (missing0 = "success")) || ((data.code === undefined) && (missing0 = "code"))) || ((data.errorMessage === undefined) && (missing0 = "errorMessage"))){
validate38.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "requestId") || (key0 === "success")) || (key0 === "code")) || (key0 === "errorMessage"))){
validate38.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.requestId !== undefined){
const _errs2 = errors;
if(typeof data.requestId !== "string"){
validate38.errors = [{instancePath:instancePath+"/requestId",schemaPath:"#/properties/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate38.errors = [{instancePath:instancePath+"/success",schemaPath:"#/properties/success/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
if(false !== data1){
validate38.errors = [{instancePath:instancePath+"/success",schemaPath:"#/properties/success/const",keyword:"const",params:{allowedValue: false},message:"must be equal to constant"}];
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
validate38.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate38.errors = [{instancePath:instancePath+"/errorMessage",schemaPath:"#/properties/errorMessage/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate38.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate38.errors = vErrors;
return errors === 0;
}
validate38.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateGatewayError = validate39;
const schema50 = {"type":"object","properties":{"requestId":{"type":"string"},"hostId":{"type":"string"},"code":{"type":"string"},"message":{"type":"string"},"recommend":{"type":"string"},"accessDeniedDetail":{"type":"object","properties":{},"required":[],"additionalProperties":true}},"required":["requestId","hostId","code","message"],"additionalProperties":false};

function validate39(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate39.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.requestId === undefined) && (missing0 = "requestId")) || ((data.hostId === undefined) && (missing0 = "hostId"))) || ((data.code === undefined) && (missing0 = "code"))) || ((data.message === undefined) && (missing0 = "message"))){
validate39.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "requestId") || (key0 === "hostId")) || (key0 === "code")) || (key0 === "message")) || (key0 === "recommend")) || (key0 === "accessDeniedDetail"))){
validate39.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.requestId !== undefined){
const _errs2 = errors;
if(typeof data.requestId !== "string"){
validate39.errors = [{instancePath:instancePath+"/requestId",schemaPath:"#/properties/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate39.errors = [{instancePath:instancePath+"/hostId",schemaPath:"#/properties/hostId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate39.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate39.errors = [{instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate39.errors = [{instancePath:instancePath+"/recommend",schemaPath:"#/properties/recommend/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate39.errors = [{instancePath:instancePath+"/accessDeniedDetail",schemaPath:"#/properties/accessDeniedDetail/type",keyword:"type",params:{type: "object"},message:"must be object"}];
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
validate39.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate39.errors = vErrors;
return errors === 0;
}
validate39.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


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
