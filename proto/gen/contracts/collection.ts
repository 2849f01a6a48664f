// @ts-nocheck
// Original file: proto/slipway/v1/collection.proto

import protobuf from "protobufjs/minimal.js";
import { codec, service } from "../../contract.js";
import type { ProtoGrpcType } from "../collection.js";

const { Reader, Writer, util } = protobuf;

const slipway_v1_PermitRequest = {};
const slipway_v1_PermitResponse = {};
const slipway_v1_CollectRequest = {};
const slipway_v1_TreeDamage = {};
const build_bazel_remote_execution_v2_Digest = {};
const slipway_v1_CollectResponse = {};
const slipway_v1_GetStatsRequest = {};
const slipway_v1_GetStatsResponse = {};
const slipway_v1_Pinned = {};
const slipway_v1_Scrubbing = {};
const slipway_v1_CheckRequest = {};
const slipway_v1_CheckResponse = {};
const slipway_v1_ScrubRequest = {};
const slipway_v1_ScrubResponse = {};

{
const types = [null, null, null];
Object.assign(slipway_v1_PermitRequest, {
ctor: function PermitRequest(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function PermitRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.epoch!=null&&Object.hasOwnProperty.call(m,"epoch"))
  w.uint32(8).int64(m.epoch)
  if(m.ttlMs!=null&&Object.hasOwnProperty.call(m,"ttlMs"))
  w.uint32(16).int64(m.ttlMs)
  if(m.run!=null&&Object.hasOwnProperty.call(m,"run"))
  w.uint32(26).string(m.run)
  return w
},
decode: function PermitRequest$decode(r,l,e,n){
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
  m.epoch=r.int64()
  break
  }
  case 2: {
  m.ttlMs=r.int64()
  break
  }
  case 3: {
  m.run=r.string()
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
fromObject: function PermitRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.PermitRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.epoch!=null){
  if(util.Long)
  m.epoch=util.Long.fromValue(d.epoch,false)
  else if(typeof d.epoch==="string")
  m.epoch=parseInt(d.epoch,10)
  else if(typeof d.epoch==="number")
  m.epoch=d.epoch
  else if(typeof d.epoch==="object")
  m.epoch=new util.LongBits(d.epoch.low>>>0,d.epoch.high>>>0).toNumber()
  }
  if(d.ttlMs!=null){
  if(util.Long)
  m.ttlMs=util.Long.fromValue(d.ttlMs,false)
  else if(typeof d.ttlMs==="string")
  m.ttlMs=parseInt(d.ttlMs,10)
  else if(typeof d.ttlMs==="number")
  m.ttlMs=d.ttlMs
  else if(typeof d.ttlMs==="object")
  m.ttlMs=new util.LongBits(d.ttlMs.low>>>0,d.ttlMs.high>>>0).toNumber()
  }
  if(d.run!=null){
  m.run=String(d.run)
  }
  return m
},
toObject: function PermitRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.epoch=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.epoch=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.ttlMs=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.ttlMs=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  d.run=""
  }
  if(m.epoch!=null&&Object.hasOwnProperty.call(m,"epoch")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.epoch=typeof m.epoch==="number"?BigInt(m.epoch):util.Long.fromBits(m.epoch.low>>>0,m.epoch.high>>>0,false).toBigInt()
  else if(typeof m.epoch==="number")
  d.epoch=o.longs===String?String(m.epoch):m.epoch
  else
  d.epoch=o.longs===String?util.Long.prototype.toString.call(m.epoch):o.longs===Number?new util.LongBits(m.epoch.low>>>0,m.epoch.high>>>0).toNumber():m.epoch
  }
  if(m.ttlMs!=null&&Object.hasOwnProperty.call(m,"ttlMs")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.ttlMs=typeof m.ttlMs==="number"?BigInt(m.ttlMs):util.Long.fromBits(m.ttlMs.low>>>0,m.ttlMs.high>>>0,false).toBigInt()
  else if(typeof m.ttlMs==="number")
  d.ttlMs=o.longs===String?String(m.ttlMs):m.ttlMs
  else
  d.ttlMs=o.longs===String?util.Long.prototype.toString.call(m.ttlMs):o.longs===Number?new util.LongBits(m.ttlMs.low>>>0,m.ttlMs.high>>>0).toNumber():m.ttlMs
  }
  if(m.run!=null&&Object.hasOwnProperty.call(m,"run")){
  d.run=m.run
  }
  return d
},
});
}

{
const types = [null, null];
Object.assign(slipway_v1_PermitResponse, {
ctor: function PermitResponse(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function PermitResponse$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.ttlMs!=null&&Object.hasOwnProperty.call(m,"ttlMs"))
  w.uint32(8).int64(m.ttlMs)
  if(m.run!=null&&Object.hasOwnProperty.call(m,"run"))
  w.uint32(18).string(m.run)
  return w
},
decode: function PermitResponse$decode(r,l,e,n){
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
  m.ttlMs=r.int64()
  break
  }
  case 2: {
  m.run=r.string()
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
fromObject: function PermitResponse$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.PermitResponse: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.ttlMs!=null){
  if(util.Long)
  m.ttlMs=util.Long.fromValue(d.ttlMs,false)
  else if(typeof d.ttlMs==="string")
  m.ttlMs=parseInt(d.ttlMs,10)
  else if(typeof d.ttlMs==="number")
  m.ttlMs=d.ttlMs
  else if(typeof d.ttlMs==="object")
  m.ttlMs=new util.LongBits(d.ttlMs.low>>>0,d.ttlMs.high>>>0).toNumber()
  }
  if(d.run!=null){
  m.run=String(d.run)
  }
  return m
},
toObject: function PermitResponse$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.ttlMs=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.ttlMs=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  d.run=""
  }
  if(m.ttlMs!=null&&Object.hasOwnProperty.call(m,"ttlMs")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.ttlMs=typeof m.ttlMs==="number"?BigInt(m.ttlMs):util.Long.fromBits(m.ttlMs.low>>>0,m.ttlMs.high>>>0,false).toBigInt()
  else if(typeof m.ttlMs==="number")
  d.ttlMs=o.longs===String?String(m.ttlMs):m.ttlMs
  else
  d.ttlMs=o.longs===String?util.Long.prototype.toString.call(m.ttlMs):o.longs===Number?new util.LongBits(m.ttlMs.low>>>0,m.ttlMs.high>>>0).toNumber():m.ttlMs
  }
  if(m.run!=null&&Object.hasOwnProperty.call(m,"run")){
  d.run=m.run
  }
  return d
},
});
}

{
const types = [null, null];
Object.assign(slipway_v1_CollectRequest, {
ctor: function CollectRequest(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function CollectRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.dryRun!=null&&Object.hasOwnProperty.call(m,"dryRun"))
  w.uint32(8).bool(m.dryRun)
  if(m.everything!=null&&Object.hasOwnProperty.call(m,"everything"))
  w.uint32(16).bool(m.everything)
  return w
},
decode: function CollectRequest$decode(r,l,e,n){
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
  m.dryRun=r.bool()
  break
  }
  case 2: {
  m.everything=r.bool()
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
fromObject: function CollectRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.CollectRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.dryRun!=null){
  m.dryRun=Boolean(d.dryRun)
  }
  if(d.everything!=null){
  m.everything=Boolean(d.everything)
  }
  return m
},
toObject: function CollectRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.dryRun=false
  d.everything=false
  }
  if(m.dryRun!=null&&Object.hasOwnProperty.call(m,"dryRun")){
  d.dryRun=m.dryRun
  }
  if(m.everything!=null&&Object.hasOwnProperty.call(m,"everything")){
  d.everything=m.everything
  }
  return d
},
});
}

{
const types = [build_bazel_remote_execution_v2_Digest, build_bazel_remote_execution_v2_Digest, null, null];
Object.assign(slipway_v1_TreeDamage, {
ctor: function TreeDamage(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function TreeDamage$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.root!=null&&Object.hasOwnProperty.call(m,"root"))
  types[0].encode(m.root,w.uint32(10).fork(),q+1).ldelim()
  if(m.digest!=null&&Object.hasOwnProperty.call(m,"digest"))
  types[1].encode(m.digest,w.uint32(18).fork(),q+1).ldelim()
  if(m.path!=null&&Object.hasOwnProperty.call(m,"path"))
  w.uint32(26).string(m.path)
  if(m.reason!=null&&Object.hasOwnProperty.call(m,"reason"))
  w.uint32(34).string(m.reason)
  return w
},
decode: function TreeDamage$decode(r,l,e,n){
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
  m.root=types[0].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 2: {
  m.digest=types[1].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 3: {
  m.path=r.string()
  break
  }
  case 4: {
  m.reason=r.string()
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
fromObject: function TreeDamage$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.TreeDamage: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.root!=null){
  if(!util.isObject(d.root))
  throw TypeError(".slipway.v1.TreeDamage.root: object expected")
  m.root=types[0].fromObject(d.root,n+1)
  }
  if(d.digest!=null){
  if(!util.isObject(d.digest))
  throw TypeError(".slipway.v1.TreeDamage.digest: object expected")
  m.digest=types[1].fromObject(d.digest,n+1)
  }
  if(d.path!=null){
  m.path=String(d.path)
  }
  if(d.reason!=null){
  m.reason=String(d.reason)
  }
  return m
},
toObject: function TreeDamage$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.root=null
  d.digest=null
  d.path=""
  d.reason=""
  }
  if(m.root!=null&&Object.hasOwnProperty.call(m,"root")){
  d.root=types[0].toObject(m.root,o,q+1)
  }
  if(m.digest!=null&&Object.hasOwnProperty.call(m,"digest")){
  d.digest=types[1].toObject(m.digest,o,q+1)
  }
  if(m.path!=null&&Object.hasOwnProperty.call(m,"path")){
  d.path=m.path
  }
  if(m.reason!=null&&Object.hasOwnProperty.call(m,"reason")){
  d.reason=m.reason
  }
  return d
},
});
}

{
const types = [null, null];
Object.assign(build_bazel_remote_execution_v2_Digest, {
ctor: function Digest(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function Digest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.hash!=null&&Object.hasOwnProperty.call(m,"hash"))
  w.uint32(10).string(m.hash)
  if(m.sizeBytes!=null&&Object.hasOwnProperty.call(m,"sizeBytes"))
  w.uint32(16).int64(m.sizeBytes)
  return w
},
decode: function Digest$decode(r,l,e,n){
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
  m.hash=r.string()
  break
  }
  case 2: {
  m.sizeBytes=r.int64()
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
fromObject: function Digest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".build.bazel.remote.execution.v2.Digest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.hash!=null){
  m.hash=String(d.hash)
  }
  if(d.sizeBytes!=null){
  if(util.Long)
  m.sizeBytes=util.Long.fromValue(d.sizeBytes,false)
  else if(typeof d.sizeBytes==="string")
  m.sizeBytes=parseInt(d.sizeBytes,10)
  else if(typeof d.sizeBytes==="number")
  m.sizeBytes=d.sizeBytes
  else if(typeof d.sizeBytes==="object")
  m.sizeBytes=new util.LongBits(d.sizeBytes.low>>>0,d.sizeBytes.high>>>0).toNumber()
  }
  return m
},
toObject: function Digest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.hash=""
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.sizeBytes=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.sizeBytes=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  }
  if(m.hash!=null&&Object.hasOwnProperty.call(m,"hash")){
  d.hash=m.hash
  }
  if(m.sizeBytes!=null&&Object.hasOwnProperty.call(m,"sizeBytes")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.sizeBytes=typeof m.sizeBytes==="number"?BigInt(m.sizeBytes):util.Long.fromBits(m.sizeBytes.low>>>0,m.sizeBytes.high>>>0,false).toBigInt()
  else if(typeof m.sizeBytes==="number")
  d.sizeBytes=o.longs===String?String(m.sizeBytes):m.sizeBytes
  else
  d.sizeBytes=o.longs===String?util.Long.prototype.toString.call(m.sizeBytes):o.longs===Number?new util.LongBits(m.sizeBytes.low>>>0,m.sizeBytes.high>>>0).toNumber():m.sizeBytes
  }
  return d
},
});
}

{
const types = [null, null, null, null, null, null, null, null, null, null, slipway_v1_TreeDamage, null, null, null];
Object.assign(slipway_v1_CollectResponse, {
ctor: function CollectResponse(p){
  this.damages=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function CollectResponse$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.dryRun!=null&&Object.hasOwnProperty.call(m,"dryRun"))
  w.uint32(8).bool(m.dryRun)
  if(m.liveBlobs!=null&&Object.hasOwnProperty.call(m,"liveBlobs"))
  w.uint32(16).int64(m.liveBlobs)
  if(m.liveBytes!=null&&Object.hasOwnProperty.call(m,"liveBytes"))
  w.uint32(24).int64(m.liveBytes)
  if(m.storedBlobs!=null&&Object.hasOwnProperty.call(m,"storedBlobs"))
  w.uint32(32).int64(m.storedBlobs)
  if(m.storedBytes!=null&&Object.hasOwnProperty.call(m,"storedBytes"))
  w.uint32(40).int64(m.storedBytes)
  if(m.removedBlobs!=null&&Object.hasOwnProperty.call(m,"removedBlobs"))
  w.uint32(48).int64(m.removedBlobs)
  if(m.removedBytes!=null&&Object.hasOwnProperty.call(m,"removedBytes"))
  w.uint32(56).int64(m.removedBytes)
  if(m.removedResults!=null&&Object.hasOwnProperty.call(m,"removedResults"))
  w.uint32(64).int64(m.removedResults)
  if(m.compactedPacks!=null&&Object.hasOwnProperty.call(m,"compactedPacks"))
  w.uint32(72).int64(m.compactedPacks)
  if(m.freedBytes!=null&&Object.hasOwnProperty.call(m,"freedBytes"))
  w.uint32(80).int64(m.freedBytes)
  if(m.damages!=null&&m.damages.length){
  for(var i=0;i<m.damages.length;++i)
  types[10].encode(m.damages[i],w.uint32(90).fork(),q+1).ldelim()
  }
  if(m.damageCount!=null&&Object.hasOwnProperty.call(m,"damageCount"))
  w.uint32(96).int64(m.damageCount)
  if(m.stoppedBy!=null&&Object.hasOwnProperty.call(m,"stoppedBy"))
  w.uint32(106).string(m.stoppedBy)
  if(m.durationMs!=null&&Object.hasOwnProperty.call(m,"durationMs"))
  w.uint32(112).int64(m.durationMs)
  return w
},
decode: function CollectResponse$decode(r,l,e,n){
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
  m.dryRun=r.bool()
  break
  }
  case 2: {
  m.liveBlobs=r.int64()
  break
  }
  case 3: {
  m.liveBytes=r.int64()
  break
  }
  case 4: {
  m.storedBlobs=r.int64()
  break
  }
  case 5: {
  m.storedBytes=r.int64()
  break
  }
  case 6: {
  m.removedBlobs=r.int64()
  break
  }
  case 7: {
  m.removedBytes=r.int64()
  break
  }
  case 8: {
  m.removedResults=r.int64()
  break
  }
  case 9: {
  m.compactedPacks=r.int64()
  break
  }
  case 10: {
  m.freedBytes=r.int64()
  break
  }
  case 11: {
  if(!(m.damages&&m.damages.length))
  m.damages=[]
  m.damages.push(types[10].decode(r,r.uint32(),undefined,n+1))
  break
  }
  case 12: {
  m.damageCount=r.int64()
  break
  }
  case 13: {
  m.stoppedBy=r.string()
  break
  }
  case 14: {
  m.durationMs=r.int64()
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
fromObject: function CollectResponse$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.CollectResponse: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.dryRun!=null){
  m.dryRun=Boolean(d.dryRun)
  }
  if(d.liveBlobs!=null){
  if(util.Long)
  m.liveBlobs=util.Long.fromValue(d.liveBlobs,false)
  else if(typeof d.liveBlobs==="string")
  m.liveBlobs=parseInt(d.liveBlobs,10)
  else if(typeof d.liveBlobs==="number")
  m.liveBlobs=d.liveBlobs
  else if(typeof d.liveBlobs==="object")
  m.liveBlobs=new util.LongBits(d.liveBlobs.low>>>0,d.liveBlobs.high>>>0).toNumber()
  }
  if(d.liveBytes!=null){
  if(util.Long)
  m.liveBytes=util.Long.fromValue(d.liveBytes,false)
  else if(typeof d.liveBytes==="string")
  m.liveBytes=parseInt(d.liveBytes,10)
  else if(typeof d.liveBytes==="number")
  m.liveBytes=d.liveBytes
  else if(typeof d.liveBytes==="object")
  m.liveBytes=new util.LongBits(d.liveBytes.low>>>0,d.liveBytes.high>>>0).toNumber()
  }
  if(d.storedBlobs!=null){
  if(util.Long)
  m.storedBlobs=util.Long.fromValue(d.storedBlobs,false)
  else if(typeof d.storedBlobs==="string")
  m.storedBlobs=parseInt(d.storedBlobs,10)
  else if(typeof d.storedBlobs==="number")
  m.storedBlobs=d.storedBlobs
  else if(typeof d.storedBlobs==="object")
  m.storedBlobs=new util.LongBits(d.storedBlobs.low>>>0,d.storedBlobs.high>>>0).toNumber()
  }
  if(d.storedBytes!=null){
  if(util.Long)
  m.storedBytes=util.Long.fromValue(d.storedBytes,false)
  else if(typeof d.storedBytes==="string")
  m.storedBytes=parseInt(d.storedBytes,10)
  else if(typeof d.storedBytes==="number")
  m.storedBytes=d.storedBytes
  else if(typeof d.storedBytes==="object")
  m.storedBytes=new util.LongBits(d.storedBytes.low>>>0,d.storedBytes.high>>>0).toNumber()
  }
  if(d.removedBlobs!=null){
  if(util.Long)
  m.removedBlobs=util.Long.fromValue(d.removedBlobs,false)
  else if(typeof d.removedBlobs==="string")
  m.removedBlobs=parseInt(d.removedBlobs,10)
  else if(typeof d.removedBlobs==="number")
  m.removedBlobs=d.removedBlobs
  else if(typeof d.removedBlobs==="object")
  m.removedBlobs=new util.LongBits(d.removedBlobs.low>>>0,d.removedBlobs.high>>>0).toNumber()
  }
  if(d.removedBytes!=null){
  if(util.Long)
  m.removedBytes=util.Long.fromValue(d.removedBytes,false)
  else if(typeof d.removedBytes==="string")
  m.removedBytes=parseInt(d.removedBytes,10)
  else if(typeof d.removedBytes==="number")
  m.removedBytes=d.removedBytes
  else if(typeof d.removedBytes==="object")
  m.removedBytes=new util.LongBits(d.removedBytes.low>>>0,d.removedBytes.high>>>0).toNumber()
  }
  if(d.removedResults!=null){
  if(util.Long)
  m.removedResults=util.Long.fromValue(d.removedResults,false)
  else if(typeof d.removedResults==="string")
  m.removedResults=parseInt(d.removedResults,10)
  else if(typeof d.removedResults==="number")
  m.removedResults=d.removedResults
  else if(typeof d.removedResults==="object")
  m.removedResults=new util.LongBits(d.removedResults.low>>>0,d.removedResults.high>>>0).toNumber()
  }
  if(d.compactedPacks!=null){
  if(util.Long)
  m.compactedPacks=util.Long.fromValue(d.compactedPacks,false)
  else if(typeof d.compactedPacks==="string")
  m.compactedPacks=parseInt(d.compactedPacks,10)
  else if(typeof d.compactedPacks==="number")
  m.compactedPacks=d.compactedPacks
  else if(typeof d.compactedPacks==="object")
  m.compactedPacks=new util.LongBits(d.compactedPacks.low>>>0,d.compactedPacks.high>>>0).toNumber()
  }
  if(d.freedBytes!=null){
  if(util.Long)
  m.freedBytes=util.Long.fromValue(d.freedBytes,false)
  else if(typeof d.freedBytes==="string")
  m.freedBytes=parseInt(d.freedBytes,10)
  else if(typeof d.freedBytes==="number")
  m.freedBytes=d.freedBytes
  else if(typeof d.freedBytes==="object")
  m.freedBytes=new util.LongBits(d.freedBytes.low>>>0,d.freedBytes.high>>>0).toNumber()
  }
  if(d.damages){
  if(!Array.isArray(d.damages))
  throw TypeError(".slipway.v1.CollectResponse.damages: array expected")
  m.damages=[]
  for(var i=0;i<d.damages.length;++i){
  if(!util.isObject(d.damages[i]))
  throw TypeError(".slipway.v1.CollectResponse.damages: object expected")
  m.damages[i]=types[10].fromObject(d.damages[i],n+1)
  }
  }
  if(d.damageCount!=null){
  if(util.Long)
  m.damageCount=util.Long.fromValue(d.damageCount,false)
  else if(typeof d.damageCount==="string")
  m.damageCount=parseInt(d.damageCount,10)
  else if(typeof d.damageCount==="number")
  m.damageCount=d.damageCount
  else if(typeof d.damageCount==="object")
  m.damageCount=new util.LongBits(d.damageCount.low>>>0,d.damageCount.high>>>0).toNumber()
  }
  if(d.stoppedBy!=null){
  m.stoppedBy=String(d.stoppedBy)
  }
  if(d.durationMs!=null){
  if(util.Long)
  m.durationMs=util.Long.fromValue(d.durationMs,false)
  else if(typeof d.durationMs==="string")
  m.durationMs=parseInt(d.durationMs,10)
  else if(typeof d.durationMs==="number")
  m.durationMs=d.durationMs
  else if(typeof d.durationMs==="object")
  m.durationMs=new util.LongBits(d.durationMs.low>>>0,d.durationMs.high>>>0).toNumber()
  }
  return m
},
toObject: function CollectResponse$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.damages=[]
  }
  if(o.defaults){
  d.dryRun=false
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.liveBlobs=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.liveBlobs=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.liveBytes=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.liveBytes=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.storedBlobs=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.storedBlobs=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.storedBytes=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.storedBytes=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.removedBlobs=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.removedBlobs=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.removedBytes=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.removedBytes=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.removedResults=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.removedResults=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.compactedPacks=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.compactedPacks=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.freedBytes=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.freedBytes=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.damageCount=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.damageCount=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  d.stoppedBy=""
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.durationMs=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.durationMs=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  }
  if(m.dryRun!=null&&Object.hasOwnProperty.call(m,"dryRun")){
  d.dryRun=m.dryRun
  }
  if(m.liveBlobs!=null&&Object.hasOwnProperty.call(m,"liveBlobs")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.liveBlobs=typeof m.liveBlobs==="number"?BigInt(m.liveBlobs):util.Long.fromBits(m.liveBlobs.low>>>0,m.liveBlobs.high>>>0,false).toBigInt()
  else if(typeof m.liveBlobs==="number")
  d.liveBlobs=o.longs===String?String(m.liveBlobs):m.liveBlobs
  else
  d.liveBlobs=o.longs===String?util.Long.prototype.toString.call(m.liveBlobs):o.longs===Number?new util.LongBits(m.liveBlobs.low>>>0,m.liveBlobs.high>>>0).toNumber():m.liveBlobs
  }
  if(m.liveBytes!=null&&Object.hasOwnProperty.call(m,"liveBytes")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.liveBytes=typeof m.liveBytes==="number"?BigInt(m.liveBytes):util.Long.fromBits(m.liveBytes.low>>>0,m.liveBytes.high>>>0,false).toBigInt()
  else if(typeof m.liveBytes==="number")
  d.liveBytes=o.longs===String?String(m.liveBytes):m.liveBytes
  else
  d.liveBytes=o.longs===String?util.Long.prototype.toString.call(m.liveBytes):o.longs===Number?new util.LongBits(m.liveBytes.low>>>0,m.liveBytes.high>>>0).toNumber():m.liveBytes
  }
  if(m.storedBlobs!=null&&Object.hasOwnProperty.call(m,"storedBlobs")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.storedBlobs=typeof m.storedBlobs==="number"?BigInt(m.storedBlobs):util.Long.fromBits(m.storedBlobs.low>>>0,m.storedBlobs.high>>>0,false).toBigInt()
  else if(typeof m.storedBlobs==="number")
  d.storedBlobs=o.longs===String?String(m.storedBlobs):m.storedBlobs
  else
  d.storedBlobs=o.longs===String?util.Long.prototype.toString.call(m.storedBlobs):o.longs===Number?new util.LongBits(m.storedBlobs.low>>>0,m.storedBlobs.high>>>0).toNumber():m.storedBlobs
  }
  if(m.storedBytes!=null&&Object.hasOwnProperty.call(m,"storedBytes")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.storedBytes=typeof m.storedBytes==="number"?BigInt(m.storedBytes):util.Long.fromBits(m.storedBytes.low>>>0,m.storedBytes.high>>>0,false).toBigInt()
  else if(typeof m.storedBytes==="number")
  d.storedBytes=o.longs===String?String(m.storedBytes):m.storedBytes
  else
  d.storedBytes=o.longs===String?util.Long.prototype.toString.call(m.storedBytes):o.longs===Number?new util.LongBits(m.storedBytes.low>>>0,m.storedBytes.high>>>0).toNumber():m.storedBytes
  }
  if(m.removedBlobs!=null&&Object.hasOwnProperty.call(m,"removedBlobs")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.removedBlobs=typeof m.removedBlobs==="number"?BigInt(m.removedBlobs):util.Long.fromBits(m.removedBlobs.low>>>0,m.removedBlobs.high>>>0,false).toBigInt()
  else if(typeof m.removedBlobs==="number")
  d.removedBlobs=o.longs===String?String(m.removedBlobs):m.removedBlobs
  else
  d.removedBlobs=o.longs===String?util.Long.prototype.toString.call(m.removedBlobs):o.longs===Number?new util.LongBits(m.removedBlobs.low>>>0,m.removedBlobs.high>>>0).toNumber():m.removedBlobs
  }
  if(m.removedBytes!=null&&Object.hasOwnProperty.call(m,"removedBytes")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.removedBytes=typeof m.removedBytes==="number"?BigInt(m.removedBytes):util.Long.fromBits(m.removedBytes.low>>>0,m.removedBytes.high>>>0,false).toBigInt()
  else if(typeof m.removedBytes==="number")
  d.removedBytes=o.longs===String?String(m.removedBytes):m.removedBytes
  else
  d.removedBytes=o.longs===String?util.Long.prototype.toString.call(m.removedBytes):o.longs===Number?new util.LongBits(m.removedBytes.low>>>0,m.removedBytes.high>>>0).toNumber():m.removedBytes
  }
  if(m.removedResults!=null&&Object.hasOwnProperty.call(m,"removedResults")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.removedResults=typeof m.removedResults==="number"?BigInt(m.removedResults):util.Long.fromBits(m.removedResults.low>>>0,m.removedResults.high>>>0,false).toBigInt()
  else if(typeof m.removedResults==="number")
  d.removedResults=o.longs===String?String(m.removedResults):m.removedResults
  else
  d.removedResults=o.longs===String?util.Long.prototype.toString.call(m.removedResults):o.longs===Number?new util.LongBits(m.removedResults.low>>>0,m.removedResults.high>>>0).toNumber():m.removedResults
  }
  if(m.compactedPacks!=null&&Object.hasOwnProperty.call(m,"compactedPacks")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.compactedPacks=typeof m.compactedPacks==="number"?BigInt(m.compactedPacks):util.Long.fromBits(m.compactedPacks.low>>>0,m.compactedPacks.high>>>0,false).toBigInt()
  else if(typeof m.compactedPacks==="number")
  d.compactedPacks=o.longs===String?String(m.compactedPacks):m.compactedPacks
  else
  d.compactedPacks=o.longs===String?util.Long.prototype.toString.call(m.compactedPacks):o.longs===Number?new util.LongBits(m.compactedPacks.low>>>0,m.compactedPacks.high>>>0).toNumber():m.compactedPacks
  }
  if(m.freedBytes!=null&&Object.hasOwnProperty.call(m,"freedBytes")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.freedBytes=typeof m.freedBytes==="number"?BigInt(m.freedBytes):util.Long.fromBits(m.freedBytes.low>>>0,m.freedBytes.high>>>0,false).toBigInt()
  else if(typeof m.freedBytes==="number")
  d.freedBytes=o.longs===String?String(m.freedBytes):m.freedBytes
  else
  d.freedBytes=o.longs===String?util.Long.prototype.toString.call(m.freedBytes):o.longs===Number?new util.LongBits(m.freedBytes.low>>>0,m.freedBytes.high>>>0).toNumber():m.freedBytes
  }
  if(m.damages&&m.damages.length){
  d.damages=[]
  for(var j=0;j<m.damages.length;++j){
  d.damages[j]=types[10].toObject(m.damages[j],o,q+1)
  }
  }
  if(m.damageCount!=null&&Object.hasOwnProperty.call(m,"damageCount")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.damageCount=typeof m.damageCount==="number"?BigInt(m.damageCount):util.Long.fromBits(m.damageCount.low>>>0,m.damageCount.high>>>0,false).toBigInt()
  else if(typeof m.damageCount==="number")
  d.damageCount=o.longs===String?String(m.damageCount):m.damageCount
  else
  d.damageCount=o.longs===String?util.Long.prototype.toString.call(m.damageCount):o.longs===Number?new util.LongBits(m.damageCount.low>>>0,m.damageCount.high>>>0).toNumber():m.damageCount
  }
  if(m.stoppedBy!=null&&Object.hasOwnProperty.call(m,"stoppedBy")){
  d.stoppedBy=m.stoppedBy
  }
  if(m.durationMs!=null&&Object.hasOwnProperty.call(m,"durationMs")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.durationMs=typeof m.durationMs==="number"?BigInt(m.durationMs):util.Long.fromBits(m.durationMs.low>>>0,m.durationMs.high>>>0,false).toBigInt()
  else if(typeof m.durationMs==="number")
  d.durationMs=o.longs===String?String(m.durationMs):m.durationMs
  else
  d.durationMs=o.longs===String?util.Long.prototype.toString.call(m.durationMs):o.longs===Number?new util.LongBits(m.durationMs.low>>>0,m.durationMs.high>>>0).toNumber():m.durationMs
  }
  return d
},
});
}

{
const types = [];
Object.assign(slipway_v1_GetStatsRequest, {
ctor: function GetStatsRequest(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function GetStatsRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  return w
},
decode: function GetStatsRequest$decode(r,l,e,n){
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
fromObject: function GetStatsRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  return new this.ctor
},
toObject: function (){
  return {}
},
});
}

{
const types = [null, null, null, null, null, null, null, null, null, null, null, null, slipway_v1_Pinned, slipway_v1_CollectResponse, null, slipway_v1_Scrubbing];
Object.assign(slipway_v1_GetStatsResponse, {
ctor: function GetStatsResponse(p){
  this.pinned=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function GetStatsResponse$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.blobs!=null&&Object.hasOwnProperty.call(m,"blobs"))
  w.uint32(8).int64(m.blobs)
  if(m.bytes!=null&&Object.hasOwnProperty.call(m,"bytes"))
  w.uint32(16).int64(m.bytes)
  if(m.looseBlobs!=null&&Object.hasOwnProperty.call(m,"looseBlobs"))
  w.uint32(24).int64(m.looseBlobs)
  if(m.looseBytes!=null&&Object.hasOwnProperty.call(m,"looseBytes"))
  w.uint32(32).int64(m.looseBytes)
  if(m.packs!=null&&Object.hasOwnProperty.call(m,"packs"))
  w.uint32(40).int64(m.packs)
  if(m.packBytes!=null&&Object.hasOwnProperty.call(m,"packBytes"))
  w.uint32(48).int64(m.packBytes)
  if(m.livePackBytes!=null&&Object.hasOwnProperty.call(m,"livePackBytes"))
  w.uint32(56).int64(m.livePackBytes)
  if(m.diskBytes!=null&&Object.hasOwnProperty.call(m,"diskBytes"))
  w.uint32(64).int64(m.diskBytes)
  if(m.highBytes!=null&&Object.hasOwnProperty.call(m,"highBytes"))
  w.uint32(72).int64(m.highBytes)
  if(m.lowBytes!=null&&Object.hasOwnProperty.call(m,"lowBytes"))
  w.uint32(80).int64(m.lowBytes)
  if(m.mayCollect!=null&&Object.hasOwnProperty.call(m,"mayCollect"))
  w.uint32(88).bool(m.mayCollect)
  if(m.leases!=null&&Object.hasOwnProperty.call(m,"leases"))
  w.uint32(96).int64(m.leases)
  if(m.pinned!=null&&m.pinned.length){
  for(var i=0;i<m.pinned.length;++i)
  types[12].encode(m.pinned[i],w.uint32(106).fork(),q+1).ldelim()
  }
  if(m.last!=null&&Object.hasOwnProperty.call(m,"last"))
  types[13].encode(m.last,w.uint32(114).fork(),q+1).ldelim()
  if(m.savedBytes!=null&&Object.hasOwnProperty.call(m,"savedBytes"))
  w.uint32(120).int64(m.savedBytes)
  if(m.scrubbing!=null&&Object.hasOwnProperty.call(m,"scrubbing"))
  types[15].encode(m.scrubbing,w.uint32(130).fork(),q+1).ldelim()
  return w
},
decode: function GetStatsResponse$decode(r,l,e,n){
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
  m.blobs=r.int64()
  break
  }
  case 2: {
  m.bytes=r.int64()
  break
  }
  case 3: {
  m.looseBlobs=r.int64()
  break
  }
  case 4: {
  m.looseBytes=r.int64()
  break
  }
  case 5: {
  m.packs=r.int64()
  break
  }
  case 6: {
  m.packBytes=r.int64()
  break
  }
  case 7: {
  m.livePackBytes=r.int64()
  break
  }
  case 8: {
  m.diskBytes=r.int64()
  break
  }
  case 9: {
  m.highBytes=r.int64()
  break
  }
  case 10: {
  m.lowBytes=r.int64()
  break
  }
  case 11: {
  m.mayCollect=r.bool()
  break
  }
  case 12: {
  m.leases=r.int64()
  break
  }
  case 13: {
  if(!(m.pinned&&m.pinned.length))
  m.pinned=[]
  m.pinned.push(types[12].decode(r,r.uint32(),undefined,n+1))
  break
  }
  case 14: {
  m.last=types[13].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 15: {
  m.savedBytes=r.int64()
  break
  }
  case 16: {
  m.scrubbing=types[15].decode(r,r.uint32(),undefined,n+1)
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
fromObject: function GetStatsResponse$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.GetStatsResponse: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.blobs!=null){
  if(util.Long)
  m.blobs=util.Long.fromValue(d.blobs,false)
  else if(typeof d.blobs==="string")
  m.blobs=parseInt(d.blobs,10)
  else if(typeof d.blobs==="number")
  m.blobs=d.blobs
  else if(typeof d.blobs==="object")
  m.blobs=new util.LongBits(d.blobs.low>>>0,d.blobs.high>>>0).toNumber()
  }
  if(d.bytes!=null){
  if(util.Long)
  m.bytes=util.Long.fromValue(d.bytes,false)
  else if(typeof d.bytes==="string")
  m.bytes=parseInt(d.bytes,10)
  else if(typeof d.bytes==="number")
  m.bytes=d.bytes
  else if(typeof d.bytes==="object")
  m.bytes=new util.LongBits(d.bytes.low>>>0,d.bytes.high>>>0).toNumber()
  }
  if(d.looseBlobs!=null){
  if(util.Long)
  m.looseBlobs=util.Long.fromValue(d.looseBlobs,false)
  else if(typeof d.looseBlobs==="string")
  m.looseBlobs=parseInt(d.looseBlobs,10)
  else if(typeof d.looseBlobs==="number")
  m.looseBlobs=d.looseBlobs
  else if(typeof d.looseBlobs==="object")
  m.looseBlobs=new util.LongBits(d.looseBlobs.low>>>0,d.looseBlobs.high>>>0).toNumber()
  }
  if(d.looseBytes!=null){
  if(util.Long)
  m.looseBytes=util.Long.fromValue(d.looseBytes,false)
  else if(typeof d.looseBytes==="string")
  m.looseBytes=parseInt(d.looseBytes,10)
  else if(typeof d.looseBytes==="number")
  m.looseBytes=d.looseBytes
  else if(typeof d.looseBytes==="object")
  m.looseBytes=new util.LongBits(d.looseBytes.low>>>0,d.looseBytes.high>>>0).toNumber()
  }
  if(d.packs!=null){
  if(util.Long)
  m.packs=util.Long.fromValue(d.packs,false)
  else if(typeof d.packs==="string")
  m.packs=parseInt(d.packs,10)
  else if(typeof d.packs==="number")
  m.packs=d.packs
  else if(typeof d.packs==="object")
  m.packs=new util.LongBits(d.packs.low>>>0,d.packs.high>>>0).toNumber()
  }
  if(d.packBytes!=null){
  if(util.Long)
  m.packBytes=util.Long.fromValue(d.packBytes,false)
  else if(typeof d.packBytes==="string")
  m.packBytes=parseInt(d.packBytes,10)
  else if(typeof d.packBytes==="number")
  m.packBytes=d.packBytes
  else if(typeof d.packBytes==="object")
  m.packBytes=new util.LongBits(d.packBytes.low>>>0,d.packBytes.high>>>0).toNumber()
  }
  if(d.livePackBytes!=null){
  if(util.Long)
  m.livePackBytes=util.Long.fromValue(d.livePackBytes,false)
  else if(typeof d.livePackBytes==="string")
  m.livePackBytes=parseInt(d.livePackBytes,10)
  else if(typeof d.livePackBytes==="number")
  m.livePackBytes=d.livePackBytes
  else if(typeof d.livePackBytes==="object")
  m.livePackBytes=new util.LongBits(d.livePackBytes.low>>>0,d.livePackBytes.high>>>0).toNumber()
  }
  if(d.diskBytes!=null){
  if(util.Long)
  m.diskBytes=util.Long.fromValue(d.diskBytes,false)
  else if(typeof d.diskBytes==="string")
  m.diskBytes=parseInt(d.diskBytes,10)
  else if(typeof d.diskBytes==="number")
  m.diskBytes=d.diskBytes
  else if(typeof d.diskBytes==="object")
  m.diskBytes=new util.LongBits(d.diskBytes.low>>>0,d.diskBytes.high>>>0).toNumber()
  }
  if(d.highBytes!=null){
  if(util.Long)
  m.highBytes=util.Long.fromValue(d.highBytes,false)
  else if(typeof d.highBytes==="string")
  m.highBytes=parseInt(d.highBytes,10)
  else if(typeof d.highBytes==="number")
  m.highBytes=d.highBytes
  else if(typeof d.highBytes==="object")
  m.highBytes=new util.LongBits(d.highBytes.low>>>0,d.highBytes.high>>>0).toNumber()
  }
  if(d.lowBytes!=null){
  if(util.Long)
  m.lowBytes=util.Long.fromValue(d.lowBytes,false)
  else if(typeof d.lowBytes==="string")
  m.lowBytes=parseInt(d.lowBytes,10)
  else if(typeof d.lowBytes==="number")
  m.lowBytes=d.lowBytes
  else if(typeof d.lowBytes==="object")
  m.lowBytes=new util.LongBits(d.lowBytes.low>>>0,d.lowBytes.high>>>0).toNumber()
  }
  if(d.mayCollect!=null){
  m.mayCollect=Boolean(d.mayCollect)
  }
  if(d.leases!=null){
  if(util.Long)
  m.leases=util.Long.fromValue(d.leases,false)
  else if(typeof d.leases==="string")
  m.leases=parseInt(d.leases,10)
  else if(typeof d.leases==="number")
  m.leases=d.leases
  else if(typeof d.leases==="object")
  m.leases=new util.LongBits(d.leases.low>>>0,d.leases.high>>>0).toNumber()
  }
  if(d.pinned){
  if(!Array.isArray(d.pinned))
  throw TypeError(".slipway.v1.GetStatsResponse.pinned: array expected")
  m.pinned=[]
  for(var i=0;i<d.pinned.length;++i){
  if(!util.isObject(d.pinned[i]))
  throw TypeError(".slipway.v1.GetStatsResponse.pinned: object expected")
  m.pinned[i]=types[12].fromObject(d.pinned[i],n+1)
  }
  }
  if(d.last!=null){
  if(!util.isObject(d.last))
  throw TypeError(".slipway.v1.GetStatsResponse.last: object expected")
  m.last=types[13].fromObject(d.last,n+1)
  }
  if(d.savedBytes!=null){
  if(util.Long)
  m.savedBytes=util.Long.fromValue(d.savedBytes,false)
  else if(typeof d.savedBytes==="string")
  m.savedBytes=parseInt(d.savedBytes,10)
  else if(typeof d.savedBytes==="number")
  m.savedBytes=d.savedBytes
  else if(typeof d.savedBytes==="object")
  m.savedBytes=new util.LongBits(d.savedBytes.low>>>0,d.savedBytes.high>>>0).toNumber()
  }
  if(d.scrubbing!=null){
  if(!util.isObject(d.scrubbing))
  throw TypeError(".slipway.v1.GetStatsResponse.scrubbing: object expected")
  m.scrubbing=types[15].fromObject(d.scrubbing,n+1)
  }
  return m
},
toObject: function GetStatsResponse$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.pinned=[]
  }
  if(o.defaults){
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.blobs=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.blobs=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.bytes=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.bytes=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.looseBlobs=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.looseBlobs=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.looseBytes=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.looseBytes=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.packs=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.packs=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.packBytes=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.packBytes=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.livePackBytes=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.livePackBytes=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.diskBytes=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.diskBytes=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.highBytes=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.highBytes=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.lowBytes=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.lowBytes=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  d.mayCollect=false
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.leases=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.leases=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  d.last=null
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.savedBytes=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.savedBytes=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  d.scrubbing=null
  }
  if(m.blobs!=null&&Object.hasOwnProperty.call(m,"blobs")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.blobs=typeof m.blobs==="number"?BigInt(m.blobs):util.Long.fromBits(m.blobs.low>>>0,m.blobs.high>>>0,false).toBigInt()
  else if(typeof m.blobs==="number")
  d.blobs=o.longs===String?String(m.blobs):m.blobs
  else
  d.blobs=o.longs===String?util.Long.prototype.toString.call(m.blobs):o.longs===Number?new util.LongBits(m.blobs.low>>>0,m.blobs.high>>>0).toNumber():m.blobs
  }
  if(m.bytes!=null&&Object.hasOwnProperty.call(m,"bytes")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.bytes=typeof m.bytes==="number"?BigInt(m.bytes):util.Long.fromBits(m.bytes.low>>>0,m.bytes.high>>>0,false).toBigInt()
  else if(typeof m.bytes==="number")
  d.bytes=o.longs===String?String(m.bytes):m.bytes
  else
  d.bytes=o.longs===String?util.Long.prototype.toString.call(m.bytes):o.longs===Number?new util.LongBits(m.bytes.low>>>0,m.bytes.high>>>0).toNumber():m.bytes
  }
  if(m.looseBlobs!=null&&Object.hasOwnProperty.call(m,"looseBlobs")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.looseBlobs=typeof m.looseBlobs==="number"?BigInt(m.looseBlobs):util.Long.fromBits(m.looseBlobs.low>>>0,m.looseBlobs.high>>>0,false).toBigInt()
  else if(typeof m.looseBlobs==="number")
  d.looseBlobs=o.longs===String?String(m.looseBlobs):m.looseBlobs
  else
  d.looseBlobs=o.longs===String?util.Long.prototype.toString.call(m.looseBlobs):o.longs===Number?new util.LongBits(m.looseBlobs.low>>>0,m.looseBlobs.high>>>0).toNumber():m.looseBlobs
  }
  if(m.looseBytes!=null&&Object.hasOwnProperty.call(m,"looseBytes")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.looseBytes=typeof m.looseBytes==="number"?BigInt(m.looseBytes):util.Long.fromBits(m.looseBytes.low>>>0,m.looseBytes.high>>>0,false).toBigInt()
  else if(typeof m.looseBytes==="number")
  d.looseBytes=o.longs===String?String(m.looseBytes):m.looseBytes
  else
  d.looseBytes=o.longs===String?util.Long.prototype.toString.call(m.looseBytes):o.longs===Number?new util.LongBits(m.looseBytes.low>>>0,m.looseBytes.high>>>0).toNumber():m.looseBytes
  }
  if(m.packs!=null&&Object.hasOwnProperty.call(m,"packs")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.packs=typeof m.packs==="number"?BigInt(m.packs):util.Long.fromBits(m.packs.low>>>0,m.packs.high>>>0,false).toBigInt()
  else if(typeof m.packs==="number")
  d.packs=o.longs===String?String(m.packs):m.packs
  else
  d.packs=o.longs===String?util.Long.prototype.toString.call(m.packs):o.longs===Number?new util.LongBits(m.packs.low>>>0,m.packs.high>>>0).toNumber():m.packs
  }
  if(m.packBytes!=null&&Object.hasOwnProperty.call(m,"packBytes")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.packBytes=typeof m.packBytes==="number"?BigInt(m.packBytes):util.Long.fromBits(m.packBytes.low>>>0,m.packBytes.high>>>0,false).toBigInt()
  else if(typeof m.packBytes==="number")
  d.packBytes=o.longs===String?String(m.packBytes):m.packBytes
  else
  d.packBytes=o.longs===String?util.Long.prototype.toString.call(m.packBytes):o.longs===Number?new util.LongBits(m.packBytes.low>>>0,m.packBytes.high>>>0).toNumber():m.packBytes
  }
  if(m.livePackBytes!=null&&Object.hasOwnProperty.call(m,"livePackBytes")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.livePackBytes=typeof m.livePackBytes==="number"?BigInt(m.livePackBytes):util.Long.fromBits(m.livePackBytes.low>>>0,m.livePackBytes.high>>>0,false).toBigInt()
  else if(typeof m.livePackBytes==="number")
  d.livePackBytes=o.longs===String?String(m.livePackBytes):m.livePackBytes
  else
  d.livePackBytes=o.longs===String?util.Long.prototype.toString.call(m.livePackBytes):o.longs===Number?new util.LongBits(m.livePackBytes.low>>>0,m.livePackBytes.high>>>0).toNumber():m.livePackBytes
  }
  if(m.diskBytes!=null&&Object.hasOwnProperty.call(m,"diskBytes")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.diskBytes=typeof m.diskBytes==="number"?BigInt(m.diskBytes):util.Long.fromBits(m.diskBytes.low>>>0,m.diskBytes.high>>>0,false).toBigInt()
  else if(typeof m.diskBytes==="number")
  d.diskBytes=o.longs===String?String(m.diskBytes):m.diskBytes
  else
  d.diskBytes=o.longs===String?util.Long.prototype.toString.call(m.diskBytes):o.longs===Number?new util.LongBits(m.diskBytes.low>>>0,m.diskBytes.high>>>0).toNumber():m.diskBytes
  }
  if(m.highBytes!=null&&Object.hasOwnProperty.call(m,"highBytes")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.highBytes=typeof m.highBytes==="number"?BigInt(m.highBytes):util.Long.fromBits(m.highBytes.low>>>0,m.highBytes.high>>>0,false).toBigInt()
  else if(typeof m.highBytes==="number")
  d.highBytes=o.longs===String?String(m.highBytes):m.highBytes
  else
  d.highBytes=o.longs===String?util.Long.prototype.toString.call(m.highBytes):o.longs===Number?new util.LongBits(m.highBytes.low>>>0,m.highBytes.high>>>0).toNumber():m.highBytes
  }
  if(m.lowBytes!=null&&Object.hasOwnProperty.call(m,"lowBytes")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.lowBytes=typeof m.lowBytes==="number"?BigInt(m.lowBytes):util.Long.fromBits(m.lowBytes.low>>>0,m.lowBytes.high>>>0,false).toBigInt()
  else if(typeof m.lowBytes==="number")
  d.lowBytes=o.longs===String?String(m.lowBytes):m.lowBytes
  else
  d.lowBytes=o.longs===String?util.Long.prototype.toString.call(m.lowBytes):o.longs===Number?new util.LongBits(m.lowBytes.low>>>0,m.lowBytes.high>>>0).toNumber():m.lowBytes
  }
  if(m.mayCollect!=null&&Object.hasOwnProperty.call(m,"mayCollect")){
  d.mayCollect=m.mayCollect
  }
  if(m.leases!=null&&Object.hasOwnProperty.call(m,"leases")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.leases=typeof m.leases==="number"?BigInt(m.leases):util.Long.fromBits(m.leases.low>>>0,m.leases.high>>>0,false).toBigInt()
  else if(typeof m.leases==="number")
  d.leases=o.longs===String?String(m.leases):m.leases
  else
  d.leases=o.longs===String?util.Long.prototype.toString.call(m.leases):o.longs===Number?new util.LongBits(m.leases.low>>>0,m.leases.high>>>0).toNumber():m.leases
  }
  if(m.pinned&&m.pinned.length){
  d.pinned=[]
  for(var j=0;j<m.pinned.length;++j){
  d.pinned[j]=types[12].toObject(m.pinned[j],o,q+1)
  }
  }
  if(m.last!=null&&Object.hasOwnProperty.call(m,"last")){
  d.last=types[13].toObject(m.last,o,q+1)
  }
  if(m.savedBytes!=null&&Object.hasOwnProperty.call(m,"savedBytes")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.savedBytes=typeof m.savedBytes==="number"?BigInt(m.savedBytes):util.Long.fromBits(m.savedBytes.low>>>0,m.savedBytes.high>>>0,false).toBigInt()
  else if(typeof m.savedBytes==="number")
  d.savedBytes=o.longs===String?String(m.savedBytes):m.savedBytes
  else
  d.savedBytes=o.longs===String?util.Long.prototype.toString.call(m.savedBytes):o.longs===Number?new util.LongBits(m.savedBytes.low>>>0,m.savedBytes.high>>>0).toNumber():m.savedBytes
  }
  if(m.scrubbing!=null&&Object.hasOwnProperty.call(m,"scrubbing")){
  d.scrubbing=types[15].toObject(m.scrubbing,o,q+1)
  }
  return d
},
});
}

{
const types = [null, null, null, null];
Object.assign(slipway_v1_Pinned, {
ctor: function Pinned(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function Pinned$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.instance!=null&&Object.hasOwnProperty.call(m,"instance"))
  w.uint32(10).string(m.instance)
  if(m.roots!=null&&Object.hasOwnProperty.call(m,"roots"))
  w.uint32(16).int64(m.roots)
  if(m.bytes!=null&&Object.hasOwnProperty.call(m,"bytes"))
  w.uint32(24).int64(m.bytes)
  if(m.quotaBytes!=null&&Object.hasOwnProperty.call(m,"quotaBytes"))
  w.uint32(32).int64(m.quotaBytes)
  return w
},
decode: function Pinned$decode(r,l,e,n){
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
  m.instance=r.string()
  break
  }
  case 2: {
  m.roots=r.int64()
  break
  }
  case 3: {
  m.bytes=r.int64()
  break
  }
  case 4: {
  m.quotaBytes=r.int64()
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
fromObject: function Pinned$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.Pinned: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.instance!=null){
  m.instance=String(d.instance)
  }
  if(d.roots!=null){
  if(util.Long)
  m.roots=util.Long.fromValue(d.roots,false)
  else if(typeof d.roots==="string")
  m.roots=parseInt(d.roots,10)
  else if(typeof d.roots==="number")
  m.roots=d.roots
  else if(typeof d.roots==="object")
  m.roots=new util.LongBits(d.roots.low>>>0,d.roots.high>>>0).toNumber()
  }
  if(d.bytes!=null){
  if(util.Long)
  m.bytes=util.Long.fromValue(d.bytes,false)
  else if(typeof d.bytes==="string")
  m.bytes=parseInt(d.bytes,10)
  else if(typeof d.bytes==="number")
  m.bytes=d.bytes
  else if(typeof d.bytes==="object")
  m.bytes=new util.LongBits(d.bytes.low>>>0,d.bytes.high>>>0).toNumber()
  }
  if(d.quotaBytes!=null){
  if(util.Long)
  m.quotaBytes=util.Long.fromValue(d.quotaBytes,false)
  else if(typeof d.quotaBytes==="string")
  m.quotaBytes=parseInt(d.quotaBytes,10)
  else if(typeof d.quotaBytes==="number")
  m.quotaBytes=d.quotaBytes
  else if(typeof d.quotaBytes==="object")
  m.quotaBytes=new util.LongBits(d.quotaBytes.low>>>0,d.quotaBytes.high>>>0).toNumber()
  }
  return m
},
toObject: function Pinned$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.instance=""
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.roots=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.roots=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.bytes=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.bytes=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.quotaBytes=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.quotaBytes=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  }
  if(m.instance!=null&&Object.hasOwnProperty.call(m,"instance")){
  d.instance=m.instance
  }
  if(m.roots!=null&&Object.hasOwnProperty.call(m,"roots")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.roots=typeof m.roots==="number"?BigInt(m.roots):util.Long.fromBits(m.roots.low>>>0,m.roots.high>>>0,false).toBigInt()
  else if(typeof m.roots==="number")
  d.roots=o.longs===String?String(m.roots):m.roots
  else
  d.roots=o.longs===String?util.Long.prototype.toString.call(m.roots):o.longs===Number?new util.LongBits(m.roots.low>>>0,m.roots.high>>>0).toNumber():m.roots
  }
  if(m.bytes!=null&&Object.hasOwnProperty.call(m,"bytes")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.bytes=typeof m.bytes==="number"?BigInt(m.bytes):util.Long.fromBits(m.bytes.low>>>0,m.bytes.high>>>0,false).toBigInt()
  else if(typeof m.bytes==="number")
  d.bytes=o.longs===String?String(m.bytes):m.bytes
  else
  d.bytes=o.longs===String?util.Long.prototype.toString.call(m.bytes):o.longs===Number?new util.LongBits(m.bytes.low>>>0,m.bytes.high>>>0).toNumber():m.bytes
  }
  if(m.quotaBytes!=null&&Object.hasOwnProperty.call(m,"quotaBytes")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.quotaBytes=typeof m.quotaBytes==="number"?BigInt(m.quotaBytes):util.Long.fromBits(m.quotaBytes.low>>>0,m.quotaBytes.high>>>0,false).toBigInt()
  else if(typeof m.quotaBytes==="number")
  d.quotaBytes=o.longs===String?String(m.quotaBytes):m.quotaBytes
  else
  d.quotaBytes=o.longs===String?util.Long.prototype.toString.call(m.quotaBytes):o.longs===Number?new util.LongBits(m.quotaBytes.low>>>0,m.quotaBytes.high>>>0).toNumber():m.quotaBytes
  }
  return d
},
});
}

{
const types = [null, null, null, null, null, null, null, null, null];
Object.assign(slipway_v1_Scrubbing, {
ctor: function Scrubbing(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function Scrubbing$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.bytesPerSecond!=null&&Object.hasOwnProperty.call(m,"bytesPerSecond"))
  w.uint32(8).int64(m.bytesPerSecond)
  if(m.roundBeganAtMs!=null&&Object.hasOwnProperty.call(m,"roundBeganAtMs"))
  w.uint32(16).int64(m.roundBeganAtMs)
  if(m.roundBlobs!=null&&Object.hasOwnProperty.call(m,"roundBlobs"))
  w.uint32(24).int64(m.roundBlobs)
  if(m.roundBytes!=null&&Object.hasOwnProperty.call(m,"roundBytes"))
  w.uint32(32).int64(m.roundBytes)
  if(m.roundDamagedBlobs!=null&&Object.hasOwnProperty.call(m,"roundDamagedBlobs"))
  w.uint32(40).int64(m.roundDamagedBlobs)
  if(m.lastEndedAtMs!=null&&Object.hasOwnProperty.call(m,"lastEndedAtMs"))
  w.uint32(48).int64(m.lastEndedAtMs)
  if(m.lastBlobs!=null&&Object.hasOwnProperty.call(m,"lastBlobs"))
  w.uint32(56).int64(m.lastBlobs)
  if(m.lastBytes!=null&&Object.hasOwnProperty.call(m,"lastBytes"))
  w.uint32(64).int64(m.lastBytes)
  if(m.lastDamagedBlobs!=null&&Object.hasOwnProperty.call(m,"lastDamagedBlobs"))
  w.uint32(72).int64(m.lastDamagedBlobs)
  return w
},
decode: function Scrubbing$decode(r,l,e,n){
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
  m.bytesPerSecond=r.int64()
  break
  }
  case 2: {
  m.roundBeganAtMs=r.int64()
  break
  }
  case 3: {
  m.roundBlobs=r.int64()
  break
  }
  case 4: {
  m.roundBytes=r.int64()
  break
  }
  case 5: {
  m.roundDamagedBlobs=r.int64()
  break
  }
  case 6: {
  m.lastEndedAtMs=r.int64()
  break
  }
  case 7: {
  m.lastBlobs=r.int64()
  break
  }
  case 8: {
  m.lastBytes=r.int64()
  break
  }
  case 9: {
  m.lastDamagedBlobs=r.int64()
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
fromObject: function Scrubbing$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.Scrubbing: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.bytesPerSecond!=null){
  if(util.Long)
  m.bytesPerSecond=util.Long.fromValue(d.bytesPerSecond,false)
  else if(typeof d.bytesPerSecond==="string")
  m.bytesPerSecond=parseInt(d.bytesPerSecond,10)
  else if(typeof d.bytesPerSecond==="number")
  m.bytesPerSecond=d.bytesPerSecond
  else if(typeof d.bytesPerSecond==="object")
  m.bytesPerSecond=new util.LongBits(d.bytesPerSecond.low>>>0,d.bytesPerSecond.high>>>0).toNumber()
  }
  if(d.roundBeganAtMs!=null){
  if(util.Long)
  m.roundBeganAtMs=util.Long.fromValue(d.roundBeganAtMs,false)
  else if(typeof d.roundBeganAtMs==="string")
  m.roundBeganAtMs=parseInt(d.roundBeganAtMs,10)
  else if(typeof d.roundBeganAtMs==="number")
  m.roundBeganAtMs=d.roundBeganAtMs
  else if(typeof d.roundBeganAtMs==="object")
  m.roundBeganAtMs=new util.LongBits(d.roundBeganAtMs.low>>>0,d.roundBeganAtMs.high>>>0).toNumber()
  }
  if(d.roundBlobs!=null){
  if(util.Long)
  m.roundBlobs=util.Long.fromValue(d.roundBlobs,false)
  else if(typeof d.roundBlobs==="string")
  m.roundBlobs=parseInt(d.roundBlobs,10)
  else if(typeof d.roundBlobs==="number")
  m.roundBlobs=d.roundBlobs
  else if(typeof d.roundBlobs==="object")
  m.roundBlobs=new util.LongBits(d.roundBlobs.low>>>0,d.roundBlobs.high>>>0).toNumber()
  }
  if(d.roundBytes!=null){
  if(util.Long)
  m.roundBytes=util.Long.fromValue(d.roundBytes,false)
  else if(typeof d.roundBytes==="string")
  m.roundBytes=parseInt(d.roundBytes,10)
  else if(typeof d.roundBytes==="number")
  m.roundBytes=d.roundBytes
  else if(typeof d.roundBytes==="object")
  m.roundBytes=new util.LongBits(d.roundBytes.low>>>0,d.roundBytes.high>>>0).toNumber()
  }
  if(d.roundDamagedBlobs!=null){
  if(util.Long)
  m.roundDamagedBlobs=util.Long.fromValue(d.roundDamagedBlobs,false)
  else if(typeof d.roundDamagedBlobs==="string")
  m.roundDamagedBlobs=parseInt(d.roundDamagedBlobs,10)
  else if(typeof d.roundDamagedBlobs==="number")
  m.roundDamagedBlobs=d.roundDamagedBlobs
  else if(typeof d.roundDamagedBlobs==="object")
  m.roundDamagedBlobs=new util.LongBits(d.roundDamagedBlobs.low>>>0,d.roundDamagedBlobs.high>>>0).toNumber()
  }
  if(d.lastEndedAtMs!=null){
  if(util.Long)
  m.lastEndedAtMs=util.Long.fromValue(d.lastEndedAtMs,false)
  else if(typeof d.lastEndedAtMs==="string")
  m.lastEndedAtMs=parseInt(d.lastEndedAtMs,10)
  else if(typeof d.lastEndedAtMs==="number")
  m.lastEndedAtMs=d.lastEndedAtMs
  else if(typeof d.lastEndedAtMs==="object")
  m.lastEndedAtMs=new util.LongBits(d.lastEndedAtMs.low>>>0,d.lastEndedAtMs.high>>>0).toNumber()
  }
  if(d.lastBlobs!=null){
  if(util.Long)
  m.lastBlobs=util.Long.fromValue(d.lastBlobs,false)
  else if(typeof d.lastBlobs==="string")
  m.lastBlobs=parseInt(d.lastBlobs,10)
  else if(typeof d.lastBlobs==="number")
  m.lastBlobs=d.lastBlobs
  else if(typeof d.lastBlobs==="object")
  m.lastBlobs=new util.LongBits(d.lastBlobs.low>>>0,d.lastBlobs.high>>>0).toNumber()
  }
  if(d.lastBytes!=null){
  if(util.Long)
  m.lastBytes=util.Long.fromValue(d.lastBytes,false)
  else if(typeof d.lastBytes==="string")
  m.lastBytes=parseInt(d.lastBytes,10)
  else if(typeof d.lastBytes==="number")
  m.lastBytes=d.lastBytes
  else if(typeof d.lastBytes==="object")
  m.lastBytes=new util.LongBits(d.lastBytes.low>>>0,d.lastBytes.high>>>0).toNumber()
  }
  if(d.lastDamagedBlobs!=null){
  if(util.Long)
  m.lastDamagedBlobs=util.Long.fromValue(d.lastDamagedBlobs,false)
  else if(typeof d.lastDamagedBlobs==="string")
  m.lastDamagedBlobs=parseInt(d.lastDamagedBlobs,10)
  else if(typeof d.lastDamagedBlobs==="number")
  m.lastDamagedBlobs=d.lastDamagedBlobs
  else if(typeof d.lastDamagedBlobs==="object")
  m.lastDamagedBlobs=new util.LongBits(d.lastDamagedBlobs.low>>>0,d.lastDamagedBlobs.high>>>0).toNumber()
  }
  return m
},
toObject: function Scrubbing$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.bytesPerSecond=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.bytesPerSecond=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.roundBeganAtMs=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.roundBeganAtMs=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.roundBlobs=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.roundBlobs=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.roundBytes=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.roundBytes=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.roundDamagedBlobs=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.roundDamagedBlobs=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.lastEndedAtMs=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.lastEndedAtMs=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.lastBlobs=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.lastBlobs=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.lastBytes=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.lastBytes=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.lastDamagedBlobs=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.lastDamagedBlobs=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  }
  if(m.bytesPerSecond!=null&&Object.hasOwnProperty.call(m,"bytesPerSecond")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.bytesPerSecond=typeof m.bytesPerSecond==="number"?BigInt(m.bytesPerSecond):util.Long.fromBits(m.bytesPerSecond.low>>>0,m.bytesPerSecond.high>>>0,false).toBigInt()
  else if(typeof m.bytesPerSecond==="number")
  d.bytesPerSecond=o.longs===String?String(m.bytesPerSecond):m.bytesPerSecond
  else
  d.bytesPerSecond=o.longs===String?util.Long.prototype.toString.call(m.bytesPerSecond):o.longs===Number?new util.LongBits(m.bytesPerSecond.low>>>0,m.bytesPerSecond.high>>>0).toNumber():m.bytesPerSecond
  }
  if(m.roundBeganAtMs!=null&&Object.hasOwnProperty.call(m,"roundBeganAtMs")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.roundBeganAtMs=typeof m.roundBeganAtMs==="number"?BigInt(m.roundBeganAtMs):util.Long.fromBits(m.roundBeganAtMs.low>>>0,m.roundBeganAtMs.high>>>0,false).toBigInt()
  else if(typeof m.roundBeganAtMs==="number")
  d.roundBeganAtMs=o.longs===String?String(m.roundBeganAtMs):m.roundBeganAtMs
  else
  d.roundBeganAtMs=o.longs===String?util.Long.prototype.toString.call(m.roundBeganAtMs):o.longs===Number?new util.LongBits(m.roundBeganAtMs.low>>>0,m.roundBeganAtMs.high>>>0).toNumber():m.roundBeganAtMs
  }
  if(m.roundBlobs!=null&&Object.hasOwnProperty.call(m,"roundBlobs")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.roundBlobs=typeof m.roundBlobs==="number"?BigInt(m.roundBlobs):util.Long.fromBits(m.roundBlobs.low>>>0,m.roundBlobs.high>>>0,false).toBigInt()
  else if(typeof m.roundBlobs==="number")
  d.roundBlobs=o.longs===String?String(m.roundBlobs):m.roundBlobs
  else
  d.roundBlobs=o.longs===String?util.Long.prototype.toString.call(m.roundBlobs):o.longs===Number?new util.LongBits(m.roundBlobs.low>>>0,m.roundBlobs.high>>>0).toNumber():m.roundBlobs
  }
  if(m.roundBytes!=null&&Object.hasOwnProperty.call(m,"roundBytes")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.roundBytes=typeof m.roundBytes==="number"?BigInt(m.roundBytes):util.Long.fromBits(m.roundBytes.low>>>0,m.roundBytes.high>>>0,false).toBigInt()
  else if(typeof m.roundBytes==="number")
  d.roundBytes=o.longs===String?String(m.roundBytes):m.roundBytes
  else
  d.roundBytes=o.longs===String?util.Long.prototype.toString.call(m.roundBytes):o.longs===Number?new util.LongBits(m.roundBytes.low>>>0,m.roundBytes.high>>>0).toNumber():m.roundBytes
  }
  if(m.roundDamagedBlobs!=null&&Object.hasOwnProperty.call(m,"roundDamagedBlobs")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.roundDamagedBlobs=typeof m.roundDamagedBlobs==="number"?BigInt(m.roundDamagedBlobs):util.Long.fromBits(m.roundDamagedBlobs.low>>>0,m.roundDamagedBlobs.high>>>0,false).toBigInt()
  else if(typeof m.roundDamagedBlobs==="number")
  d.roundDamagedBlobs=o.longs===String?String(m.roundDamagedBlobs):m.roundDamagedBlobs
  else
  d.roundDamagedBlobs=o.longs===String?util.Long.prototype.toString.call(m.roundDamagedBlobs):o.longs===Number?new util.LongBits(m.roundDamagedBlobs.low>>>0,m.roundDamagedBlobs.high>>>0).toNumber():m.roundDamagedBlobs
  }
  if(m.lastEndedAtMs!=null&&Object.hasOwnProperty.call(m,"lastEndedAtMs")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.lastEndedAtMs=typeof m.lastEndedAtMs==="number"?BigInt(m.lastEndedAtMs):util.Long.fromBits(m.lastEndedAtMs.low>>>0,m.lastEndedAtMs.high>>>0,false).toBigInt()
  else if(typeof m.lastEndedAtMs==="number")
  d.lastEndedAtMs=o.longs===String?String(m.lastEndedAtMs):m.lastEndedAtMs
  else
  d.lastEndedAtMs=o.longs===String?util.Long.prototype.toString.call(m.lastEndedAtMs):o.longs===Number?new util.LongBits(m.lastEndedAtMs.low>>>0,m.lastEndedAtMs.high>>>0).toNumber():m.lastEndedAtMs
  }
  if(m.lastBlobs!=null&&Object.hasOwnProperty.call(m,"lastBlobs")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.lastBlobs=typeof m.lastBlobs==="number"?BigInt(m.lastBlobs):util.Long.fromBits(m.lastBlobs.low>>>0,m.lastBlobs.high>>>0,false).toBigInt()
  else if(typeof m.lastBlobs==="number")
  d.lastBlobs=o.longs===String?String(m.lastBlobs):m.lastBlobs
  else
  d.lastBlobs=o.longs===String?util.Long.prototype.toString.call(m.lastBlobs):o.longs===Number?new util.LongBits(m.lastBlobs.low>>>0,m.lastBlobs.high>>>0).toNumber():m.lastBlobs
  }
  if(m.lastBytes!=null&&Object.hasOwnProperty.call(m,"lastBytes")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.lastBytes=typeof m.lastBytes==="number"?BigInt(m.lastBytes):util.Long.fromBits(m.lastBytes.low>>>0,m.lastBytes.high>>>0,false).toBigInt()
  else if(typeof m.lastBytes==="number")
  d.lastBytes=o.longs===String?String(m.lastBytes):m.lastBytes
  else
  d.lastBytes=o.longs===String?util.Long.prototype.toString.call(m.lastBytes):o.longs===Number?new util.LongBits(m.lastBytes.low>>>0,m.lastBytes.high>>>0).toNumber():m.lastBytes
  }
  if(m.lastDamagedBlobs!=null&&Object.hasOwnProperty.call(m,"lastDamagedBlobs")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.lastDamagedBlobs=typeof m.lastDamagedBlobs==="number"?BigInt(m.lastDamagedBlobs):util.Long.fromBits(m.lastDamagedBlobs.low>>>0,m.lastDamagedBlobs.high>>>0,false).toBigInt()
  else if(typeof m.lastDamagedBlobs==="number")
  d.lastDamagedBlobs=o.longs===String?String(m.lastDamagedBlobs):m.lastDamagedBlobs
  else
  d.lastDamagedBlobs=o.longs===String?util.Long.prototype.toString.call(m.lastDamagedBlobs):o.longs===Number?new util.LongBits(m.lastDamagedBlobs.low>>>0,m.lastDamagedBlobs.high>>>0).toNumber():m.lastDamagedBlobs
  }
  return d
},
});
}

{
const types = [null, null];
Object.assign(slipway_v1_CheckRequest, {
ctor: function CheckRequest(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function CheckRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.closure!=null&&Object.hasOwnProperty.call(m,"closure"))
  w.uint32(8).bool(m.closure)
  if(m.repair!=null&&Object.hasOwnProperty.call(m,"repair"))
  w.uint32(16).bool(m.repair)
  return w
},
decode: function CheckRequest$decode(r,l,e,n){
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
  m.closure=r.bool()
  break
  }
  case 2: {
  m.repair=r.bool()
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
fromObject: function CheckRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.CheckRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.closure!=null){
  m.closure=Boolean(d.closure)
  }
  if(d.repair!=null){
  m.repair=Boolean(d.repair)
  }
  return m
},
toObject: function CheckRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.closure=false
  d.repair=false
  }
  if(m.closure!=null&&Object.hasOwnProperty.call(m,"closure")){
  d.closure=m.closure
  }
  if(m.repair!=null&&Object.hasOwnProperty.call(m,"repair")){
  d.repair=m.repair
  }
  return d
},
});
}

{
const types = [null, null, build_bazel_remote_execution_v2_Digest, null, null, null, null, slipway_v1_TreeDamage, null, null];
Object.assign(slipway_v1_CheckResponse, {
ctor: function CheckResponse(p){
  this.lost=[]
  this.damages=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function CheckResponse$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.blobs!=null&&Object.hasOwnProperty.call(m,"blobs"))
  w.uint32(8).int64(m.blobs)
  if(m.lostBlobs!=null&&Object.hasOwnProperty.call(m,"lostBlobs"))
  w.uint32(16).int64(m.lostBlobs)
  if(m.lost!=null&&m.lost.length){
  for(var i=0;i<m.lost.length;++i)
  types[2].encode(m.lost[i],w.uint32(26).fork(),q+1).ldelim()
  }
  if(m.unknownFiles!=null&&Object.hasOwnProperty.call(m,"unknownFiles"))
  w.uint32(32).int64(m.unknownFiles)
  if(m.results!=null&&Object.hasOwnProperty.call(m,"results"))
  w.uint32(40).int64(m.results)
  if(m.uselessResults!=null&&Object.hasOwnProperty.call(m,"uselessResults"))
  w.uint32(48).int64(m.uselessResults)
  if(m.trees!=null&&Object.hasOwnProperty.call(m,"trees"))
  w.uint32(56).int64(m.trees)
  if(m.damages!=null&&m.damages.length){
  for(var i=0;i<m.damages.length;++i)
  types[7].encode(m.damages[i],w.uint32(66).fork(),q+1).ldelim()
  }
  if(m.damageCount!=null&&Object.hasOwnProperty.call(m,"damageCount"))
  w.uint32(72).int64(m.damageCount)
  if(m.repaired!=null&&Object.hasOwnProperty.call(m,"repaired"))
  w.uint32(80).bool(m.repaired)
  return w
},
decode: function CheckResponse$decode(r,l,e,n){
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
  m.blobs=r.int64()
  break
  }
  case 2: {
  m.lostBlobs=r.int64()
  break
  }
  case 3: {
  if(!(m.lost&&m.lost.length))
  m.lost=[]
  m.lost.push(types[2].decode(r,r.uint32(),undefined,n+1))
  break
  }
  case 4: {
  m.unknownFiles=r.int64()
  break
  }
  case 5: {
  m.results=r.int64()
  break
  }
  case 6: {
  m.uselessResults=r.int64()
  break
  }
  case 7: {
  m.trees=r.int64()
  break
  }
  case 8: {
  if(!(m.damages&&m.damages.length))
  m.damages=[]
  m.damages.push(types[7].decode(r,r.uint32(),undefined,n+1))
  break
  }
  case 9: {
  m.damageCount=r.int64()
  break
  }
  case 10: {
  m.repaired=r.bool()
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
fromObject: function CheckResponse$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.CheckResponse: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.blobs!=null){
  if(util.Long)
  m.blobs=util.Long.fromValue(d.blobs,false)
  else if(typeof d.blobs==="string")
  m.blobs=parseInt(d.blobs,10)
  else if(typeof d.blobs==="number")
  m.blobs=d.blobs
  else if(typeof d.blobs==="object")
  m.blobs=new util.LongBits(d.blobs.low>>>0,d.blobs.high>>>0).toNumber()
  }
  if(d.lostBlobs!=null){
  if(util.Long)
  m.lostBlobs=util.Long.fromValue(d.lostBlobs,false)
  else if(typeof d.lostBlobs==="string")
  m.lostBlobs=parseInt(d.lostBlobs,10)
  else if(typeof d.lostBlobs==="number")
  m.lostBlobs=d.lostBlobs
  else if(typeof d.lostBlobs==="object")
  m.lostBlobs=new util.LongBits(d.lostBlobs.low>>>0,d.lostBlobs.high>>>0).toNumber()
  }
  if(d.lost){
  if(!Array.isArray(d.lost))
  throw TypeError(".slipway.v1.CheckResponse.lost: array expected")
  m.lost=[]
  for(var i=0;i<d.lost.length;++i){
  if(!util.isObject(d.lost[i]))
  throw TypeError(".slipway.v1.CheckResponse.lost: object expected")
  m.lost[i]=types[2].fromObject(d.lost[i],n+1)
  }
  }
  if(d.unknownFiles!=null){
  if(util.Long)
  m.unknownFiles=util.Long.fromValue(d.unknownFiles,false)
  else if(typeof d.unknownFiles==="string")
  m.unknownFiles=parseInt(d.unknownFiles,10)
  else if(typeof d.unknownFiles==="number")
  m.unknownFiles=d.unknownFiles
  else if(typeof d.unknownFiles==="object")
  m.unknownFiles=new util.LongBits(d.unknownFiles.low>>>0,d.unknownFiles.high>>>0).toNumber()
  }
  if(d.results!=null){
  if(util.Long)
  m.results=util.Long.fromValue(d.results,false)
  else if(typeof d.results==="string")
  m.results=parseInt(d.results,10)
  else if(typeof d.results==="number")
  m.results=d.results
  else if(typeof d.results==="object")
  m.results=new util.LongBits(d.results.low>>>0,d.results.high>>>0).toNumber()
  }
  if(d.uselessResults!=null){
  if(util.Long)
  m.uselessResults=util.Long.fromValue(d.uselessResults,false)
  else if(typeof d.uselessResults==="string")
  m.uselessResults=parseInt(d.uselessResults,10)
  else if(typeof d.uselessResults==="number")
  m.uselessResults=d.uselessResults
  else if(typeof d.uselessResults==="object")
  m.uselessResults=new util.LongBits(d.uselessResults.low>>>0,d.uselessResults.high>>>0).toNumber()
  }
  if(d.trees!=null){
  if(util.Long)
  m.trees=util.Long.fromValue(d.trees,false)
  else if(typeof d.trees==="string")
  m.trees=parseInt(d.trees,10)
  else if(typeof d.trees==="number")
  m.trees=d.trees
  else if(typeof d.trees==="object")
  m.trees=new util.LongBits(d.trees.low>>>0,d.trees.high>>>0).toNumber()
  }
  if(d.damages){
  if(!Array.isArray(d.damages))
  throw TypeError(".slipway.v1.CheckResponse.damages: array expected")
  m.damages=[]
  for(var i=0;i<d.damages.length;++i){
  if(!util.isObject(d.damages[i]))
  throw TypeError(".slipway.v1.CheckResponse.damages: object expected")
  m.damages[i]=types[7].fromObject(d.damages[i],n+1)
  }
  }
  if(d.damageCount!=null){
  if(util.Long)
  m.damageCount=util.Long.fromValue(d.damageCount,false)
  else if(typeof d.damageCount==="string")
  m.damageCount=parseInt(d.damageCount,10)
  else if(typeof d.damageCount==="number")
  m.damageCount=d.damageCount
  else if(typeof d.damageCount==="object")
  m.damageCount=new util.LongBits(d.damageCount.low>>>0,d.damageCount.high>>>0).toNumber()
  }
  if(d.repaired!=null){
  m.repaired=Boolean(d.repaired)
  }
  return m
},
toObject: function CheckResponse$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.lost=[]
  d.damages=[]
  }
  if(o.defaults){
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.blobs=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.blobs=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.lostBlobs=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.lostBlobs=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.unknownFiles=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.unknownFiles=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.results=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.results=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.uselessResults=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.uselessResults=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.trees=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.trees=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.damageCount=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.damageCount=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  d.repaired=false
  }
  if(m.blobs!=null&&Object.hasOwnProperty.call(m,"blobs")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.blobs=typeof m.blobs==="number"?BigInt(m.blobs):util.Long.fromBits(m.blobs.low>>>0,m.blobs.high>>>0,false).toBigInt()
  else if(typeof m.blobs==="number")
  d.blobs=o.longs===String?String(m.blobs):m.blobs
  else
  d.blobs=o.longs===String?util.Long.prototype.toString.call(m.blobs):o.longs===Number?new util.LongBits(m.blobs.low>>>0,m.blobs.high>>>0).toNumber():m.blobs
  }
  if(m.lostBlobs!=null&&Object.hasOwnProperty.call(m,"lostBlobs")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.lostBlobs=typeof m.lostBlobs==="number"?BigInt(m.lostBlobs):util.Long.fromBits(m.lostBlobs.low>>>0,m.lostBlobs.high>>>0,false).toBigInt()
  else if(typeof m.lostBlobs==="number")
  d.lostBlobs=o.longs===String?String(m.lostBlobs):m.lostBlobs
  else
  d.lostBlobs=o.longs===String?util.Long.prototype.toString.call(m.lostBlobs):o.longs===Number?new util.LongBits(m.lostBlobs.low>>>0,m.lostBlobs.high>>>0).toNumber():m.lostBlobs
  }
  if(m.lost&&m.lost.length){
  d.lost=[]
  for(var j=0;j<m.lost.length;++j){
  d.lost[j]=types[2].toObject(m.lost[j],o,q+1)
  }
  }
  if(m.unknownFiles!=null&&Object.hasOwnProperty.call(m,"unknownFiles")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.unknownFiles=typeof m.unknownFiles==="number"?BigInt(m.unknownFiles):util.Long.fromBits(m.unknownFiles.low>>>0,m.unknownFiles.high>>>0,false).toBigInt()
  else if(typeof m.unknownFiles==="number")
  d.unknownFiles=o.longs===String?String(m.unknownFiles):m.unknownFiles
  else
  d.unknownFiles=o.longs===String?util.Long.prototype.toString.call(m.unknownFiles):o.longs===Number?new util.LongBits(m.unknownFiles.low>>>0,m.unknownFiles.high>>>0).toNumber():m.unknownFiles
  }
  if(m.results!=null&&Object.hasOwnProperty.call(m,"results")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.results=typeof m.results==="number"?BigInt(m.results):util.Long.fromBits(m.results.low>>>0,m.results.high>>>0,false).toBigInt()
  else if(typeof m.results==="number")
  d.results=o.longs===String?String(m.results):m.results
  else
  d.results=o.longs===String?util.Long.prototype.toString.call(m.results):o.longs===Number?new util.LongBits(m.results.low>>>0,m.results.high>>>0).toNumber():m.results
  }
  if(m.uselessResults!=null&&Object.hasOwnProperty.call(m,"uselessResults")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.uselessResults=typeof m.uselessResults==="number"?BigInt(m.uselessResults):util.Long.fromBits(m.uselessResults.low>>>0,m.uselessResults.high>>>0,false).toBigInt()
  else if(typeof m.uselessResults==="number")
  d.uselessResults=o.longs===String?String(m.uselessResults):m.uselessResults
  else
  d.uselessResults=o.longs===String?util.Long.prototype.toString.call(m.uselessResults):o.longs===Number?new util.LongBits(m.uselessResults.low>>>0,m.uselessResults.high>>>0).toNumber():m.uselessResults
  }
  if(m.trees!=null&&Object.hasOwnProperty.call(m,"trees")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.trees=typeof m.trees==="number"?BigInt(m.trees):util.Long.fromBits(m.trees.low>>>0,m.trees.high>>>0,false).toBigInt()
  else if(typeof m.trees==="number")
  d.trees=o.longs===String?String(m.trees):m.trees
  else
  d.trees=o.longs===String?util.Long.prototype.toString.call(m.trees):o.longs===Number?new util.LongBits(m.trees.low>>>0,m.trees.high>>>0).toNumber():m.trees
  }
  if(m.damages&&m.damages.length){
  d.damages=[]
  for(var j=0;j<m.damages.length;++j){
  d.damages[j]=types[7].toObject(m.damages[j],o,q+1)
  }
  }
  if(m.damageCount!=null&&Object.hasOwnProperty.call(m,"damageCount")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.damageCount=typeof m.damageCount==="number"?BigInt(m.damageCount):util.Long.fromBits(m.damageCount.low>>>0,m.damageCount.high>>>0,false).toBigInt()
  else if(typeof m.damageCount==="number")
  d.damageCount=o.longs===String?String(m.damageCount):m.damageCount
  else
  d.damageCount=o.longs===String?util.Long.prototype.toString.call(m.damageCount):o.longs===Number?new util.LongBits(m.damageCount.low>>>0,m.damageCount.high>>>0).toNumber():m.damageCount
  }
  if(m.repaired!=null&&Object.hasOwnProperty.call(m,"repaired")){
  d.repaired=m.repaired
  }
  return d
},
});
}

{
const types = [null];
Object.assign(slipway_v1_ScrubRequest, {
ctor: function ScrubRequest(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function ScrubRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.bytesPerSecond!=null&&Object.hasOwnProperty.call(m,"bytesPerSecond"))
  w.uint32(8).int64(m.bytesPerSecond)
  return w
},
decode: function ScrubRequest$decode(r,l,e,n){
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
  m.bytesPerSecond=r.int64()
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
fromObject: function ScrubRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.ScrubRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.bytesPerSecond!=null){
  if(util.Long)
  m.bytesPerSecond=util.Long.fromValue(d.bytesPerSecond,false)
  else if(typeof d.bytesPerSecond==="string")
  m.bytesPerSecond=parseInt(d.bytesPerSecond,10)
  else if(typeof d.bytesPerSecond==="number")
  m.bytesPerSecond=d.bytesPerSecond
  else if(typeof d.bytesPerSecond==="object")
  m.bytesPerSecond=new util.LongBits(d.bytesPerSecond.low>>>0,d.bytesPerSecond.high>>>0).toNumber()
  }
  return m
},
toObject: function ScrubRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.bytesPerSecond=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.bytesPerSecond=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  }
  if(m.bytesPerSecond!=null&&Object.hasOwnProperty.call(m,"bytesPerSecond")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.bytesPerSecond=typeof m.bytesPerSecond==="number"?BigInt(m.bytesPerSecond):util.Long.fromBits(m.bytesPerSecond.low>>>0,m.bytesPerSecond.high>>>0,false).toBigInt()
  else if(typeof m.bytesPerSecond==="number")
  d.bytesPerSecond=o.longs===String?String(m.bytesPerSecond):m.bytesPerSecond
  else
  d.bytesPerSecond=o.longs===String?util.Long.prototype.toString.call(m.bytesPerSecond):o.longs===Number?new util.LongBits(m.bytesPerSecond.low>>>0,m.bytesPerSecond.high>>>0).toNumber():m.bytesPerSecond
  }
  return d
},
});
}

{
const types = [null, null, null, build_bazel_remote_execution_v2_Digest, null];
Object.assign(slipway_v1_ScrubResponse, {
ctor: function ScrubResponse(p){
  this.damaged=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function ScrubResponse$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.blobs!=null&&Object.hasOwnProperty.call(m,"blobs"))
  w.uint32(8).int64(m.blobs)
  if(m.bytes!=null&&Object.hasOwnProperty.call(m,"bytes"))
  w.uint32(16).int64(m.bytes)
  if(m.damagedBlobs!=null&&Object.hasOwnProperty.call(m,"damagedBlobs"))
  w.uint32(24).int64(m.damagedBlobs)
  if(m.damaged!=null&&m.damaged.length){
  for(var i=0;i<m.damaged.length;++i)
  types[3].encode(m.damaged[i],w.uint32(34).fork(),q+1).ldelim()
  }
  if(m.done!=null&&Object.hasOwnProperty.call(m,"done"))
  w.uint32(40).bool(m.done)
  return w
},
decode: function ScrubResponse$decode(r,l,e,n){
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
  m.blobs=r.int64()
  break
  }
  case 2: {
  m.bytes=r.int64()
  break
  }
  case 3: {
  m.damagedBlobs=r.int64()
  break
  }
  case 4: {
  if(!(m.damaged&&m.damaged.length))
  m.damaged=[]
  m.damaged.push(types[3].decode(r,r.uint32(),undefined,n+1))
  break
  }
  case 5: {
  m.done=r.bool()
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
fromObject: function ScrubResponse$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.ScrubResponse: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.blobs!=null){
  if(util.Long)
  m.blobs=util.Long.fromValue(d.blobs,false)
  else if(typeof d.blobs==="string")
  m.blobs=parseInt(d.blobs,10)
  else if(typeof d.blobs==="number")
  m.blobs=d.blobs
  else if(typeof d.blobs==="object")
  m.blobs=new util.LongBits(d.blobs.low>>>0,d.blobs.high>>>0).toNumber()
  }
  if(d.bytes!=null){
  if(util.Long)
  m.bytes=util.Long.fromValue(d.bytes,false)
  else if(typeof d.bytes==="string")
  m.bytes=parseInt(d.bytes,10)
  else if(typeof d.bytes==="number")
  m.bytes=d.bytes
  else if(typeof d.bytes==="object")
  m.bytes=new util.LongBits(d.bytes.low>>>0,d.bytes.high>>>0).toNumber()
  }
  if(d.damagedBlobs!=null){
  if(util.Long)
  m.damagedBlobs=util.Long.fromValue(d.damagedBlobs,false)
  else if(typeof d.damagedBlobs==="string")
  m.damagedBlobs=parseInt(d.damagedBlobs,10)
  else if(typeof d.damagedBlobs==="number")
  m.damagedBlobs=d.damagedBlobs
  else if(typeof d.damagedBlobs==="object")
  m.damagedBlobs=new util.LongBits(d.damagedBlobs.low>>>0,d.damagedBlobs.high>>>0).toNumber()
  }
  if(d.damaged){
  if(!Array.isArray(d.damaged))
  throw TypeError(".slipway.v1.ScrubResponse.damaged: array expected")
  m.damaged=[]
  for(var i=0;i<d.damaged.length;++i){
  if(!util.isObject(d.damaged[i]))
  throw TypeError(".slipway.v1.ScrubResponse.damaged: object expected")
  m.damaged[i]=types[3].fromObject(d.damaged[i],n+1)
  }
  }
  if(d.done!=null){
  m.done=Boolean(d.done)
  }
  return m
},
toObject: function ScrubResponse$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.damaged=[]
  }
  if(o.defaults){
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.blobs=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.blobs=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.bytes=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.bytes=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.damagedBlobs=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.damagedBlobs=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  d.done=false
  }
  if(m.blobs!=null&&Object.hasOwnProperty.call(m,"blobs")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.blobs=typeof m.blobs==="number"?BigInt(m.blobs):util.Long.fromBits(m.blobs.low>>>0,m.blobs.high>>>0,false).toBigInt()
  else if(typeof m.blobs==="number")
  d.blobs=o.longs===String?String(m.blobs):m.blobs
  else
  d.blobs=o.longs===String?util.Long.prototype.toString.call(m.blobs):o.longs===Number?new util.LongBits(m.blobs.low>>>0,m.blobs.high>>>0).toNumber():m.blobs
  }
  if(m.bytes!=null&&Object.hasOwnProperty.call(m,"bytes")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.bytes=typeof m.bytes==="number"?BigInt(m.bytes):util.Long.fromBits(m.bytes.low>>>0,m.bytes.high>>>0,false).toBigInt()
  else if(typeof m.bytes==="number")
  d.bytes=o.longs===String?String(m.bytes):m.bytes
  else
  d.bytes=o.longs===String?util.Long.prototype.toString.call(m.bytes):o.longs===Number?new util.LongBits(m.bytes.low>>>0,m.bytes.high>>>0).toNumber():m.bytes
  }
  if(m.damagedBlobs!=null&&Object.hasOwnProperty.call(m,"damagedBlobs")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.damagedBlobs=typeof m.damagedBlobs==="number"?BigInt(m.damagedBlobs):util.Long.fromBits(m.damagedBlobs.low>>>0,m.damagedBlobs.high>>>0,false).toBigInt()
  else if(typeof m.damagedBlobs==="number")
  d.damagedBlobs=o.longs===String?String(m.damagedBlobs):m.damagedBlobs
  else
  d.damagedBlobs=o.longs===String?util.Long.prototype.toString.call(m.damagedBlobs):o.longs===Number?new util.LongBits(m.damagedBlobs.low>>>0,m.damagedBlobs.high>>>0).toNumber():m.damagedBlobs
  }
  if(m.damaged&&m.damaged.length){
  d.damaged=[]
  for(var j=0;j<m.damaged.length;++j){
  d.damaged[j]=types[3].toObject(m.damaged[j],o,q+1)
  }
  }
  if(m.done!=null&&Object.hasOwnProperty.call(m,"done")){
  d.done=m.done
  }
  return d
},
});
}

export const PermitRequest: Pick<ProtoGrpcType["slipway"]["v1"]["PermitRequest"], "serialize" | "deserialize"> = codec(slipway_v1_PermitRequest);
export const PermitResponse: Pick<ProtoGrpcType["slipway"]["v1"]["PermitResponse"], "serialize" | "deserialize"> = codec(slipway_v1_PermitResponse);
export const CollectRequest: Pick<ProtoGrpcType["slipway"]["v1"]["CollectRequest"], "serialize" | "deserialize"> = codec(slipway_v1_CollectRequest);
export const TreeDamage: Pick<ProtoGrpcType["slipway"]["v1"]["TreeDamage"], "serialize" | "deserialize"> = codec(slipway_v1_TreeDamage);
export const CollectResponse: Pick<ProtoGrpcType["slipway"]["v1"]["CollectResponse"], "serialize" | "deserialize"> = codec(slipway_v1_CollectResponse);
export const GetStatsRequest: Pick<ProtoGrpcType["slipway"]["v1"]["GetStatsRequest"], "serialize" | "deserialize"> = codec(slipway_v1_GetStatsRequest);
export const GetStatsResponse: Pick<ProtoGrpcType["slipway"]["v1"]["GetStatsResponse"], "serialize" | "deserialize"> = codec(slipway_v1_GetStatsResponse);
export const Pinned: Pick<ProtoGrpcType["slipway"]["v1"]["Pinned"], "serialize" | "deserialize"> = codec(slipway_v1_Pinned);
export const Scrubbing: Pick<ProtoGrpcType["slipway"]["v1"]["Scrubbing"], "serialize" | "deserialize"> = codec(slipway_v1_Scrubbing);
export const CheckRequest: Pick<ProtoGrpcType["slipway"]["v1"]["CheckRequest"], "serialize" | "deserialize"> = codec(slipway_v1_CheckRequest);
export const CheckResponse: Pick<ProtoGrpcType["slipway"]["v1"]["CheckResponse"], "serialize" | "deserialize"> = codec(slipway_v1_CheckResponse);
export const ScrubRequest: Pick<ProtoGrpcType["slipway"]["v1"]["ScrubRequest"], "serialize" | "deserialize"> = codec(slipway_v1_ScrubRequest);
export const ScrubResponse: Pick<ProtoGrpcType["slipway"]["v1"]["ScrubResponse"], "serialize" | "deserialize"> = codec(slipway_v1_ScrubResponse);

export const Collection: ProtoGrpcType["slipway"]["v1"]["Collection"] = service("slipway.v1.Collection", {
  Permit: { request: slipway_v1_PermitRequest, response: slipway_v1_PermitResponse, requestStream: false, responseStream: false },
  Collect: { request: slipway_v1_CollectRequest, response: slipway_v1_CollectResponse, requestStream: false, responseStream: false },
  GetStats: { request: slipway_v1_GetStatsRequest, response: slipway_v1_GetStatsResponse, requestStream: false, responseStream: false },
  Check: { request: slipway_v1_CheckRequest, response: slipway_v1_CheckResponse, requestStream: false, responseStream: false },
  Scrub: { request: slipway_v1_ScrubRequest, response: slipway_v1_ScrubResponse, requestStream: false, responseStream: true },
});
