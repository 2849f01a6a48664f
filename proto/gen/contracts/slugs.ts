// @ts-nocheck
// Original file: proto/slipway/v1/slugs.proto

import protobuf from "protobufjs/minimal.js";
import { codec, service } from "../../../program/contract.js";
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
const types = [null, build_bazel_remote_execution_v2_Digest, build_bazel_remote_execution_v2_Digest];
Object.assign(slipway_v1_FetchSlugRequest, {
ctor: function FetchSlugRequest(p){
  this.haveRoots=[]
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
  return d
},
});
}

{
const types = [slipway_v1_FetchSlugResponse_Blob, build_bazel_remote_execution_v2_Digest];
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
const types = [null];
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
  }
  if(m.instanceName!=null&&Object.hasOwnProperty.call(m,"instanceName")){
  d.instanceName=m.instanceName
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
const types = [slipway_v1_Root];
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
  if(m.roots&&m.roots.length){
  d.roots=[]
  for(var j=0;j<m.roots.length;++j){
  d.roots[j]=types[0].toObject(m.roots[j],o,q+1)
  }
  }
  return d
},
});
}

{
const types = [null, build_bazel_remote_execution_v2_Digest, null];
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

export const PutSlugRequest: Pick<ProtoGrpcType["slipway"]["v1"]["PutSlugRequest"], "serialize" | "deserialize"> = codec(slipway_v1_PutSlugRequest);
export const PutSlugResponse: Pick<ProtoGrpcType["slipway"]["v1"]["PutSlugResponse"], "serialize" | "deserialize"> = codec(slipway_v1_PutSlugResponse);
export const FetchSlugRequest: Pick<ProtoGrpcType["slipway"]["v1"]["FetchSlugRequest"], "serialize" | "deserialize"> = codec(slipway_v1_FetchSlugRequest);
export const FetchSlugResponse: Pick<ProtoGrpcType["slipway"]["v1"]["FetchSlugResponse"], "serialize" | "deserialize"> = codec(slipway_v1_FetchSlugResponse);
export const ListRootsRequest: Pick<ProtoGrpcType["slipway"]["v1"]["ListRootsRequest"], "serialize" | "deserialize"> = codec(slipway_v1_ListRootsRequest);
export const Root: Pick<ProtoGrpcType["slipway"]["v1"]["Root"], "serialize" | "deserialize"> = codec(slipway_v1_Root);
export const ListRootsResponse: Pick<ProtoGrpcType["slipway"]["v1"]["ListRootsResponse"], "serialize" | "deserialize"> = codec(slipway_v1_ListRootsResponse);
export const RemoveRootRequest: Pick<ProtoGrpcType["slipway"]["v1"]["RemoveRootRequest"], "serialize" | "deserialize"> = codec(slipway_v1_RemoveRootRequest);
export const RemoveRootResponse: Pick<ProtoGrpcType["slipway"]["v1"]["RemoveRootResponse"], "serialize" | "deserialize"> = codec(slipway_v1_RemoveRootResponse);

export const Slugs: ProtoGrpcType["slipway"]["v1"]["Slugs"] = service("slipway.v1.Slugs", {
  PutSlug: { request: slipway_v1_PutSlugRequest, response: slipway_v1_PutSlugResponse, requestStream: false, responseStream: false },
  FetchSlug: { request: slipway_v1_FetchSlugRequest, response: slipway_v1_FetchSlugResponse, requestStream: false, responseStream: true },
  ListRoots: { request: slipway_v1_ListRootsRequest, response: slipway_v1_ListRootsResponse, requestStream: false, responseStream: false },
  RemoveRoot: { request: slipway_v1_RemoveRootRequest, response: slipway_v1_RemoveRootResponse, requestStream: false, responseStream: false },
});
