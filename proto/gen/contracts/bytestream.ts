// @ts-nocheck
// Original file: proto/google/bytestream/bytestream.proto

import protobuf from "protobufjs/minimal.js";
import { codec, service } from "../../contract.js";
import type { ProtoGrpcType } from "../bytestream.js";

const { Reader, Writer, util } = protobuf;

const google_bytestream_ReadRequest = {};
const google_bytestream_ReadResponse = {};
const google_bytestream_WriteRequest = {};
const google_bytestream_WriteResponse = {};
const google_bytestream_QueryWriteStatusRequest = {};
const google_bytestream_QueryWriteStatusResponse = {};

{
const types = [null, null, null];
Object.assign(google_bytestream_ReadRequest, {
ctor: function ReadRequest(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function ReadRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.resourceName!=null&&Object.hasOwnProperty.call(m,"resourceName"))
  w.uint32(10).string(m.resourceName)
  if(m.readOffset!=null&&Object.hasOwnProperty.call(m,"readOffset"))
  w.uint32(16).int64(m.readOffset)
  if(m.readLimit!=null&&Object.hasOwnProperty.call(m,"readLimit"))
  w.uint32(24).int64(m.readLimit)
  return w
},
decode: function ReadRequest$decode(r,l,e,n){
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
  m.resourceName=r.string()
  break
  }
  case 2: {
  m.readOffset=r.int64()
  break
  }
  case 3: {
  m.readLimit=r.int64()
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
fromObject: function ReadRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".google.bytestream.ReadRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.resourceName!=null){
  m.resourceName=String(d.resourceName)
  }
  if(d.readOffset!=null){
  if(util.Long)
  m.readOffset=util.Long.fromValue(d.readOffset,false)
  else if(typeof d.readOffset==="string")
  m.readOffset=parseInt(d.readOffset,10)
  else if(typeof d.readOffset==="number")
  m.readOffset=d.readOffset
  else if(typeof d.readOffset==="object")
  m.readOffset=new util.LongBits(d.readOffset.low>>>0,d.readOffset.high>>>0).toNumber()
  }
  if(d.readLimit!=null){
  if(util.Long)
  m.readLimit=util.Long.fromValue(d.readLimit,false)
  else if(typeof d.readLimit==="string")
  m.readLimit=parseInt(d.readLimit,10)
  else if(typeof d.readLimit==="number")
  m.readLimit=d.readLimit
  else if(typeof d.readLimit==="object")
  m.readLimit=new util.LongBits(d.readLimit.low>>>0,d.readLimit.high>>>0).toNumber()
  }
  return m
},
toObject: function ReadRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.resourceName=""
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.readOffset=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.readOffset=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.readLimit=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.readLimit=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  }
  if(m.resourceName!=null&&Object.hasOwnProperty.call(m,"resourceName")){
  d.resourceName=m.resourceName
  }
  if(m.readOffset!=null&&Object.hasOwnProperty.call(m,"readOffset")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.readOffset=typeof m.readOffset==="number"?BigInt(m.readOffset):util.Long.fromBits(m.readOffset.low>>>0,m.readOffset.high>>>0,false).toBigInt()
  else if(typeof m.readOffset==="number")
  d.readOffset=o.longs===String?String(m.readOffset):m.readOffset
  else
  d.readOffset=o.longs===String?util.Long.prototype.toString.call(m.readOffset):o.longs===Number?new util.LongBits(m.readOffset.low>>>0,m.readOffset.high>>>0).toNumber():m.readOffset
  }
  if(m.readLimit!=null&&Object.hasOwnProperty.call(m,"readLimit")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.readLimit=typeof m.readLimit==="number"?BigInt(m.readLimit):util.Long.fromBits(m.readLimit.low>>>0,m.readLimit.high>>>0,false).toBigInt()
  else if(typeof m.readLimit==="number")
  d.readLimit=o.longs===String?String(m.readLimit):m.readLimit
  else
  d.readLimit=o.longs===String?util.Long.prototype.toString.call(m.readLimit):o.longs===Number?new util.LongBits(m.readLimit.low>>>0,m.readLimit.high>>>0).toNumber():m.readLimit
  }
  return d
},
});
}

{
const types = [null];
Object.assign(google_bytestream_ReadResponse, {
ctor: function ReadResponse(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function ReadResponse$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.data!=null&&Object.hasOwnProperty.call(m,"data"))
  w.uint32(82).bytes(m.data)
  return w
},
decode: function ReadResponse$decode(r,l,e,n){
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
  case 10: {
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
fromObject: function ReadResponse$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".google.bytestream.ReadResponse: object expected")
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
toObject: function ReadResponse$toObject(m,o,q){
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
const types = [null, null, null, null];
Object.assign(google_bytestream_WriteRequest, {
ctor: function WriteRequest(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function WriteRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.resourceName!=null&&Object.hasOwnProperty.call(m,"resourceName"))
  w.uint32(10).string(m.resourceName)
  if(m.writeOffset!=null&&Object.hasOwnProperty.call(m,"writeOffset"))
  w.uint32(16).int64(m.writeOffset)
  if(m.finishWrite!=null&&Object.hasOwnProperty.call(m,"finishWrite"))
  w.uint32(24).bool(m.finishWrite)
  if(m.data!=null&&Object.hasOwnProperty.call(m,"data"))
  w.uint32(82).bytes(m.data)
  return w
},
decode: function WriteRequest$decode(r,l,e,n){
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
  m.resourceName=r.string()
  break
  }
  case 2: {
  m.writeOffset=r.int64()
  break
  }
  case 3: {
  m.finishWrite=r.bool()
  break
  }
  case 10: {
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
fromObject: function WriteRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".google.bytestream.WriteRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.resourceName!=null){
  m.resourceName=String(d.resourceName)
  }
  if(d.writeOffset!=null){
  if(util.Long)
  m.writeOffset=util.Long.fromValue(d.writeOffset,false)
  else if(typeof d.writeOffset==="string")
  m.writeOffset=parseInt(d.writeOffset,10)
  else if(typeof d.writeOffset==="number")
  m.writeOffset=d.writeOffset
  else if(typeof d.writeOffset==="object")
  m.writeOffset=new util.LongBits(d.writeOffset.low>>>0,d.writeOffset.high>>>0).toNumber()
  }
  if(d.finishWrite!=null){
  m.finishWrite=Boolean(d.finishWrite)
  }
  if(d.data!=null){
  if(typeof d.data==="string")
  util.base64.decode(d.data,m.data=util.newBuffer(util.base64.length(d.data)),0)
  else if(d.data.length >= 0)
  m.data=d.data
  }
  return m
},
toObject: function WriteRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.resourceName=""
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.writeOffset=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.writeOffset=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  d.finishWrite=false
  if(o.bytes===String)d.data=""
  else{
  d.data=[]
  if(o.bytes!==Array)d.data=util.newBuffer(d.data)
  }
  }
  if(m.resourceName!=null&&Object.hasOwnProperty.call(m,"resourceName")){
  d.resourceName=m.resourceName
  }
  if(m.writeOffset!=null&&Object.hasOwnProperty.call(m,"writeOffset")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.writeOffset=typeof m.writeOffset==="number"?BigInt(m.writeOffset):util.Long.fromBits(m.writeOffset.low>>>0,m.writeOffset.high>>>0,false).toBigInt()
  else if(typeof m.writeOffset==="number")
  d.writeOffset=o.longs===String?String(m.writeOffset):m.writeOffset
  else
  d.writeOffset=o.longs===String?util.Long.prototype.toString.call(m.writeOffset):o.longs===Number?new util.LongBits(m.writeOffset.low>>>0,m.writeOffset.high>>>0).toNumber():m.writeOffset
  }
  if(m.finishWrite!=null&&Object.hasOwnProperty.call(m,"finishWrite")){
  d.finishWrite=m.finishWrite
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
Object.assign(google_bytestream_WriteResponse, {
ctor: function WriteResponse(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function WriteResponse$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.committedSize!=null&&Object.hasOwnProperty.call(m,"committedSize"))
  w.uint32(8).int64(m.committedSize)
  return w
},
decode: function WriteResponse$decode(r,l,e,n){
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
  m.committedSize=r.int64()
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
fromObject: function WriteResponse$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".google.bytestream.WriteResponse: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.committedSize!=null){
  if(util.Long)
  m.committedSize=util.Long.fromValue(d.committedSize,false)
  else if(typeof d.committedSize==="string")
  m.committedSize=parseInt(d.committedSize,10)
  else if(typeof d.committedSize==="number")
  m.committedSize=d.committedSize
  else if(typeof d.committedSize==="object")
  m.committedSize=new util.LongBits(d.committedSize.low>>>0,d.committedSize.high>>>0).toNumber()
  }
  return m
},
toObject: function WriteResponse$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.committedSize=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.committedSize=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  }
  if(m.committedSize!=null&&Object.hasOwnProperty.call(m,"committedSize")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.committedSize=typeof m.committedSize==="number"?BigInt(m.committedSize):util.Long.fromBits(m.committedSize.low>>>0,m.committedSize.high>>>0,false).toBigInt()
  else if(typeof m.committedSize==="number")
  d.committedSize=o.longs===String?String(m.committedSize):m.committedSize
  else
  d.committedSize=o.longs===String?util.Long.prototype.toString.call(m.committedSize):o.longs===Number?new util.LongBits(m.committedSize.low>>>0,m.committedSize.high>>>0).toNumber():m.committedSize
  }
  return d
},
});
}

{
const types = [null];
Object.assign(google_bytestream_QueryWriteStatusRequest, {
ctor: function QueryWriteStatusRequest(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function QueryWriteStatusRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.resourceName!=null&&Object.hasOwnProperty.call(m,"resourceName"))
  w.uint32(10).string(m.resourceName)
  return w
},
decode: function QueryWriteStatusRequest$decode(r,l,e,n){
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
  m.resourceName=r.string()
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
fromObject: function QueryWriteStatusRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".google.bytestream.QueryWriteStatusRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.resourceName!=null){
  m.resourceName=String(d.resourceName)
  }
  return m
},
toObject: function QueryWriteStatusRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.resourceName=""
  }
  if(m.resourceName!=null&&Object.hasOwnProperty.call(m,"resourceName")){
  d.resourceName=m.resourceName
  }
  return d
},
});
}

{
const types = [null, null];
Object.assign(google_bytestream_QueryWriteStatusResponse, {
ctor: function QueryWriteStatusResponse(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function QueryWriteStatusResponse$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.committedSize!=null&&Object.hasOwnProperty.call(m,"committedSize"))
  w.uint32(8).int64(m.committedSize)
  if(m.complete!=null&&Object.hasOwnProperty.call(m,"complete"))
  w.uint32(16).bool(m.complete)
  return w
},
decode: function QueryWriteStatusResponse$decode(r,l,e,n){
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
  m.committedSize=r.int64()
  break
  }
  case 2: {
  m.complete=r.bool()
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
fromObject: function QueryWriteStatusResponse$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".google.bytestream.QueryWriteStatusResponse: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.committedSize!=null){
  if(util.Long)
  m.committedSize=util.Long.fromValue(d.committedSize,false)
  else if(typeof d.committedSize==="string")
  m.committedSize=parseInt(d.committedSize,10)
  else if(typeof d.committedSize==="number")
  m.committedSize=d.committedSize
  else if(typeof d.committedSize==="object")
  m.committedSize=new util.LongBits(d.committedSize.low>>>0,d.committedSize.high>>>0).toNumber()
  }
  if(d.complete!=null){
  m.complete=Boolean(d.complete)
  }
  return m
},
toObject: function QueryWriteStatusResponse$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.committedSize=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.committedSize=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  d.complete=false
  }
  if(m.committedSize!=null&&Object.hasOwnProperty.call(m,"committedSize")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.committedSize=typeof m.committedSize==="number"?BigInt(m.committedSize):util.Long.fromBits(m.committedSize.low>>>0,m.committedSize.high>>>0,false).toBigInt()
  else if(typeof m.committedSize==="number")
  d.committedSize=o.longs===String?String(m.committedSize):m.committedSize
  else
  d.committedSize=o.longs===String?util.Long.prototype.toString.call(m.committedSize):o.longs===Number?new util.LongBits(m.committedSize.low>>>0,m.committedSize.high>>>0).toNumber():m.committedSize
  }
  if(m.complete!=null&&Object.hasOwnProperty.call(m,"complete")){
  d.complete=m.complete
  }
  return d
},
});
}

export const ReadRequest: Pick<ProtoGrpcType["google"]["bytestream"]["ReadRequest"], "serialize" | "deserialize"> = codec(google_bytestream_ReadRequest);
export const ReadResponse: Pick<ProtoGrpcType["google"]["bytestream"]["ReadResponse"], "serialize" | "deserialize"> = codec(google_bytestream_ReadResponse);
export const WriteRequest: Pick<ProtoGrpcType["google"]["bytestream"]["WriteRequest"], "serialize" | "deserialize"> = codec(google_bytestream_WriteRequest);
export const WriteResponse: Pick<ProtoGrpcType["google"]["bytestream"]["WriteResponse"], "serialize" | "deserialize"> = codec(google_bytestream_WriteResponse);
export const QueryWriteStatusRequest: Pick<ProtoGrpcType["google"]["bytestream"]["QueryWriteStatusRequest"], "serialize" | "deserialize"> = codec(google_bytestream_QueryWriteStatusRequest);
export const QueryWriteStatusResponse: Pick<ProtoGrpcType["google"]["bytestream"]["QueryWriteStatusResponse"], "serialize" | "deserialize"> = codec(google_bytestream_QueryWriteStatusResponse);

export const ByteStream: ProtoGrpcType["google"]["bytestream"]["ByteStream"] = service("google.bytestream.ByteStream", {
  Read: { request: google_bytestream_ReadRequest, response: google_bytestream_ReadResponse, requestStream: false, responseStream: true },
  Write: { request: google_bytestream_WriteRequest, response: google_bytestream_WriteResponse, requestStream: true, responseStream: false },
  QueryWriteStatus: { request: google_bytestream_QueryWriteStatusRequest, response: google_bytestream_QueryWriteStatusResponse, requestStream: false, responseStream: false },
});
