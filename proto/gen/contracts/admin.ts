// @ts-nocheck
// Original file: proto/slipway/v1/admin.proto

import protobuf from "protobufjs/minimal.js";
import { codec, service } from "../../contract.js";
import type { ProtoGrpcType } from "../admin.js";

const { Reader, Writer, util } = protobuf;

const slipway_v1_BackUpRequest = {};
const slipway_v1_BackUpChunk = {};
const slipway_v1_CheckInvariantsRequest = {};
const slipway_v1_InvariantReport = {};
const slipway_v1_InvariantReport_Finding = {};

{
const types = [null];
Object.assign(slipway_v1_BackUpRequest, {
ctor: function BackUpRequest(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function BackUpRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.withoutKey!=null&&Object.hasOwnProperty.call(m,"withoutKey"))
  w.uint32(8).bool(m.withoutKey)
  return w
},
decode: function BackUpRequest$decode(r,l,e,n){
  if(!(r instanceof Reader))
  r=Reader.create(r)
  if(n===undefined)n=0
  if(n>Reader.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var c,m
  if(l===undefined)
  c=r.len
  else{
  c=r.pos+l
  if(c>r.len)
  throw RangeError("index out of range")
  l=r.len
  r.len=c
  }
  m=new this.ctor
  while(r.pos<c){
  var t=r.uint32()
  if(t===e)
  break
  switch(t>>>3){
  case 1: {
  m.withoutKey=r.bool()
  break
  }
  default:
  r.skipType(t&7,n)
  break
  }
  }
  if(l!==undefined){
  if(r.pos!==c)
  throw RangeError("index out of range")
  r.len=l
  }
  return m
},
fromObject: function BackUpRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.BackUpRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.withoutKey!=null){
  m.withoutKey=Boolean(d.withoutKey)
  }
  return m
},
toObject: function BackUpRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.withoutKey=false
  }
  if(m.withoutKey!=null&&Object.hasOwnProperty.call(m,"withoutKey")){
  d.withoutKey=m.withoutKey
  }
  return d
},
});
}

{
const types = [null];
Object.assign(slipway_v1_BackUpChunk, {
ctor: function BackUpChunk(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function BackUpChunk$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.data!=null&&Object.hasOwnProperty.call(m,"data"))
  w.uint32(10).bytes(m.data)
  return w
},
decode: function BackUpChunk$decode(r,l,e,n){
  if(!(r instanceof Reader))
  r=Reader.create(r)
  if(n===undefined)n=0
  if(n>Reader.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var c,m
  if(l===undefined)
  c=r.len
  else{
  c=r.pos+l
  if(c>r.len)
  throw RangeError("index out of range")
  l=r.len
  r.len=c
  }
  m=new this.ctor
  while(r.pos<c){
  var t=r.uint32()
  if(t===e)
  break
  switch(t>>>3){
  case 1: {
  m.data=r.bytes()
  break
  }
  default:
  r.skipType(t&7,n)
  break
  }
  }
  if(l!==undefined){
  if(r.pos!==c)
  throw RangeError("index out of range")
  r.len=l
  }
  return m
},
fromObject: function BackUpChunk$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.BackUpChunk: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.data!=null){
  if(typeof d.data==="string")
  util.base64.decode(d.data,m.data=util.newBuffer(util.base64.length(d.data)),0)
  else if(d.data.length >= 0)
  m.data=d.data
  }
  return m
},
toObject: function BackUpChunk$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  if(o.bytes===String)d.data=""
  else{
  d.data=[]
  if(o.bytes!==Array)d.data=util.newBuffer(d.data)
  }
  }
  if(m.data!=null&&Object.hasOwnProperty.call(m,"data")){
  d.data=o.bytes===String?util.base64.encode(m.data,0,m.data.length):o.bytes===Array?Array.prototype.slice.call(m.data):m.data
  }
  return d
},
});
}

{
const types = [null];
Object.assign(slipway_v1_CheckInvariantsRequest, {
ctor: function CheckInvariantsRequest(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function CheckInvariantsRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.deep!=null&&Object.hasOwnProperty.call(m,"deep"))
  w.uint32(8).bool(m.deep)
  return w
},
decode: function CheckInvariantsRequest$decode(r,l,e,n){
  if(!(r instanceof Reader))
  r=Reader.create(r)
  if(n===undefined)n=0
  if(n>Reader.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var c,m
  if(l===undefined)
  c=r.len
  else{
  c=r.pos+l
  if(c>r.len)
  throw RangeError("index out of range")
  l=r.len
  r.len=c
  }
  m=new this.ctor
  while(r.pos<c){
  var t=r.uint32()
  if(t===e)
  break
  switch(t>>>3){
  case 1: {
  m.deep=r.bool()
  break
  }
  default:
  r.skipType(t&7,n)
  break
  }
  }
  if(l!==undefined){
  if(r.pos!==c)
  throw RangeError("index out of range")
  r.len=l
  }
  return m
},
fromObject: function CheckInvariantsRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.CheckInvariantsRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.deep!=null){
  m.deep=Boolean(d.deep)
  }
  return m
},
toObject: function CheckInvariantsRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.deep=false
  }
  if(m.deep!=null&&Object.hasOwnProperty.call(m,"deep")){
  d.deep=m.deep
  }
  return d
},
});
}

{
const types = [null, null, null, slipway_v1_InvariantReport_Finding, null, null, null];
Object.assign(slipway_v1_InvariantReport, {
ctor: function InvariantReport(p){
  this.findings=[]
  this.unasked=[]
  this.notes=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function InvariantReport$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.name!=null&&Object.hasOwnProperty.call(m,"name"))
  w.uint32(10).string(m.name)
  if(m.statement!=null&&Object.hasOwnProperty.call(m,"statement"))
  w.uint32(18).string(m.statement)
  if(m.looked!=null&&Object.hasOwnProperty.call(m,"looked"))
  w.uint32(26).string(m.looked)
  if(m.findings!=null&&m.findings.length){
  for(var i=0;i<m.findings.length;++i)
  types[3].encode(m.findings[i],w.uint32(34).fork(),q+1).ldelim()
  }
  if(m.unasked!=null&&m.unasked.length){
  for(var i=0;i<m.unasked.length;++i)
  w.uint32(42).string(m.unasked[i])
  }
  if(m.unseen!=null&&Object.hasOwnProperty.call(m,"unseen"))
  w.uint32(50).string(m.unseen)
  if(m.notes!=null&&m.notes.length){
  for(var i=0;i<m.notes.length;++i)
  w.uint32(58).string(m.notes[i])
  }
  return w
},
decode: function InvariantReport$decode(r,l,e,n){
  if(!(r instanceof Reader))
  r=Reader.create(r)
  if(n===undefined)n=0
  if(n>Reader.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var c,m
  if(l===undefined)
  c=r.len
  else{
  c=r.pos+l
  if(c>r.len)
  throw RangeError("index out of range")
  l=r.len
  r.len=c
  }
  m=new this.ctor
  while(r.pos<c){
  var t=r.uint32()
  if(t===e)
  break
  switch(t>>>3){
  case 1: {
  m.name=r.string()
  break
  }
  case 2: {
  m.statement=r.string()
  break
  }
  case 3: {
  m.looked=r.string()
  break
  }
  case 4: {
  if(!(m.findings&&m.findings.length))
  m.findings=[]
  m.findings.push(types[3].decode(r,r.uint32(),undefined,n+1))
  break
  }
  case 5: {
  if(!(m.unasked&&m.unasked.length))
  m.unasked=[]
  m.unasked.push(r.string())
  break
  }
  case 6: {
  m.unseen=r.string()
  break
  }
  case 7: {
  if(!(m.notes&&m.notes.length))
  m.notes=[]
  m.notes.push(r.string())
  break
  }
  default:
  r.skipType(t&7,n)
  break
  }
  }
  if(l!==undefined){
  if(r.pos!==c)
  throw RangeError("index out of range")
  r.len=l
  }
  return m
},
fromObject: function InvariantReport$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.InvariantReport: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.name!=null){
  m.name=String(d.name)
  }
  if(d.statement!=null){
  m.statement=String(d.statement)
  }
  if(d.looked!=null){
  m.looked=String(d.looked)
  }
  if(d.findings){
  if(!Array.isArray(d.findings))
  throw TypeError(".slipway.v1.InvariantReport.findings: array expected")
  m.findings=[]
  for(var i=0;i<d.findings.length;++i){
  if(!util.isObject(d.findings[i]))
  throw TypeError(".slipway.v1.InvariantReport.findings: object expected")
  m.findings[i]=types[3].fromObject(d.findings[i],n+1)
  }
  }
  if(d.unasked){
  if(!Array.isArray(d.unasked))
  throw TypeError(".slipway.v1.InvariantReport.unasked: array expected")
  m.unasked=[]
  for(var i=0;i<d.unasked.length;++i){
  m.unasked[i]=String(d.unasked[i])
  }
  }
  if(d.unseen!=null){
  m.unseen=String(d.unseen)
  }
  if(d.notes){
  if(!Array.isArray(d.notes))
  throw TypeError(".slipway.v1.InvariantReport.notes: array expected")
  m.notes=[]
  for(var i=0;i<d.notes.length;++i){
  m.notes[i]=String(d.notes[i])
  }
  }
  return m
},
toObject: function InvariantReport$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.findings=[]
  d.unasked=[]
  d.notes=[]
  }
  if(o.defaults){
  d.name=""
  d.statement=""
  d.looked=""
  d.unseen=""
  }
  if(m.name!=null&&Object.hasOwnProperty.call(m,"name")){
  d.name=m.name
  }
  if(m.statement!=null&&Object.hasOwnProperty.call(m,"statement")){
  d.statement=m.statement
  }
  if(m.looked!=null&&Object.hasOwnProperty.call(m,"looked")){
  d.looked=m.looked
  }
  if(m.findings&&m.findings.length){
  d.findings=[]
  for(var j=0;j<m.findings.length;++j){
  d.findings[j]=types[3].toObject(m.findings[j],o,q+1)
  }
  }
  if(m.unasked&&m.unasked.length){
  d.unasked=[]
  for(var j=0;j<m.unasked.length;++j){
  d.unasked[j]=m.unasked[j]
  }
  }
  if(m.unseen!=null&&Object.hasOwnProperty.call(m,"unseen")){
  d.unseen=m.unseen
  }
  if(m.notes&&m.notes.length){
  d.notes=[]
  for(var j=0;j<m.notes.length;++j){
  d.notes[j]=m.notes[j]
  }
  }
  return d
},
});
}

{
const types = [null, null, null];
Object.assign(slipway_v1_InvariantReport_Finding, {
ctor: function Finding(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function Finding$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.what!=null&&Object.hasOwnProperty.call(m,"what"))
  w.uint32(10).string(m.what)
  if(m.where!=null&&Object.hasOwnProperty.call(m,"where"))
  w.uint32(18).string(m.where)
  if(m.remedy!=null&&Object.hasOwnProperty.call(m,"remedy"))
  w.uint32(26).string(m.remedy)
  return w
},
decode: function Finding$decode(r,l,e,n){
  if(!(r instanceof Reader))
  r=Reader.create(r)
  if(n===undefined)n=0
  if(n>Reader.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var c,m
  if(l===undefined)
  c=r.len
  else{
  c=r.pos+l
  if(c>r.len)
  throw RangeError("index out of range")
  l=r.len
  r.len=c
  }
  m=new this.ctor
  while(r.pos<c){
  var t=r.uint32()
  if(t===e)
  break
  switch(t>>>3){
  case 1: {
  m.what=r.string()
  break
  }
  case 2: {
  m.where=r.string()
  break
  }
  case 3: {
  m.remedy=r.string()
  break
  }
  default:
  r.skipType(t&7,n)
  break
  }
  }
  if(l!==undefined){
  if(r.pos!==c)
  throw RangeError("index out of range")
  r.len=l
  }
  return m
},
fromObject: function Finding$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.InvariantReport.Finding: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.what!=null){
  m.what=String(d.what)
  }
  if(d.where!=null){
  m.where=String(d.where)
  }
  if(d.remedy!=null){
  m.remedy=String(d.remedy)
  }
  return m
},
toObject: function Finding$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.what=""
  d.where=""
  d.remedy=""
  }
  if(m.what!=null&&Object.hasOwnProperty.call(m,"what")){
  d.what=m.what
  }
  if(m.where!=null&&Object.hasOwnProperty.call(m,"where")){
  d.where=m.where
  }
  if(m.remedy!=null&&Object.hasOwnProperty.call(m,"remedy")){
  d.remedy=m.remedy
  }
  return d
},
});
}

export const BackUpRequest: Pick<ProtoGrpcType["slipway"]["v1"]["BackUpRequest"], "serialize" | "deserialize"> = codec(slipway_v1_BackUpRequest);
export const BackUpChunk: Pick<ProtoGrpcType["slipway"]["v1"]["BackUpChunk"], "serialize" | "deserialize"> = codec(slipway_v1_BackUpChunk);
export const CheckInvariantsRequest: Pick<ProtoGrpcType["slipway"]["v1"]["CheckInvariantsRequest"], "serialize" | "deserialize"> = codec(slipway_v1_CheckInvariantsRequest);
export const InvariantReport: Pick<ProtoGrpcType["slipway"]["v1"]["InvariantReport"], "serialize" | "deserialize"> = codec(slipway_v1_InvariantReport);

export const Admin: ProtoGrpcType["slipway"]["v1"]["Admin"] = service("slipway.v1.Admin", {
  BackUp: { request: slipway_v1_BackUpRequest, response: slipway_v1_BackUpChunk, requestStream: false, responseStream: true },
  CheckInvariants: { request: slipway_v1_CheckInvariantsRequest, response: slipway_v1_InvariantReport, requestStream: false, responseStream: true },
});
