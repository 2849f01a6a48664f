// @ts-nocheck
// Original file: proto/slipway/v1/slugs.proto

import protobuf from "protobufjs/minimal.js";
import { codec, service } from "../../contract.js";
import type { ProtoGrpcType } from "../slugs.js";

const { Reader, Writer, util } = protobuf;

const slipway_v1_PutSlugRequest = {};
const build_bazel_remote_execution_v2_Digest = {};
const slipway_v1_PutSlugResponse = {};
const slipway_v1_FetchSlugRequest = {};
const slipway_v1_FetchSlugResponse = {};
const slipway_v1_FetchSlugResponse_Blob = {};
const slipway_v1_ListRootsRequest = {};
const slipway_v1_Root = {};
const slipway_v1_ListRootsResponse = {};
const slipway_v1_RemoveRootRequest = {};
const slipway_v1_RemoveRootResponse = {};
const slipway_v1_AcquireLeaseRequest = {};
const slipway_v1_LeaseResponse = {};
const slipway_v1_RenewLeaseRequest = {};
const slipway_v1_ReleaseLeaseRequest = {};
const slipway_v1_ReleaseLeaseResponse = {};
const slipway_v1_ExplainRequest = {};
const slipway_v1_Keeper = {};
const slipway_v1_ExplainResponse = {};
const slipway_v1_DeleteActionResultRequest = {};
const slipway_v1_DeleteActionResultResponse = {};

{
const types = [null, build_bazel_remote_execution_v2_Digest, null, null, null];
Object.assign(slipway_v1_PutSlugRequest, {
ctor: function PutSlugRequest(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function PutSlugRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.instanceName!=null&&Object.hasOwnProperty.call(m,"instanceName"))
  w.uint32(10).string(m.instanceName)
  if(m.root!=null&&Object.hasOwnProperty.call(m,"root"))
  types[1].encode(m.root,w.uint32(18).fork(),q+1).ldelim()
  if(m.owner!=null&&Object.hasOwnProperty.call(m,"owner"))
  w.uint32(26).string(m.owner)
  if(m.expectedFiles!=null&&Object.hasOwnProperty.call(m,"expectedFiles"))
  w.uint32(32).int64(m.expectedFiles)
  if(m.expectedBytes!=null&&Object.hasOwnProperty.call(m,"expectedBytes"))
  w.uint32(40).int64(m.expectedBytes)
  return w
},
decode: function PutSlugRequest$decode(r,l,e,n){
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
  m.instanceName=r.string()
  break
  }
  case 2: {
  m.root=types[1].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 3: {
  m.owner=r.string()
  break
  }
  case 4: {
  m.expectedFiles=r.int64()
  break
  }
  case 5: {
  m.expectedBytes=r.int64()
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
fromObject: function PutSlugRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.PutSlugRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.instanceName!=null){
  m.instanceName=String(d.instanceName)
  }
  if(d.root!=null){
  if(!util.isObject(d.root))
  throw TypeError(".slipway.v1.PutSlugRequest.root: object expected")
  m.root=types[1].fromObject(d.root,n+1)
  }
  if(d.owner!=null){
  m.owner=String(d.owner)
  }
  if(d.expectedFiles!=null){
  if(util.Long)
  m.expectedFiles=util.Long.fromValue(d.expectedFiles,false)
  else if(typeof d.expectedFiles==="string")
  m.expectedFiles=parseInt(d.expectedFiles,10)
  else if(typeof d.expectedFiles==="number")
  m.expectedFiles=d.expectedFiles
  else if(typeof d.expectedFiles==="object")
  m.expectedFiles=new util.LongBits(d.expectedFiles.low>>>0,d.expectedFiles.high>>>0).toNumber()
  }
  if(d.expectedBytes!=null){
  if(util.Long)
  m.expectedBytes=util.Long.fromValue(d.expectedBytes,false)
  else if(typeof d.expectedBytes==="string")
  m.expectedBytes=parseInt(d.expectedBytes,10)
  else if(typeof d.expectedBytes==="number")
  m.expectedBytes=d.expectedBytes
  else if(typeof d.expectedBytes==="object")
  m.expectedBytes=new util.LongBits(d.expectedBytes.low>>>0,d.expectedBytes.high>>>0).toNumber()
  }
  return m
},
toObject: function PutSlugRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.instanceName=""
  d.root=null
  d.owner=""
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.expectedFiles=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.expectedFiles=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.expectedBytes=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.expectedBytes=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  }
  if(m.instanceName!=null&&Object.hasOwnProperty.call(m,"instanceName")){
  d.instanceName=m.instanceName
  }
  if(m.root!=null&&Object.hasOwnProperty.call(m,"root")){
  d.root=types[1].toObject(m.root,o,q+1)
  }
  if(m.owner!=null&&Object.hasOwnProperty.call(m,"owner")){
  d.owner=m.owner
  }
  if(m.expectedFiles!=null&&Object.hasOwnProperty.call(m,"expectedFiles")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.expectedFiles=typeof m.expectedFiles==="number"?BigInt(m.expectedFiles):util.Long.fromBits(m.expectedFiles.low>>>0,m.expectedFiles.high>>>0,false).toBigInt()
  else if(typeof m.expectedFiles==="number")
  d.expectedFiles=o.longs===String?String(m.expectedFiles):m.expectedFiles
  else
  d.expectedFiles=o.longs===String?util.Long.prototype.toString.call(m.expectedFiles):o.longs===Number?new util.LongBits(m.expectedFiles.low>>>0,m.expectedFiles.high>>>0).toNumber():m.expectedFiles
  }
  if(m.expectedBytes!=null&&Object.hasOwnProperty.call(m,"expectedBytes")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.expectedBytes=typeof m.expectedBytes==="number"?BigInt(m.expectedBytes):util.Long.fromBits(m.expectedBytes.low>>>0,m.expectedBytes.high>>>0,false).toBigInt()
  else if(typeof m.expectedBytes==="number")
  d.expectedBytes=o.longs===String?String(m.expectedBytes):m.expectedBytes
  else
  d.expectedBytes=o.longs===String?util.Long.prototype.toString.call(m.expectedBytes):o.longs===Number?new util.LongBits(m.expectedBytes.low>>>0,m.expectedBytes.high>>>0).toNumber():m.expectedBytes
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
const types = [null, null, null];
Object.assign(slipway_v1_PutSlugResponse, {
ctor: function PutSlugResponse(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function PutSlugResponse$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.files!=null&&Object.hasOwnProperty.call(m,"files"))
  w.uint32(8).int64(m.files)
  if(m.directories!=null&&Object.hasOwnProperty.call(m,"directories"))
  w.uint32(16).int64(m.directories)
  if(m.bytes!=null&&Object.hasOwnProperty.call(m,"bytes"))
  w.uint32(24).int64(m.bytes)
  return w
},
decode: function PutSlugResponse$decode(r,l,e,n){
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
  m.files=r.int64()
  break
  }
  case 2: {
  m.directories=r.int64()
  break
  }
  case 3: {
  m.bytes=r.int64()
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
fromObject: function PutSlugResponse$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.PutSlugResponse: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.files!=null){
  if(util.Long)
  m.files=util.Long.fromValue(d.files,false)
  else if(typeof d.files==="string")
  m.files=parseInt(d.files,10)
  else if(typeof d.files==="number")
  m.files=d.files
  else if(typeof d.files==="object")
  m.files=new util.LongBits(d.files.low>>>0,d.files.high>>>0).toNumber()
  }
  if(d.directories!=null){
  if(util.Long)
  m.directories=util.Long.fromValue(d.directories,false)
  else if(typeof d.directories==="string")
  m.directories=parseInt(d.directories,10)
  else if(typeof d.directories==="number")
  m.directories=d.directories
  else if(typeof d.directories==="object")
  m.directories=new util.LongBits(d.directories.low>>>0,d.directories.high>>>0).toNumber()
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
  return m
},
toObject: function PutSlugResponse$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.files=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.files=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.directories=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.directories=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.bytes=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.bytes=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  }
  if(m.files!=null&&Object.hasOwnProperty.call(m,"files")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.files=typeof m.files==="number"?BigInt(m.files):util.Long.fromBits(m.files.low>>>0,m.files.high>>>0,false).toBigInt()
  else if(typeof m.files==="number")
  d.files=o.longs===String?String(m.files):m.files
  else
  d.files=o.longs===String?util.Long.prototype.toString.call(m.files):o.longs===Number?new util.LongBits(m.files.low>>>0,m.files.high>>>0).toNumber():m.files
  }
  if(m.directories!=null&&Object.hasOwnProperty.call(m,"directories")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.directories=typeof m.directories==="number"?BigInt(m.directories):util.Long.fromBits(m.directories.low>>>0,m.directories.high>>>0,false).toBigInt()
  else if(typeof m.directories==="number")
  d.directories=o.longs===String?String(m.directories):m.directories
  else
  d.directories=o.longs===String?util.Long.prototype.toString.call(m.directories):o.longs===Number?new util.LongBits(m.directories.low>>>0,m.directories.high>>>0).toNumber():m.directories
  }
  if(m.bytes!=null&&Object.hasOwnProperty.call(m,"bytes")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.bytes=typeof m.bytes==="number"?BigInt(m.bytes):util.Long.fromBits(m.bytes.low>>>0,m.bytes.high>>>0,false).toBigInt()
  else if(typeof m.bytes==="number")
  d.bytes=o.longs===String?String(m.bytes):m.bytes
  else
  d.bytes=o.longs===String?util.Long.prototype.toString.call(m.bytes):o.longs===Number?new util.LongBits(m.bytes.low>>>0,m.bytes.high>>>0).toNumber():m.bytes
  }
  return d
},
});
}

{
const types = [null, build_bazel_remote_execution_v2_Digest, build_bazel_remote_execution_v2_Digest, { values: Object.assign(Object.create({"0":"IDENTITY","1":"ZSTD","2":"DEFLATE","3":"BROTLI"}), {"IDENTITY":0,"ZSTD":1,"DEFLATE":2,"BROTLI":3}) }];
Object.assign(slipway_v1_FetchSlugRequest, {
ctor: function FetchSlugRequest(p){
  this.haveRoots=[]
  this.acceptableCompressors=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function FetchSlugRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.instanceName!=null&&Object.hasOwnProperty.call(m,"instanceName"))
  w.uint32(10).string(m.instanceName)
  if(m.root!=null&&Object.hasOwnProperty.call(m,"root"))
  types[1].encode(m.root,w.uint32(18).fork(),q+1).ldelim()
  if(m.haveRoots!=null&&m.haveRoots.length){
  for(var i=0;i<m.haveRoots.length;++i)
  types[2].encode(m.haveRoots[i],w.uint32(26).fork(),q+1).ldelim()
  }
  if(m.acceptableCompressors!=null&&m.acceptableCompressors.length){
  w.uint32(34).fork()
  for(var i=0;i<m.acceptableCompressors.length;++i)
  w.int32(m.acceptableCompressors[i])
  w.ldelim()
  }
  return w
},
decode: function FetchSlugRequest$decode(r,l,e,n){
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
  m.instanceName=r.string()
  break
  }
  case 2: {
  m.root=types[1].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 3: {
  if(!(m.haveRoots&&m.haveRoots.length))
  m.haveRoots=[]
  m.haveRoots.push(types[2].decode(r,r.uint32(),undefined,n+1))
  break
  }
  case 4: {
  if(!(m.acceptableCompressors&&m.acceptableCompressors.length))
  m.acceptableCompressors=[]
  if((t&7)===2){
  var c2=r.uint32()+r.pos
  if(c2>r.len)
  throw RangeError("index out of range")
  r.len=c2
  while(r.pos<c2)
  m.acceptableCompressors.push(r.int32())
  if(r.pos!==c2)
  throw RangeError("index out of range")
  r.len=c
  }else
  m.acceptableCompressors.push(r.int32())
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
fromObject: function FetchSlugRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.FetchSlugRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.instanceName!=null){
  m.instanceName=String(d.instanceName)
  }
  if(d.root!=null){
  if(!util.isObject(d.root))
  throw TypeError(".slipway.v1.FetchSlugRequest.root: object expected")
  m.root=types[1].fromObject(d.root,n+1)
  }
  if(d.haveRoots){
  if(!Array.isArray(d.haveRoots))
  throw TypeError(".slipway.v1.FetchSlugRequest.haveRoots: array expected")
  m.haveRoots=[]
  for(var i=0;i<d.haveRoots.length;++i){
  if(!util.isObject(d.haveRoots[i]))
  throw TypeError(".slipway.v1.FetchSlugRequest.haveRoots: object expected")
  m.haveRoots[i]=types[2].fromObject(d.haveRoots[i],n+1)
  }
  }
  if(d.acceptableCompressors){
  if(!Array.isArray(d.acceptableCompressors))
  throw TypeError(".slipway.v1.FetchSlugRequest.acceptableCompressors: array expected")
  m.acceptableCompressors=[]
  for(var i=0;i<d.acceptableCompressors.length;++i){
  switch(d.acceptableCompressors[i]){
  default:
  if(typeof(d.acceptableCompressors[i])==="number"){m.acceptableCompressors[i]=d.acceptableCompressors[i];break}
  case"IDENTITY":
  case 0:
  m.acceptableCompressors[i]=0
  break
  case"ZSTD":
  case 1:
  m.acceptableCompressors[i]=1
  break
  case"DEFLATE":
  case 2:
  m.acceptableCompressors[i]=2
  break
  case"BROTLI":
  case 3:
  m.acceptableCompressors[i]=3
  break
  }
  }
  }
  return m
},
toObject: function FetchSlugRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.haveRoots=[]
  d.acceptableCompressors=[]
  }
  if(o.defaults){
  d.instanceName=""
  d.root=null
  }
  if(m.instanceName!=null&&Object.hasOwnProperty.call(m,"instanceName")){
  d.instanceName=m.instanceName
  }
  if(m.root!=null&&Object.hasOwnProperty.call(m,"root")){
  d.root=types[1].toObject(m.root,o,q+1)
  }
  if(m.haveRoots&&m.haveRoots.length){
  d.haveRoots=[]
  for(var j=0;j<m.haveRoots.length;++j){
  d.haveRoots[j]=types[2].toObject(m.haveRoots[j],o,q+1)
  }
  }
  if(m.acceptableCompressors&&m.acceptableCompressors.length){
  d.acceptableCompressors=[]
  for(var j=0;j<m.acceptableCompressors.length;++j){
  d.acceptableCompressors[j]=o.enums===String?(types[3].values[m.acceptableCompressors[j]]===undefined?m.acceptableCompressors[j]:types[3].values[m.acceptableCompressors[j]]):m.acceptableCompressors[j]
  }
  }
  return d
},
});
}

{
const types = [slipway_v1_FetchSlugResponse_Blob, build_bazel_remote_execution_v2_Digest, null];
Object.assign(slipway_v1_FetchSlugResponse, {
ctor: function FetchSlugResponse(p){
  this.blobs=[]
  this.large=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function FetchSlugResponse$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.blobs!=null&&m.blobs.length){
  for(var i=0;i<m.blobs.length;++i)
  types[0].encode(m.blobs[i],w.uint32(10).fork(),q+1).ldelim()
  }
  if(m.large!=null&&m.large.length){
  for(var i=0;i<m.large.length;++i)
  types[1].encode(m.large[i],w.uint32(18).fork(),q+1).ldelim()
  }
  if(m.packed!=null&&Object.hasOwnProperty.call(m,"packed"))
  w.uint32(26).bytes(m.packed)
  return w
},
decode: function FetchSlugResponse$decode(r,l,e,n){
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
  if(!(m.blobs&&m.blobs.length))
  m.blobs=[]
  m.blobs.push(types[0].decode(r,r.uint32(),undefined,n+1))
  break
  }
  case 2: {
  if(!(m.large&&m.large.length))
  m.large=[]
  m.large.push(types[1].decode(r,r.uint32(),undefined,n+1))
  break
  }
  case 3: {
  m.packed=r.bytes()
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
fromObject: function FetchSlugResponse$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.FetchSlugResponse: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.blobs){
  if(!Array.isArray(d.blobs))
  throw TypeError(".slipway.v1.FetchSlugResponse.blobs: array expected")
  m.blobs=[]
  for(var i=0;i<d.blobs.length;++i){
  if(!util.isObject(d.blobs[i]))
  throw TypeError(".slipway.v1.FetchSlugResponse.blobs: object expected")
  m.blobs[i]=types[0].fromObject(d.blobs[i],n+1)
  }
  }
  if(d.large){
  if(!Array.isArray(d.large))
  throw TypeError(".slipway.v1.FetchSlugResponse.large: array expected")
  m.large=[]
  for(var i=0;i<d.large.length;++i){
  if(!util.isObject(d.large[i]))
  throw TypeError(".slipway.v1.FetchSlugResponse.large: object expected")
  m.large[i]=types[1].fromObject(d.large[i],n+1)
  }
  }
  if(d.packed!=null){
  if(typeof d.packed==="string")
  util.base64.decode(d.packed,m.packed=util.newBuffer(util.base64.length(d.packed)),0)
  else if(d.packed.length >= 0)
  m.packed=d.packed
  }
  return m
},
toObject: function FetchSlugResponse$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.blobs=[]
  d.large=[]
  }
  if(o.defaults){
  if(o.bytes===String)d.packed=""
  else{
  d.packed=[]
  if(o.bytes!==Array)d.packed=util.newBuffer(d.packed)
  }
  }
  if(m.blobs&&m.blobs.length){
  d.blobs=[]
  for(var j=0;j<m.blobs.length;++j){
  d.blobs[j]=types[0].toObject(m.blobs[j],o,q+1)
  }
  }
  if(m.large&&m.large.length){
  d.large=[]
  for(var j=0;j<m.large.length;++j){
  d.large[j]=types[1].toObject(m.large[j],o,q+1)
  }
  }
  if(m.packed!=null&&Object.hasOwnProperty.call(m,"packed")){
  d.packed=o.bytes===String?util.base64.encode(m.packed,0,m.packed.length):o.bytes===Array?Array.prototype.slice.call(m.packed):m.packed
  }
  return d
},
});
}

{
const types = [build_bazel_remote_execution_v2_Digest, null];
Object.assign(slipway_v1_FetchSlugResponse_Blob, {
ctor: function Blob(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function Blob$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.digest!=null&&Object.hasOwnProperty.call(m,"digest"))
  types[0].encode(m.digest,w.uint32(10).fork(),q+1).ldelim()
  if(m.data!=null&&Object.hasOwnProperty.call(m,"data"))
  w.uint32(18).bytes(m.data)
  return w
},
decode: function Blob$decode(r,l,e,n){
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
  m.digest=types[0].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 2: {
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
fromObject: function Blob$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.FetchSlugResponse.Blob: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.digest!=null){
  if(!util.isObject(d.digest))
  throw TypeError(".slipway.v1.FetchSlugResponse.Blob.digest: object expected")
  m.digest=types[0].fromObject(d.digest,n+1)
  }
  if(d.data!=null){
  if(typeof d.data==="string")
  util.base64.decode(d.data,m.data=util.newBuffer(util.base64.length(d.data)),0)
  else if(d.data.length >= 0)
  m.data=d.data
  }
  return m
},
toObject: function Blob$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.digest=null
  if(o.bytes===String)d.data=""
  else{
  d.data=[]
  if(o.bytes!==Array)d.data=util.newBuffer(d.data)
  }
  }
  if(m.digest!=null&&Object.hasOwnProperty.call(m,"digest")){
  d.digest=types[0].toObject(m.digest,o,q+1)
  }
  if(m.data!=null&&Object.hasOwnProperty.call(m,"data")){
  d.data=o.bytes===String?util.base64.encode(m.data,0,m.data.length):o.bytes===Array?Array.prototype.slice.call(m.data):m.data
  }
  return d
},
});
}

{
const types = [null, null, null];
Object.assign(slipway_v1_ListRootsRequest, {
ctor: function ListRootsRequest(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function ListRootsRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.instanceName!=null&&Object.hasOwnProperty.call(m,"instanceName"))
  w.uint32(10).string(m.instanceName)
  if(m.pageSize!=null&&Object.hasOwnProperty.call(m,"pageSize"))
  w.uint32(16).int32(m.pageSize)
  if(m.pageToken!=null&&Object.hasOwnProperty.call(m,"pageToken"))
  w.uint32(26).string(m.pageToken)
  return w
},
decode: function ListRootsRequest$decode(r,l,e,n){
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
  m.instanceName=r.string()
  break
  }
  case 2: {
  m.pageSize=r.int32()
  break
  }
  case 3: {
  m.pageToken=r.string()
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
fromObject: function ListRootsRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.ListRootsRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.instanceName!=null){
  m.instanceName=String(d.instanceName)
  }
  if(d.pageSize!=null){
  m.pageSize=d.pageSize|0
  }
  if(d.pageToken!=null){
  m.pageToken=String(d.pageToken)
  }
  return m
},
toObject: function ListRootsRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.instanceName=""
  d.pageSize=0
  d.pageToken=""
  }
  if(m.instanceName!=null&&Object.hasOwnProperty.call(m,"instanceName")){
  d.instanceName=m.instanceName
  }
  if(m.pageSize!=null&&Object.hasOwnProperty.call(m,"pageSize")){
  d.pageSize=m.pageSize
  }
  if(m.pageToken!=null&&Object.hasOwnProperty.call(m,"pageToken")){
  d.pageToken=m.pageToken
  }
  return d
},
});
}

{
const types = [build_bazel_remote_execution_v2_Digest, null, null, null, null];
Object.assign(slipway_v1_Root, {
ctor: function Root(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function Root$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.root!=null&&Object.hasOwnProperty.call(m,"root"))
  types[0].encode(m.root,w.uint32(10).fork(),q+1).ldelim()
  if(m.owner!=null&&Object.hasOwnProperty.call(m,"owner"))
  w.uint32(18).string(m.owner)
  if(m.files!=null&&Object.hasOwnProperty.call(m,"files"))
  w.uint32(24).int64(m.files)
  if(m.bytes!=null&&Object.hasOwnProperty.call(m,"bytes"))
  w.uint32(32).int64(m.bytes)
  if(m.createdAtMs!=null&&Object.hasOwnProperty.call(m,"createdAtMs"))
  w.uint32(40).int64(m.createdAtMs)
  return w
},
decode: function Root$decode(r,l,e,n){
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
  m.owner=r.string()
  break
  }
  case 3: {
  m.files=r.int64()
  break
  }
  case 4: {
  m.bytes=r.int64()
  break
  }
  case 5: {
  m.createdAtMs=r.int64()
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
fromObject: function Root$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.Root: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.root!=null){
  if(!util.isObject(d.root))
  throw TypeError(".slipway.v1.Root.root: object expected")
  m.root=types[0].fromObject(d.root,n+1)
  }
  if(d.owner!=null){
  m.owner=String(d.owner)
  }
  if(d.files!=null){
  if(util.Long)
  m.files=util.Long.fromValue(d.files,false)
  else if(typeof d.files==="string")
  m.files=parseInt(d.files,10)
  else if(typeof d.files==="number")
  m.files=d.files
  else if(typeof d.files==="object")
  m.files=new util.LongBits(d.files.low>>>0,d.files.high>>>0).toNumber()
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
  if(d.createdAtMs!=null){
  if(util.Long)
  m.createdAtMs=util.Long.fromValue(d.createdAtMs,false)
  else if(typeof d.createdAtMs==="string")
  m.createdAtMs=parseInt(d.createdAtMs,10)
  else if(typeof d.createdAtMs==="number")
  m.createdAtMs=d.createdAtMs
  else if(typeof d.createdAtMs==="object")
  m.createdAtMs=new util.LongBits(d.createdAtMs.low>>>0,d.createdAtMs.high>>>0).toNumber()
  }
  return m
},
toObject: function Root$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.root=null
  d.owner=""
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.files=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.files=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.bytes=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.bytes=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.createdAtMs=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.createdAtMs=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  }
  if(m.root!=null&&Object.hasOwnProperty.call(m,"root")){
  d.root=types[0].toObject(m.root,o,q+1)
  }
  if(m.owner!=null&&Object.hasOwnProperty.call(m,"owner")){
  d.owner=m.owner
  }
  if(m.files!=null&&Object.hasOwnProperty.call(m,"files")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.files=typeof m.files==="number"?BigInt(m.files):util.Long.fromBits(m.files.low>>>0,m.files.high>>>0,false).toBigInt()
  else if(typeof m.files==="number")
  d.files=o.longs===String?String(m.files):m.files
  else
  d.files=o.longs===String?util.Long.prototype.toString.call(m.files):o.longs===Number?new util.LongBits(m.files.low>>>0,m.files.high>>>0).toNumber():m.files
  }
  if(m.bytes!=null&&Object.hasOwnProperty.call(m,"bytes")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.bytes=typeof m.bytes==="number"?BigInt(m.bytes):util.Long.fromBits(m.bytes.low>>>0,m.bytes.high>>>0,false).toBigInt()
  else if(typeof m.bytes==="number")
  d.bytes=o.longs===String?String(m.bytes):m.bytes
  else
  d.bytes=o.longs===String?util.Long.prototype.toString.call(m.bytes):o.longs===Number?new util.LongBits(m.bytes.low>>>0,m.bytes.high>>>0).toNumber():m.bytes
  }
  if(m.createdAtMs!=null&&Object.hasOwnProperty.call(m,"createdAtMs")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.createdAtMs=typeof m.createdAtMs==="number"?BigInt(m.createdAtMs):util.Long.fromBits(m.createdAtMs.low>>>0,m.createdAtMs.high>>>0,false).toBigInt()
  else if(typeof m.createdAtMs==="number")
  d.createdAtMs=o.longs===String?String(m.createdAtMs):m.createdAtMs
  else
  d.createdAtMs=o.longs===String?util.Long.prototype.toString.call(m.createdAtMs):o.longs===Number?new util.LongBits(m.createdAtMs.low>>>0,m.createdAtMs.high>>>0).toNumber():m.createdAtMs
  }
  return d
},
});
}

{
const types = [slipway_v1_Root, null];
Object.assign(slipway_v1_ListRootsResponse, {
ctor: function ListRootsResponse(p){
  this.roots=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function ListRootsResponse$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.roots!=null&&m.roots.length){
  for(var i=0;i<m.roots.length;++i)
  types[0].encode(m.roots[i],w.uint32(10).fork(),q+1).ldelim()
  }
  if(m.nextPageToken!=null&&Object.hasOwnProperty.call(m,"nextPageToken"))
  w.uint32(18).string(m.nextPageToken)
  return w
},
decode: function ListRootsResponse$decode(r,l,e,n){
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
  if(!(m.roots&&m.roots.length))
  m.roots=[]
  m.roots.push(types[0].decode(r,r.uint32(),undefined,n+1))
  break
  }
  case 2: {
  m.nextPageToken=r.string()
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
fromObject: function ListRootsResponse$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.ListRootsResponse: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.roots){
  if(!Array.isArray(d.roots))
  throw TypeError(".slipway.v1.ListRootsResponse.roots: array expected")
  m.roots=[]
  for(var i=0;i<d.roots.length;++i){
  if(!util.isObject(d.roots[i]))
  throw TypeError(".slipway.v1.ListRootsResponse.roots: object expected")
  m.roots[i]=types[0].fromObject(d.roots[i],n+1)
  }
  }
  if(d.nextPageToken!=null){
  m.nextPageToken=String(d.nextPageToken)
  }
  return m
},
toObject: function ListRootsResponse$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.roots=[]
  }
  if(o.defaults){
  d.nextPageToken=""
  }
  if(m.roots&&m.roots.length){
  d.roots=[]
  for(var j=0;j<m.roots.length;++j){
  d.roots[j]=types[0].toObject(m.roots[j],o,q+1)
  }
  }
  if(m.nextPageToken!=null&&Object.hasOwnProperty.call(m,"nextPageToken")){
  d.nextPageToken=m.nextPageToken
  }
  return d
},
});
}

{
const types = [null, build_bazel_remote_execution_v2_Digest, null, null];
Object.assign(slipway_v1_RemoveRootRequest, {
ctor: function RemoveRootRequest(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function RemoveRootRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.instanceName!=null&&Object.hasOwnProperty.call(m,"instanceName"))
  w.uint32(10).string(m.instanceName)
  if(m.root!=null&&Object.hasOwnProperty.call(m,"root"))
  types[1].encode(m.root,w.uint32(18).fork(),q+1).ldelim()
  if(m.owner!=null&&Object.hasOwnProperty.call(m,"owner"))
  w.uint32(26).string(m.owner)
  if(m.epoch!=null&&Object.hasOwnProperty.call(m,"epoch"))
  w.uint32(32).int64(m.epoch)
  return w
},
decode: function RemoveRootRequest$decode(r,l,e,n){
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
  m.instanceName=r.string()
  break
  }
  case 2: {
  m.root=types[1].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 3: {
  m.owner=r.string()
  break
  }
  case 4: {
  m.epoch=r.int64()
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
fromObject: function RemoveRootRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.RemoveRootRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.instanceName!=null){
  m.instanceName=String(d.instanceName)
  }
  if(d.root!=null){
  if(!util.isObject(d.root))
  throw TypeError(".slipway.v1.RemoveRootRequest.root: object expected")
  m.root=types[1].fromObject(d.root,n+1)
  }
  if(d.owner!=null){
  m.owner=String(d.owner)
  }
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
  return m
},
toObject: function RemoveRootRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.instanceName=""
  d.root=null
  d.owner=""
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.epoch=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.epoch=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  }
  if(m.instanceName!=null&&Object.hasOwnProperty.call(m,"instanceName")){
  d.instanceName=m.instanceName
  }
  if(m.root!=null&&Object.hasOwnProperty.call(m,"root")){
  d.root=types[1].toObject(m.root,o,q+1)
  }
  if(m.owner!=null&&Object.hasOwnProperty.call(m,"owner")){
  d.owner=m.owner
  }
  if(m.epoch!=null&&Object.hasOwnProperty.call(m,"epoch")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.epoch=typeof m.epoch==="number"?BigInt(m.epoch):util.Long.fromBits(m.epoch.low>>>0,m.epoch.high>>>0,false).toBigInt()
  else if(typeof m.epoch==="number")
  d.epoch=o.longs===String?String(m.epoch):m.epoch
  else
  d.epoch=o.longs===String?util.Long.prototype.toString.call(m.epoch):o.longs===Number?new util.LongBits(m.epoch.low>>>0,m.epoch.high>>>0).toNumber():m.epoch
  }
  return d
},
});
}

{
const types = [null];
Object.assign(slipway_v1_RemoveRootResponse, {
ctor: function RemoveRootResponse(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function RemoveRootResponse$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.removed!=null&&Object.hasOwnProperty.call(m,"removed"))
  w.uint32(8).bool(m.removed)
  return w
},
decode: function RemoveRootResponse$decode(r,l,e,n){
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
  m.removed=r.bool()
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
fromObject: function RemoveRootResponse$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.RemoveRootResponse: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.removed!=null){
  m.removed=Boolean(d.removed)
  }
  return m
},
toObject: function RemoveRootResponse$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.removed=false
  }
  if(m.removed!=null&&Object.hasOwnProperty.call(m,"removed")){
  d.removed=m.removed
  }
  return d
},
});
}

{
const types = [null, null, build_bazel_remote_execution_v2_Digest, build_bazel_remote_execution_v2_Digest, null];
Object.assign(slipway_v1_AcquireLeaseRequest, {
ctor: function AcquireLeaseRequest(p){
  this.blobs=[]
  this.trees=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function AcquireLeaseRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.instanceName!=null&&Object.hasOwnProperty.call(m,"instanceName"))
  w.uint32(10).string(m.instanceName)
  if(m.holder!=null&&Object.hasOwnProperty.call(m,"holder"))
  w.uint32(18).string(m.holder)
  if(m.blobs!=null&&m.blobs.length){
  for(var i=0;i<m.blobs.length;++i)
  types[2].encode(m.blobs[i],w.uint32(26).fork(),q+1).ldelim()
  }
  if(m.trees!=null&&m.trees.length){
  for(var i=0;i<m.trees.length;++i)
  types[3].encode(m.trees[i],w.uint32(34).fork(),q+1).ldelim()
  }
  if(m.ttlMs!=null&&Object.hasOwnProperty.call(m,"ttlMs"))
  w.uint32(40).int64(m.ttlMs)
  return w
},
decode: function AcquireLeaseRequest$decode(r,l,e,n){
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
  m.instanceName=r.string()
  break
  }
  case 2: {
  m.holder=r.string()
  break
  }
  case 3: {
  if(!(m.blobs&&m.blobs.length))
  m.blobs=[]
  m.blobs.push(types[2].decode(r,r.uint32(),undefined,n+1))
  break
  }
  case 4: {
  if(!(m.trees&&m.trees.length))
  m.trees=[]
  m.trees.push(types[3].decode(r,r.uint32(),undefined,n+1))
  break
  }
  case 5: {
  m.ttlMs=r.int64()
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
fromObject: function AcquireLeaseRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.AcquireLeaseRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.instanceName!=null){
  m.instanceName=String(d.instanceName)
  }
  if(d.holder!=null){
  m.holder=String(d.holder)
  }
  if(d.blobs){
  if(!Array.isArray(d.blobs))
  throw TypeError(".slipway.v1.AcquireLeaseRequest.blobs: array expected")
  m.blobs=[]
  for(var i=0;i<d.blobs.length;++i){
  if(!util.isObject(d.blobs[i]))
  throw TypeError(".slipway.v1.AcquireLeaseRequest.blobs: object expected")
  m.blobs[i]=types[2].fromObject(d.blobs[i],n+1)
  }
  }
  if(d.trees){
  if(!Array.isArray(d.trees))
  throw TypeError(".slipway.v1.AcquireLeaseRequest.trees: array expected")
  m.trees=[]
  for(var i=0;i<d.trees.length;++i){
  if(!util.isObject(d.trees[i]))
  throw TypeError(".slipway.v1.AcquireLeaseRequest.trees: object expected")
  m.trees[i]=types[3].fromObject(d.trees[i],n+1)
  }
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
  return m
},
toObject: function AcquireLeaseRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.blobs=[]
  d.trees=[]
  }
  if(o.defaults){
  d.instanceName=""
  d.holder=""
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.ttlMs=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.ttlMs=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  }
  if(m.instanceName!=null&&Object.hasOwnProperty.call(m,"instanceName")){
  d.instanceName=m.instanceName
  }
  if(m.holder!=null&&Object.hasOwnProperty.call(m,"holder")){
  d.holder=m.holder
  }
  if(m.blobs&&m.blobs.length){
  d.blobs=[]
  for(var j=0;j<m.blobs.length;++j){
  d.blobs[j]=types[2].toObject(m.blobs[j],o,q+1)
  }
  }
  if(m.trees&&m.trees.length){
  d.trees=[]
  for(var j=0;j<m.trees.length;++j){
  d.trees[j]=types[3].toObject(m.trees[j],o,q+1)
  }
  }
  if(m.ttlMs!=null&&Object.hasOwnProperty.call(m,"ttlMs")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.ttlMs=typeof m.ttlMs==="number"?BigInt(m.ttlMs):util.Long.fromBits(m.ttlMs.low>>>0,m.ttlMs.high>>>0,false).toBigInt()
  else if(typeof m.ttlMs==="number")
  d.ttlMs=o.longs===String?String(m.ttlMs):m.ttlMs
  else
  d.ttlMs=o.longs===String?util.Long.prototype.toString.call(m.ttlMs):o.longs===Number?new util.LongBits(m.ttlMs.low>>>0,m.ttlMs.high>>>0).toNumber():m.ttlMs
  }
  return d
},
});
}

{
const types = [null, null];
Object.assign(slipway_v1_LeaseResponse, {
ctor: function LeaseResponse(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function LeaseResponse$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.lease!=null&&Object.hasOwnProperty.call(m,"lease"))
  w.uint32(10).string(m.lease)
  if(m.ttlMs!=null&&Object.hasOwnProperty.call(m,"ttlMs"))
  w.uint32(16).int64(m.ttlMs)
  return w
},
decode: function LeaseResponse$decode(r,l,e,n){
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
  m.lease=r.string()
  break
  }
  case 2: {
  m.ttlMs=r.int64()
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
fromObject: function LeaseResponse$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.LeaseResponse: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.lease!=null){
  m.lease=String(d.lease)
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
  return m
},
toObject: function LeaseResponse$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.lease=""
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.ttlMs=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.ttlMs=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  }
  if(m.lease!=null&&Object.hasOwnProperty.call(m,"lease")){
  d.lease=m.lease
  }
  if(m.ttlMs!=null&&Object.hasOwnProperty.call(m,"ttlMs")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.ttlMs=typeof m.ttlMs==="number"?BigInt(m.ttlMs):util.Long.fromBits(m.ttlMs.low>>>0,m.ttlMs.high>>>0,false).toBigInt()
  else if(typeof m.ttlMs==="number")
  d.ttlMs=o.longs===String?String(m.ttlMs):m.ttlMs
  else
  d.ttlMs=o.longs===String?util.Long.prototype.toString.call(m.ttlMs):o.longs===Number?new util.LongBits(m.ttlMs.low>>>0,m.ttlMs.high>>>0).toNumber():m.ttlMs
  }
  return d
},
});
}

{
const types = [null, null, null];
Object.assign(slipway_v1_RenewLeaseRequest, {
ctor: function RenewLeaseRequest(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function RenewLeaseRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.instanceName!=null&&Object.hasOwnProperty.call(m,"instanceName"))
  w.uint32(10).string(m.instanceName)
  if(m.lease!=null&&Object.hasOwnProperty.call(m,"lease"))
  w.uint32(18).string(m.lease)
  if(m.ttlMs!=null&&Object.hasOwnProperty.call(m,"ttlMs"))
  w.uint32(24).int64(m.ttlMs)
  return w
},
decode: function RenewLeaseRequest$decode(r,l,e,n){
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
  m.instanceName=r.string()
  break
  }
  case 2: {
  m.lease=r.string()
  break
  }
  case 3: {
  m.ttlMs=r.int64()
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
fromObject: function RenewLeaseRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.RenewLeaseRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.instanceName!=null){
  m.instanceName=String(d.instanceName)
  }
  if(d.lease!=null){
  m.lease=String(d.lease)
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
  return m
},
toObject: function RenewLeaseRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.instanceName=""
  d.lease=""
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.ttlMs=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.ttlMs=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  }
  if(m.instanceName!=null&&Object.hasOwnProperty.call(m,"instanceName")){
  d.instanceName=m.instanceName
  }
  if(m.lease!=null&&Object.hasOwnProperty.call(m,"lease")){
  d.lease=m.lease
  }
  if(m.ttlMs!=null&&Object.hasOwnProperty.call(m,"ttlMs")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.ttlMs=typeof m.ttlMs==="number"?BigInt(m.ttlMs):util.Long.fromBits(m.ttlMs.low>>>0,m.ttlMs.high>>>0,false).toBigInt()
  else if(typeof m.ttlMs==="number")
  d.ttlMs=o.longs===String?String(m.ttlMs):m.ttlMs
  else
  d.ttlMs=o.longs===String?util.Long.prototype.toString.call(m.ttlMs):o.longs===Number?new util.LongBits(m.ttlMs.low>>>0,m.ttlMs.high>>>0).toNumber():m.ttlMs
  }
  return d
},
});
}

{
const types = [null, null];
Object.assign(slipway_v1_ReleaseLeaseRequest, {
ctor: function ReleaseLeaseRequest(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function ReleaseLeaseRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.instanceName!=null&&Object.hasOwnProperty.call(m,"instanceName"))
  w.uint32(10).string(m.instanceName)
  if(m.lease!=null&&Object.hasOwnProperty.call(m,"lease"))
  w.uint32(18).string(m.lease)
  return w
},
decode: function ReleaseLeaseRequest$decode(r,l,e,n){
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
  m.instanceName=r.string()
  break
  }
  case 2: {
  m.lease=r.string()
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
fromObject: function ReleaseLeaseRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.ReleaseLeaseRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.instanceName!=null){
  m.instanceName=String(d.instanceName)
  }
  if(d.lease!=null){
  m.lease=String(d.lease)
  }
  return m
},
toObject: function ReleaseLeaseRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.instanceName=""
  d.lease=""
  }
  if(m.instanceName!=null&&Object.hasOwnProperty.call(m,"instanceName")){
  d.instanceName=m.instanceName
  }
  if(m.lease!=null&&Object.hasOwnProperty.call(m,"lease")){
  d.lease=m.lease
  }
  return d
},
});
}

{
const types = [null];
Object.assign(slipway_v1_ReleaseLeaseResponse, {
ctor: function ReleaseLeaseResponse(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function ReleaseLeaseResponse$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.released!=null&&Object.hasOwnProperty.call(m,"released"))
  w.uint32(8).bool(m.released)
  return w
},
decode: function ReleaseLeaseResponse$decode(r,l,e,n){
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
  m.released=r.bool()
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
fromObject: function ReleaseLeaseResponse$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.ReleaseLeaseResponse: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.released!=null){
  m.released=Boolean(d.released)
  }
  return m
},
toObject: function ReleaseLeaseResponse$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.released=false
  }
  if(m.released!=null&&Object.hasOwnProperty.call(m,"released")){
  d.released=m.released
  }
  return d
},
});
}

{
const types = [null, build_bazel_remote_execution_v2_Digest];
Object.assign(slipway_v1_ExplainRequest, {
ctor: function ExplainRequest(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function ExplainRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.instanceName!=null&&Object.hasOwnProperty.call(m,"instanceName"))
  w.uint32(10).string(m.instanceName)
  if(m.digest!=null&&Object.hasOwnProperty.call(m,"digest"))
  types[1].encode(m.digest,w.uint32(18).fork(),q+1).ldelim()
  return w
},
decode: function ExplainRequest$decode(r,l,e,n){
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
  m.instanceName=r.string()
  break
  }
  case 2: {
  m.digest=types[1].decode(r,r.uint32(),undefined,n+1)
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
fromObject: function ExplainRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.ExplainRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.instanceName!=null){
  m.instanceName=String(d.instanceName)
  }
  if(d.digest!=null){
  if(!util.isObject(d.digest))
  throw TypeError(".slipway.v1.ExplainRequest.digest: object expected")
  m.digest=types[1].fromObject(d.digest,n+1)
  }
  return m
},
toObject: function ExplainRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.instanceName=""
  d.digest=null
  }
  if(m.instanceName!=null&&Object.hasOwnProperty.call(m,"instanceName")){
  d.instanceName=m.instanceName
  }
  if(m.digest!=null&&Object.hasOwnProperty.call(m,"digest")){
  d.digest=types[1].toObject(m.digest,o,q+1)
  }
  return d
},
});
}

{
const types = [{ values: Object.assign(Object.create({"0":"ROOT","1":"LEASE","2":"RESULT"}), {"ROOT":0,"LEASE":1,"RESULT":2}) }, null, build_bazel_remote_execution_v2_Digest, null, null];
Object.assign(slipway_v1_Keeper, {
ctor: function Keeper(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function Keeper$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.kind!=null&&Object.hasOwnProperty.call(m,"kind"))
  w.uint32(8).int32(m.kind)
  if(m.name!=null&&Object.hasOwnProperty.call(m,"name"))
  w.uint32(18).string(m.name)
  if(m.root!=null&&Object.hasOwnProperty.call(m,"root"))
  types[2].encode(m.root,w.uint32(26).fork(),q+1).ldelim()
  if(m.path!=null&&Object.hasOwnProperty.call(m,"path"))
  w.uint32(34).string(m.path)
  if(m.expiresAtMs!=null&&Object.hasOwnProperty.call(m,"expiresAtMs"))
  w.uint32(40).int64(m.expiresAtMs)
  return w
},
decode: function Keeper$decode(r,l,e,n){
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
  m.kind=r.int32()
  break
  }
  case 2: {
  m.name=r.string()
  break
  }
  case 3: {
  m.root=types[2].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 4: {
  m.path=r.string()
  break
  }
  case 5: {
  m.expiresAtMs=r.int64()
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
fromObject: function Keeper$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.Keeper: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  switch(d.kind){
  default:
  if(typeof(d.kind)==="number"){m.kind=d.kind;break}
  break
  case"ROOT":
  case 0:
  m.kind=0
  break
  case"LEASE":
  case 1:
  m.kind=1
  break
  case"RESULT":
  case 2:
  m.kind=2
  break
  }
  if(d.name!=null){
  m.name=String(d.name)
  }
  if(d.root!=null){
  if(!util.isObject(d.root))
  throw TypeError(".slipway.v1.Keeper.root: object expected")
  m.root=types[2].fromObject(d.root,n+1)
  }
  if(d.path!=null){
  m.path=String(d.path)
  }
  if(d.expiresAtMs!=null){
  if(util.Long)
  m.expiresAtMs=util.Long.fromValue(d.expiresAtMs,false)
  else if(typeof d.expiresAtMs==="string")
  m.expiresAtMs=parseInt(d.expiresAtMs,10)
  else if(typeof d.expiresAtMs==="number")
  m.expiresAtMs=d.expiresAtMs
  else if(typeof d.expiresAtMs==="object")
  m.expiresAtMs=new util.LongBits(d.expiresAtMs.low>>>0,d.expiresAtMs.high>>>0).toNumber()
  }
  return m
},
toObject: function Keeper$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.kind=o.enums===String?"ROOT":0
  d.name=""
  d.root=null
  d.path=""
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.expiresAtMs=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.expiresAtMs=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  }
  if(m.kind!=null&&Object.hasOwnProperty.call(m,"kind")){
  d.kind=o.enums===String?(types[0].values[m.kind]===undefined?m.kind:types[0].values[m.kind]):m.kind
  }
  if(m.name!=null&&Object.hasOwnProperty.call(m,"name")){
  d.name=m.name
  }
  if(m.root!=null&&Object.hasOwnProperty.call(m,"root")){
  d.root=types[2].toObject(m.root,o,q+1)
  }
  if(m.path!=null&&Object.hasOwnProperty.call(m,"path")){
  d.path=m.path
  }
  if(m.expiresAtMs!=null&&Object.hasOwnProperty.call(m,"expiresAtMs")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.expiresAtMs=typeof m.expiresAtMs==="number"?BigInt(m.expiresAtMs):util.Long.fromBits(m.expiresAtMs.low>>>0,m.expiresAtMs.high>>>0,false).toBigInt()
  else if(typeof m.expiresAtMs==="number")
  d.expiresAtMs=o.longs===String?String(m.expiresAtMs):m.expiresAtMs
  else
  d.expiresAtMs=o.longs===String?util.Long.prototype.toString.call(m.expiresAtMs):o.longs===Number?new util.LongBits(m.expiresAtMs.low>>>0,m.expiresAtMs.high>>>0).toNumber():m.expiresAtMs
  }
  return d
},
});
}

{
const types = [null, slipway_v1_Keeper, null, null];
Object.assign(slipway_v1_ExplainResponse, {
ctor: function ExplainResponse(p){
  this.keepers=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function ExplainResponse$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.stored!=null&&Object.hasOwnProperty.call(m,"stored"))
  w.uint32(8).bool(m.stored)
  if(m.keepers!=null&&m.keepers.length){
  for(var i=0;i<m.keepers.length;++i)
  types[1].encode(m.keepers[i],w.uint32(18).fork(),q+1).ldelim()
  }
  if(m.truncated!=null&&Object.hasOwnProperty.call(m,"truncated"))
  w.uint32(24).bool(m.truncated)
  if(m.unusedUntilMs!=null&&Object.hasOwnProperty.call(m,"unusedUntilMs"))
  w.uint32(32).int64(m.unusedUntilMs)
  return w
},
decode: function ExplainResponse$decode(r,l,e,n){
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
  m.stored=r.bool()
  break
  }
  case 2: {
  if(!(m.keepers&&m.keepers.length))
  m.keepers=[]
  m.keepers.push(types[1].decode(r,r.uint32(),undefined,n+1))
  break
  }
  case 3: {
  m.truncated=r.bool()
  break
  }
  case 4: {
  m.unusedUntilMs=r.int64()
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
fromObject: function ExplainResponse$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.ExplainResponse: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.stored!=null){
  m.stored=Boolean(d.stored)
  }
  if(d.keepers){
  if(!Array.isArray(d.keepers))
  throw TypeError(".slipway.v1.ExplainResponse.keepers: array expected")
  m.keepers=[]
  for(var i=0;i<d.keepers.length;++i){
  if(!util.isObject(d.keepers[i]))
  throw TypeError(".slipway.v1.ExplainResponse.keepers: object expected")
  m.keepers[i]=types[1].fromObject(d.keepers[i],n+1)
  }
  }
  if(d.truncated!=null){
  m.truncated=Boolean(d.truncated)
  }
  if(d.unusedUntilMs!=null){
  if(util.Long)
  m.unusedUntilMs=util.Long.fromValue(d.unusedUntilMs,false)
  else if(typeof d.unusedUntilMs==="string")
  m.unusedUntilMs=parseInt(d.unusedUntilMs,10)
  else if(typeof d.unusedUntilMs==="number")
  m.unusedUntilMs=d.unusedUntilMs
  else if(typeof d.unusedUntilMs==="object")
  m.unusedUntilMs=new util.LongBits(d.unusedUntilMs.low>>>0,d.unusedUntilMs.high>>>0).toNumber()
  }
  return m
},
toObject: function ExplainResponse$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.keepers=[]
  }
  if(o.defaults){
  d.stored=false
  d.truncated=false
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.unusedUntilMs=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.unusedUntilMs=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  }
  if(m.stored!=null&&Object.hasOwnProperty.call(m,"stored")){
  d.stored=m.stored
  }
  if(m.keepers&&m.keepers.length){
  d.keepers=[]
  for(var j=0;j<m.keepers.length;++j){
  d.keepers[j]=types[1].toObject(m.keepers[j],o,q+1)
  }
  }
  if(m.truncated!=null&&Object.hasOwnProperty.call(m,"truncated")){
  d.truncated=m.truncated
  }
  if(m.unusedUntilMs!=null&&Object.hasOwnProperty.call(m,"unusedUntilMs")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.unusedUntilMs=typeof m.unusedUntilMs==="number"?BigInt(m.unusedUntilMs):util.Long.fromBits(m.unusedUntilMs.low>>>0,m.unusedUntilMs.high>>>0,false).toBigInt()
  else if(typeof m.unusedUntilMs==="number")
  d.unusedUntilMs=o.longs===String?String(m.unusedUntilMs):m.unusedUntilMs
  else
  d.unusedUntilMs=o.longs===String?util.Long.prototype.toString.call(m.unusedUntilMs):o.longs===Number?new util.LongBits(m.unusedUntilMs.low>>>0,m.unusedUntilMs.high>>>0).toNumber():m.unusedUntilMs
  }
  return d
},
});
}

{
const types = [null, build_bazel_remote_execution_v2_Digest];
Object.assign(slipway_v1_DeleteActionResultRequest, {
ctor: function DeleteActionResultRequest(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function DeleteActionResultRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.instanceName!=null&&Object.hasOwnProperty.call(m,"instanceName"))
  w.uint32(10).string(m.instanceName)
  if(m.action!=null&&Object.hasOwnProperty.call(m,"action"))
  types[1].encode(m.action,w.uint32(18).fork(),q+1).ldelim()
  return w
},
decode: function DeleteActionResultRequest$decode(r,l,e,n){
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
  m.instanceName=r.string()
  break
  }
  case 2: {
  m.action=types[1].decode(r,r.uint32(),undefined,n+1)
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
fromObject: function DeleteActionResultRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.DeleteActionResultRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.instanceName!=null){
  m.instanceName=String(d.instanceName)
  }
  if(d.action!=null){
  if(!util.isObject(d.action))
  throw TypeError(".slipway.v1.DeleteActionResultRequest.action: object expected")
  m.action=types[1].fromObject(d.action,n+1)
  }
  return m
},
toObject: function DeleteActionResultRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.instanceName=""
  d.action=null
  }
  if(m.instanceName!=null&&Object.hasOwnProperty.call(m,"instanceName")){
  d.instanceName=m.instanceName
  }
  if(m.action!=null&&Object.hasOwnProperty.call(m,"action")){
  d.action=types[1].toObject(m.action,o,q+1)
  }
  return d
},
});
}

{
const types = [null];
Object.assign(slipway_v1_DeleteActionResultResponse, {
ctor: function DeleteActionResultResponse(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function DeleteActionResultResponse$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.deleted!=null&&Object.hasOwnProperty.call(m,"deleted"))
  w.uint32(8).bool(m.deleted)
  return w
},
decode: function DeleteActionResultResponse$decode(r,l,e,n){
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
  m.deleted=r.bool()
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
fromObject: function DeleteActionResultResponse$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.DeleteActionResultResponse: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.deleted!=null){
  m.deleted=Boolean(d.deleted)
  }
  return m
},
toObject: function DeleteActionResultResponse$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.deleted=false
  }
  if(m.deleted!=null&&Object.hasOwnProperty.call(m,"deleted")){
  d.deleted=m.deleted
  }
  return d
},
});
}

export const PutSlugRequest: Pick<ProtoGrpcType["slipway"]["v1"]["PutSlugRequest"], "serialize" | "deserialize"> = codec(slipway_v1_PutSlugRequest);
export const PutSlugResponse: Pick<ProtoGrpcType["slipway"]["v1"]["PutSlugResponse"], "serialize" | "deserialize"> = codec(slipway_v1_PutSlugResponse);
export const FetchSlugRequest: Pick<ProtoGrpcType["slipway"]["v1"]["FetchSlugRequest"], "serialize" | "deserialize"> = codec(slipway_v1_FetchSlugRequest);
export const FetchSlugResponse: Pick<ProtoGrpcType["slipway"]["v1"]["FetchSlugResponse"], "serialize" | "deserialize"> = codec(slipway_v1_FetchSlugResponse);
export const ListRootsRequest: Pick<ProtoGrpcType["slipway"]["v1"]["ListRootsRequest"], "serialize" | "deserialize"> = codec(slipway_v1_ListRootsRequest);
export const Root: Pick<ProtoGrpcType["slipway"]["v1"]["Root"], "serialize" | "deserialize"> = codec(slipway_v1_Root);
export const ListRootsResponse: Pick<ProtoGrpcType["slipway"]["v1"]["ListRootsResponse"], "serialize" | "deserialize"> = codec(slipway_v1_ListRootsResponse);
export const RemoveRootRequest: Pick<ProtoGrpcType["slipway"]["v1"]["RemoveRootRequest"], "serialize" | "deserialize"> = codec(slipway_v1_RemoveRootRequest);
export const RemoveRootResponse: Pick<ProtoGrpcType["slipway"]["v1"]["RemoveRootResponse"], "serialize" | "deserialize"> = codec(slipway_v1_RemoveRootResponse);
export const AcquireLeaseRequest: Pick<ProtoGrpcType["slipway"]["v1"]["AcquireLeaseRequest"], "serialize" | "deserialize"> = codec(slipway_v1_AcquireLeaseRequest);
export const LeaseResponse: Pick<ProtoGrpcType["slipway"]["v1"]["LeaseResponse"], "serialize" | "deserialize"> = codec(slipway_v1_LeaseResponse);
export const RenewLeaseRequest: Pick<ProtoGrpcType["slipway"]["v1"]["RenewLeaseRequest"], "serialize" | "deserialize"> = codec(slipway_v1_RenewLeaseRequest);
export const ReleaseLeaseRequest: Pick<ProtoGrpcType["slipway"]["v1"]["ReleaseLeaseRequest"], "serialize" | "deserialize"> = codec(slipway_v1_ReleaseLeaseRequest);
export const ReleaseLeaseResponse: Pick<ProtoGrpcType["slipway"]["v1"]["ReleaseLeaseResponse"], "serialize" | "deserialize"> = codec(slipway_v1_ReleaseLeaseResponse);
export const ExplainRequest: Pick<ProtoGrpcType["slipway"]["v1"]["ExplainRequest"], "serialize" | "deserialize"> = codec(slipway_v1_ExplainRequest);
export const Keeper: Pick<ProtoGrpcType["slipway"]["v1"]["Keeper"], "serialize" | "deserialize"> = codec(slipway_v1_Keeper);
export const ExplainResponse: Pick<ProtoGrpcType["slipway"]["v1"]["ExplainResponse"], "serialize" | "deserialize"> = codec(slipway_v1_ExplainResponse);
export const DeleteActionResultRequest: Pick<ProtoGrpcType["slipway"]["v1"]["DeleteActionResultRequest"], "serialize" | "deserialize"> = codec(slipway_v1_DeleteActionResultRequest);
export const DeleteActionResultResponse: Pick<ProtoGrpcType["slipway"]["v1"]["DeleteActionResultResponse"], "serialize" | "deserialize"> = codec(slipway_v1_DeleteActionResultResponse);

export const Slugs: ProtoGrpcType["slipway"]["v1"]["Slugs"] = service("slipway.v1.Slugs", {
  PutSlug: { request: slipway_v1_PutSlugRequest, response: slipway_v1_PutSlugResponse, requestStream: false, responseStream: false },
  FetchSlug: { request: slipway_v1_FetchSlugRequest, response: slipway_v1_FetchSlugResponse, requestStream: false, responseStream: true },
  ListRoots: { request: slipway_v1_ListRootsRequest, response: slipway_v1_ListRootsResponse, requestStream: false, responseStream: false },
  RemoveRoot: { request: slipway_v1_RemoveRootRequest, response: slipway_v1_RemoveRootResponse, requestStream: false, responseStream: false },
  AcquireLease: { request: slipway_v1_AcquireLeaseRequest, response: slipway_v1_LeaseResponse, requestStream: false, responseStream: false },
  RenewLease: { request: slipway_v1_RenewLeaseRequest, response: slipway_v1_LeaseResponse, requestStream: false, responseStream: false },
  ReleaseLease: { request: slipway_v1_ReleaseLeaseRequest, response: slipway_v1_ReleaseLeaseResponse, requestStream: false, responseStream: false },
  Explain: { request: slipway_v1_ExplainRequest, response: slipway_v1_ExplainResponse, requestStream: false, responseStream: false },
  DeleteActionResult: { request: slipway_v1_DeleteActionResultRequest, response: slipway_v1_DeleteActionResultResponse, requestStream: false, responseStream: false },
});
