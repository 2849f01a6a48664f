// @ts-nocheck
// Original file: proto/build/bazel/remote/asset/v1/remote_asset.proto

import protobuf from "protobufjs/minimal.js";
import { codec, service } from "../../contract.js";
import type { ProtoGrpcType } from "../remote_asset.js";

const { Reader, Writer, util } = protobuf;

const build_bazel_remote_asset_v1_Qualifier = {};
const build_bazel_remote_asset_v1_FetchBlobRequest = {};
const google_protobuf_Duration = {};
const google_protobuf_Timestamp = {};
const build_bazel_remote_asset_v1_FetchBlobResponse = {};
const google_rpc_Status = {};
const build_bazel_remote_execution_v2_Digest = {};
const build_bazel_remote_asset_v1_FetchDirectoryRequest = {};
const build_bazel_remote_asset_v1_FetchDirectoryResponse = {};
const build_bazel_remote_asset_v1_PushBlobRequest = {};
const build_bazel_remote_asset_v1_PushBlobResponse = {};
const build_bazel_remote_asset_v1_PushDirectoryRequest = {};
const build_bazel_remote_asset_v1_PushDirectoryResponse = {};

{
const types = [null, null];
Object.assign(build_bazel_remote_asset_v1_Qualifier, {
ctor: function Qualifier(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function Qualifier$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.name!=null&&Object.hasOwnProperty.call(m,"name"))
  w.uint32(10).string(m.name)
  if(m.value!=null&&Object.hasOwnProperty.call(m,"value"))
  w.uint32(18).string(m.value)
  return w
},
decode: function Qualifier$decode(r,l,e,n){
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
  m.value=r.string()
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
fromObject: function Qualifier$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".build.bazel.remote.asset.v1.Qualifier: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.name!=null){
  m.name=String(d.name)
  }
  if(d.value!=null){
  m.value=String(d.value)
  }
  return m
},
toObject: function Qualifier$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.name=""
  d.value=""
  }
  if(m.name!=null&&Object.hasOwnProperty.call(m,"name")){
  d.name=m.name
  }
  if(m.value!=null&&Object.hasOwnProperty.call(m,"value")){
  d.value=m.value
  }
  return d
},
});
}

{
const types = [null, google_protobuf_Duration, google_protobuf_Timestamp, null, build_bazel_remote_asset_v1_Qualifier, { values: Object.assign(Object.create({"0":"UNKNOWN","1":"SHA256","2":"SHA1","3":"MD5","4":"VSO","5":"SHA384","6":"SHA512","7":"MURMUR3","8":"SHA256TREE","9":"BLAKE3"}), {"UNKNOWN":0,"SHA256":1,"SHA1":2,"MD5":3,"VSO":4,"SHA384":5,"SHA512":6,"MURMUR3":7,"SHA256TREE":8,"BLAKE3":9}) }];
Object.assign(build_bazel_remote_asset_v1_FetchBlobRequest, {
ctor: function FetchBlobRequest(p){
  this.uris=[]
  this.qualifiers=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function FetchBlobRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.instanceName!=null&&Object.hasOwnProperty.call(m,"instanceName"))
  w.uint32(10).string(m.instanceName)
  if(m.timeout!=null&&Object.hasOwnProperty.call(m,"timeout"))
  types[1].encode(m.timeout,w.uint32(18).fork(),q+1).ldelim()
  if(m.oldestContentAccepted!=null&&Object.hasOwnProperty.call(m,"oldestContentAccepted"))
  types[2].encode(m.oldestContentAccepted,w.uint32(26).fork(),q+1).ldelim()
  if(m.uris!=null&&m.uris.length){
  for(var i=0;i<m.uris.length;++i)
  w.uint32(34).string(m.uris[i])
  }
  if(m.qualifiers!=null&&m.qualifiers.length){
  for(var i=0;i<m.qualifiers.length;++i)
  types[4].encode(m.qualifiers[i],w.uint32(42).fork(),q+1).ldelim()
  }
  if(m.digestFunction!=null&&Object.hasOwnProperty.call(m,"digestFunction"))
  w.uint32(48).int32(m.digestFunction)
  return w
},
decode: function FetchBlobRequest$decode(r,l,e,n){
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
  m.timeout=types[1].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 3: {
  m.oldestContentAccepted=types[2].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 4: {
  if(!(m.uris&&m.uris.length))
  m.uris=[]
  m.uris.push(r.string())
  break
  }
  case 5: {
  if(!(m.qualifiers&&m.qualifiers.length))
  m.qualifiers=[]
  m.qualifiers.push(types[4].decode(r,r.uint32(),undefined,n+1))
  break
  }
  case 6: {
  m.digestFunction=r.int32()
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
fromObject: function FetchBlobRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".build.bazel.remote.asset.v1.FetchBlobRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.instanceName!=null){
  m.instanceName=String(d.instanceName)
  }
  if(d.timeout!=null){
  if(!util.isObject(d.timeout))
  throw TypeError(".build.bazel.remote.asset.v1.FetchBlobRequest.timeout: object expected")
  m.timeout=types[1].fromObject(d.timeout,n+1)
  }
  if(d.oldestContentAccepted!=null){
  if(!util.isObject(d.oldestContentAccepted))
  throw TypeError(".build.bazel.remote.asset.v1.FetchBlobRequest.oldestContentAccepted: object expected")
  m.oldestContentAccepted=types[2].fromObject(d.oldestContentAccepted,n+1)
  }
  if(d.uris){
  if(!Array.isArray(d.uris))
  throw TypeError(".build.bazel.remote.asset.v1.FetchBlobRequest.uris: array expected")
  m.uris=[]
  for(var i=0;i<d.uris.length;++i){
  m.uris[i]=String(d.uris[i])
  }
  }
  if(d.qualifiers){
  if(!Array.isArray(d.qualifiers))
  throw TypeError(".build.bazel.remote.asset.v1.FetchBlobRequest.qualifiers: array expected")
  m.qualifiers=[]
  for(var i=0;i<d.qualifiers.length;++i){
  if(!util.isObject(d.qualifiers[i]))
  throw TypeError(".build.bazel.remote.asset.v1.FetchBlobRequest.qualifiers: object expected")
  m.qualifiers[i]=types[4].fromObject(d.qualifiers[i],n+1)
  }
  }
  switch(d.digestFunction){
  default:
  if(typeof(d.digestFunction)==="number"){m.digestFunction=d.digestFunction;break}
  break
  case"UNKNOWN":
  case 0:
  m.digestFunction=0
  break
  case"SHA256":
  case 1:
  m.digestFunction=1
  break
  case"SHA1":
  case 2:
  m.digestFunction=2
  break
  case"MD5":
  case 3:
  m.digestFunction=3
  break
  case"VSO":
  case 4:
  m.digestFunction=4
  break
  case"SHA384":
  case 5:
  m.digestFunction=5
  break
  case"SHA512":
  case 6:
  m.digestFunction=6
  break
  case"MURMUR3":
  case 7:
  m.digestFunction=7
  break
  case"SHA256TREE":
  case 8:
  m.digestFunction=8
  break
  case"BLAKE3":
  case 9:
  m.digestFunction=9
  break
  }
  return m
},
toObject: function FetchBlobRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.uris=[]
  d.qualifiers=[]
  }
  if(o.defaults){
  d.instanceName=""
  d.timeout=null
  d.oldestContentAccepted=null
  d.digestFunction=o.enums===String?"UNKNOWN":0
  }
  if(m.instanceName!=null&&Object.hasOwnProperty.call(m,"instanceName")){
  d.instanceName=m.instanceName
  }
  if(m.timeout!=null&&Object.hasOwnProperty.call(m,"timeout")){
  d.timeout=types[1].toObject(m.timeout,o,q+1)
  }
  if(m.oldestContentAccepted!=null&&Object.hasOwnProperty.call(m,"oldestContentAccepted")){
  d.oldestContentAccepted=types[2].toObject(m.oldestContentAccepted,o,q+1)
  }
  if(m.uris&&m.uris.length){
  d.uris=[]
  for(var j=0;j<m.uris.length;++j){
  d.uris[j]=m.uris[j]
  }
  }
  if(m.qualifiers&&m.qualifiers.length){
  d.qualifiers=[]
  for(var j=0;j<m.qualifiers.length;++j){
  d.qualifiers[j]=types[4].toObject(m.qualifiers[j],o,q+1)
  }
  }
  if(m.digestFunction!=null&&Object.hasOwnProperty.call(m,"digestFunction")){
  d.digestFunction=o.enums===String?(types[5].values[m.digestFunction]===undefined?m.digestFunction:types[5].values[m.digestFunction]):m.digestFunction
  }
  return d
},
});
}

{
const types = [null, null];
Object.assign(google_protobuf_Duration, {
ctor: function Duration(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function Duration$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.seconds!=null&&Object.hasOwnProperty.call(m,"seconds"))
  w.uint32(8).int64(m.seconds)
  if(m.nanos!=null&&Object.hasOwnProperty.call(m,"nanos"))
  w.uint32(16).int32(m.nanos)
  return w
},
decode: function Duration$decode(r,l,e,n){
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
  m.seconds=r.int64()
  break
  }
  case 2: {
  m.nanos=r.int32()
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
fromObject: function Duration$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".google.protobuf.Duration: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.seconds!=null){
  if(util.Long)
  m.seconds=util.Long.fromValue(d.seconds,false)
  else if(typeof d.seconds==="string")
  m.seconds=parseInt(d.seconds,10)
  else if(typeof d.seconds==="number")
  m.seconds=d.seconds
  else if(typeof d.seconds==="object")
  m.seconds=new util.LongBits(d.seconds.low>>>0,d.seconds.high>>>0).toNumber()
  }
  if(d.nanos!=null){
  m.nanos=d.nanos|0
  }
  return m
},
toObject: function Duration$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.seconds=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.seconds=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  d.nanos=0
  }
  if(m.seconds!=null&&Object.hasOwnProperty.call(m,"seconds")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.seconds=typeof m.seconds==="number"?BigInt(m.seconds):util.Long.fromBits(m.seconds.low>>>0,m.seconds.high>>>0,false).toBigInt()
  else if(typeof m.seconds==="number")
  d.seconds=o.longs===String?String(m.seconds):m.seconds
  else
  d.seconds=o.longs===String?util.Long.prototype.toString.call(m.seconds):o.longs===Number?new util.LongBits(m.seconds.low>>>0,m.seconds.high>>>0).toNumber():m.seconds
  }
  if(m.nanos!=null&&Object.hasOwnProperty.call(m,"nanos")){
  d.nanos=m.nanos
  }
  return d
},
});
}

{
const types = [null, null];
Object.assign(google_protobuf_Timestamp, {
ctor: function Timestamp(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function Timestamp$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.seconds!=null&&Object.hasOwnProperty.call(m,"seconds"))
  w.uint32(8).int64(m.seconds)
  if(m.nanos!=null&&Object.hasOwnProperty.call(m,"nanos"))
  w.uint32(16).int32(m.nanos)
  return w
},
decode: function Timestamp$decode(r,l,e,n){
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
  m.seconds=r.int64()
  break
  }
  case 2: {
  m.nanos=r.int32()
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
fromObject: function Timestamp$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".google.protobuf.Timestamp: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.seconds!=null){
  if(util.Long)
  m.seconds=util.Long.fromValue(d.seconds,false)
  else if(typeof d.seconds==="string")
  m.seconds=parseInt(d.seconds,10)
  else if(typeof d.seconds==="number")
  m.seconds=d.seconds
  else if(typeof d.seconds==="object")
  m.seconds=new util.LongBits(d.seconds.low>>>0,d.seconds.high>>>0).toNumber()
  }
  if(d.nanos!=null){
  m.nanos=d.nanos|0
  }
  return m
},
toObject: function Timestamp$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.seconds=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.seconds=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  d.nanos=0
  }
  if(m.seconds!=null&&Object.hasOwnProperty.call(m,"seconds")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.seconds=typeof m.seconds==="number"?BigInt(m.seconds):util.Long.fromBits(m.seconds.low>>>0,m.seconds.high>>>0,false).toBigInt()
  else if(typeof m.seconds==="number")
  d.seconds=o.longs===String?String(m.seconds):m.seconds
  else
  d.seconds=o.longs===String?util.Long.prototype.toString.call(m.seconds):o.longs===Number?new util.LongBits(m.seconds.low>>>0,m.seconds.high>>>0).toNumber():m.seconds
  }
  if(m.nanos!=null&&Object.hasOwnProperty.call(m,"nanos")){
  d.nanos=m.nanos
  }
  return d
},
});
}

{
const types = [google_rpc_Status, null, build_bazel_remote_asset_v1_Qualifier, google_protobuf_Timestamp, build_bazel_remote_execution_v2_Digest, { values: Object.assign(Object.create({"0":"UNKNOWN","1":"SHA256","2":"SHA1","3":"MD5","4":"VSO","5":"SHA384","6":"SHA512","7":"MURMUR3","8":"SHA256TREE","9":"BLAKE3"}), {"UNKNOWN":0,"SHA256":1,"SHA1":2,"MD5":3,"VSO":4,"SHA384":5,"SHA512":6,"MURMUR3":7,"SHA256TREE":8,"BLAKE3":9}) }];
Object.assign(build_bazel_remote_asset_v1_FetchBlobResponse, {
ctor: function FetchBlobResponse(p){
  this.qualifiers=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function FetchBlobResponse$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.status!=null&&Object.hasOwnProperty.call(m,"status"))
  types[0].encode(m.status,w.uint32(10).fork(),q+1).ldelim()
  if(m.uri!=null&&Object.hasOwnProperty.call(m,"uri"))
  w.uint32(18).string(m.uri)
  if(m.qualifiers!=null&&m.qualifiers.length){
  for(var i=0;i<m.qualifiers.length;++i)
  types[2].encode(m.qualifiers[i],w.uint32(26).fork(),q+1).ldelim()
  }
  if(m.expiresAt!=null&&Object.hasOwnProperty.call(m,"expiresAt"))
  types[3].encode(m.expiresAt,w.uint32(34).fork(),q+1).ldelim()
  if(m.blobDigest!=null&&Object.hasOwnProperty.call(m,"blobDigest"))
  types[4].encode(m.blobDigest,w.uint32(42).fork(),q+1).ldelim()
  if(m.digestFunction!=null&&Object.hasOwnProperty.call(m,"digestFunction"))
  w.uint32(48).int32(m.digestFunction)
  return w
},
decode: function FetchBlobResponse$decode(r,l,e,n){
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
  m.status=types[0].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 2: {
  m.uri=r.string()
  break
  }
  case 3: {
  if(!(m.qualifiers&&m.qualifiers.length))
  m.qualifiers=[]
  m.qualifiers.push(types[2].decode(r,r.uint32(),undefined,n+1))
  break
  }
  case 4: {
  m.expiresAt=types[3].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 5: {
  m.blobDigest=types[4].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 6: {
  m.digestFunction=r.int32()
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
fromObject: function FetchBlobResponse$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".build.bazel.remote.asset.v1.FetchBlobResponse: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.status!=null){
  if(!util.isObject(d.status))
  throw TypeError(".build.bazel.remote.asset.v1.FetchBlobResponse.status: object expected")
  m.status=types[0].fromObject(d.status,n+1)
  }
  if(d.uri!=null){
  m.uri=String(d.uri)
  }
  if(d.qualifiers){
  if(!Array.isArray(d.qualifiers))
  throw TypeError(".build.bazel.remote.asset.v1.FetchBlobResponse.qualifiers: array expected")
  m.qualifiers=[]
  for(var i=0;i<d.qualifiers.length;++i){
  if(!util.isObject(d.qualifiers[i]))
  throw TypeError(".build.bazel.remote.asset.v1.FetchBlobResponse.qualifiers: object expected")
  m.qualifiers[i]=types[2].fromObject(d.qualifiers[i],n+1)
  }
  }
  if(d.expiresAt!=null){
  if(!util.isObject(d.expiresAt))
  throw TypeError(".build.bazel.remote.asset.v1.FetchBlobResponse.expiresAt: object expected")
  m.expiresAt=types[3].fromObject(d.expiresAt,n+1)
  }
  if(d.blobDigest!=null){
  if(!util.isObject(d.blobDigest))
  throw TypeError(".build.bazel.remote.asset.v1.FetchBlobResponse.blobDigest: object expected")
  m.blobDigest=types[4].fromObject(d.blobDigest,n+1)
  }
  switch(d.digestFunction){
  default:
  if(typeof(d.digestFunction)==="number"){m.digestFunction=d.digestFunction;break}
  break
  case"UNKNOWN":
  case 0:
  m.digestFunction=0
  break
  case"SHA256":
  case 1:
  m.digestFunction=1
  break
  case"SHA1":
  case 2:
  m.digestFunction=2
  break
  case"MD5":
  case 3:
  m.digestFunction=3
  break
  case"VSO":
  case 4:
  m.digestFunction=4
  break
  case"SHA384":
  case 5:
  m.digestFunction=5
  break
  case"SHA512":
  case 6:
  m.digestFunction=6
  break
  case"MURMUR3":
  case 7:
  m.digestFunction=7
  break
  case"SHA256TREE":
  case 8:
  m.digestFunction=8
  break
  case"BLAKE3":
  case 9:
  m.digestFunction=9
  break
  }
  return m
},
toObject: function FetchBlobResponse$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.qualifiers=[]
  }
  if(o.defaults){
  d.status=null
  d.uri=""
  d.expiresAt=null
  d.blobDigest=null
  d.digestFunction=o.enums===String?"UNKNOWN":0
  }
  if(m.status!=null&&Object.hasOwnProperty.call(m,"status")){
  d.status=types[0].toObject(m.status,o,q+1)
  }
  if(m.uri!=null&&Object.hasOwnProperty.call(m,"uri")){
  d.uri=m.uri
  }
  if(m.qualifiers&&m.qualifiers.length){
  d.qualifiers=[]
  for(var j=0;j<m.qualifiers.length;++j){
  d.qualifiers[j]=types[2].toObject(m.qualifiers[j],o,q+1)
  }
  }
  if(m.expiresAt!=null&&Object.hasOwnProperty.call(m,"expiresAt")){
  d.expiresAt=types[3].toObject(m.expiresAt,o,q+1)
  }
  if(m.blobDigest!=null&&Object.hasOwnProperty.call(m,"blobDigest")){
  d.blobDigest=types[4].toObject(m.blobDigest,o,q+1)
  }
  if(m.digestFunction!=null&&Object.hasOwnProperty.call(m,"digestFunction")){
  d.digestFunction=o.enums===String?(types[5].values[m.digestFunction]===undefined?m.digestFunction:types[5].values[m.digestFunction]):m.digestFunction
  }
  return d
},
});
}

{
const types = [null, null];
Object.assign(google_rpc_Status, {
ctor: function Status(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function Status$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.code!=null&&Object.hasOwnProperty.call(m,"code"))
  w.uint32(8).int32(m.code)
  if(m.message!=null&&Object.hasOwnProperty.call(m,"message"))
  w.uint32(18).string(m.message)
  return w
},
decode: function Status$decode(r,l,e,n){
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
  m.code=r.int32()
  break
  }
  case 2: {
  m.message=r.string()
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
fromObject: function Status$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".google.rpc.Status: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.code!=null){
  m.code=d.code|0
  }
  if(d.message!=null){
  m.message=String(d.message)
  }
  return m
},
toObject: function Status$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.code=0
  d.message=""
  }
  if(m.code!=null&&Object.hasOwnProperty.call(m,"code")){
  d.code=m.code
  }
  if(m.message!=null&&Object.hasOwnProperty.call(m,"message")){
  d.message=m.message
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
const types = [null, google_protobuf_Duration, google_protobuf_Timestamp, null, build_bazel_remote_asset_v1_Qualifier, { values: Object.assign(Object.create({"0":"UNKNOWN","1":"SHA256","2":"SHA1","3":"MD5","4":"VSO","5":"SHA384","6":"SHA512","7":"MURMUR3","8":"SHA256TREE","9":"BLAKE3"}), {"UNKNOWN":0,"SHA256":1,"SHA1":2,"MD5":3,"VSO":4,"SHA384":5,"SHA512":6,"MURMUR3":7,"SHA256TREE":8,"BLAKE3":9}) }];
Object.assign(build_bazel_remote_asset_v1_FetchDirectoryRequest, {
ctor: function FetchDirectoryRequest(p){
  this.uris=[]
  this.qualifiers=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function FetchDirectoryRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.instanceName!=null&&Object.hasOwnProperty.call(m,"instanceName"))
  w.uint32(10).string(m.instanceName)
  if(m.timeout!=null&&Object.hasOwnProperty.call(m,"timeout"))
  types[1].encode(m.timeout,w.uint32(18).fork(),q+1).ldelim()
  if(m.oldestContentAccepted!=null&&Object.hasOwnProperty.call(m,"oldestContentAccepted"))
  types[2].encode(m.oldestContentAccepted,w.uint32(26).fork(),q+1).ldelim()
  if(m.uris!=null&&m.uris.length){
  for(var i=0;i<m.uris.length;++i)
  w.uint32(34).string(m.uris[i])
  }
  if(m.qualifiers!=null&&m.qualifiers.length){
  for(var i=0;i<m.qualifiers.length;++i)
  types[4].encode(m.qualifiers[i],w.uint32(42).fork(),q+1).ldelim()
  }
  if(m.digestFunction!=null&&Object.hasOwnProperty.call(m,"digestFunction"))
  w.uint32(48).int32(m.digestFunction)
  return w
},
decode: function FetchDirectoryRequest$decode(r,l,e,n){
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
  m.timeout=types[1].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 3: {
  m.oldestContentAccepted=types[2].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 4: {
  if(!(m.uris&&m.uris.length))
  m.uris=[]
  m.uris.push(r.string())
  break
  }
  case 5: {
  if(!(m.qualifiers&&m.qualifiers.length))
  m.qualifiers=[]
  m.qualifiers.push(types[4].decode(r,r.uint32(),undefined,n+1))
  break
  }
  case 6: {
  m.digestFunction=r.int32()
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
fromObject: function FetchDirectoryRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".build.bazel.remote.asset.v1.FetchDirectoryRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.instanceName!=null){
  m.instanceName=String(d.instanceName)
  }
  if(d.timeout!=null){
  if(!util.isObject(d.timeout))
  throw TypeError(".build.bazel.remote.asset.v1.FetchDirectoryRequest.timeout: object expected")
  m.timeout=types[1].fromObject(d.timeout,n+1)
  }
  if(d.oldestContentAccepted!=null){
  if(!util.isObject(d.oldestContentAccepted))
  throw TypeError(".build.bazel.remote.asset.v1.FetchDirectoryRequest.oldestContentAccepted: object expected")
  m.oldestContentAccepted=types[2].fromObject(d.oldestContentAccepted,n+1)
  }
  if(d.uris){
  if(!Array.isArray(d.uris))
  throw TypeError(".build.bazel.remote.asset.v1.FetchDirectoryRequest.uris: array expected")
  m.uris=[]
  for(var i=0;i<d.uris.length;++i){
  m.uris[i]=String(d.uris[i])
  }
  }
  if(d.qualifiers){
  if(!Array.isArray(d.qualifiers))
  throw TypeError(".build.bazel.remote.asset.v1.FetchDirectoryRequest.qualifiers: array expected")
  m.qualifiers=[]
  for(var i=0;i<d.qualifiers.length;++i){
  if(!util.isObject(d.qualifiers[i]))
  throw TypeError(".build.bazel.remote.asset.v1.FetchDirectoryRequest.qualifiers: object expected")
  m.qualifiers[i]=types[4].fromObject(d.qualifiers[i],n+1)
  }
  }
  switch(d.digestFunction){
  default:
  if(typeof(d.digestFunction)==="number"){m.digestFunction=d.digestFunction;break}
  break
  case"UNKNOWN":
  case 0:
  m.digestFunction=0
  break
  case"SHA256":
  case 1:
  m.digestFunction=1
  break
  case"SHA1":
  case 2:
  m.digestFunction=2
  break
  case"MD5":
  case 3:
  m.digestFunction=3
  break
  case"VSO":
  case 4:
  m.digestFunction=4
  break
  case"SHA384":
  case 5:
  m.digestFunction=5
  break
  case"SHA512":
  case 6:
  m.digestFunction=6
  break
  case"MURMUR3":
  case 7:
  m.digestFunction=7
  break
  case"SHA256TREE":
  case 8:
  m.digestFunction=8
  break
  case"BLAKE3":
  case 9:
  m.digestFunction=9
  break
  }
  return m
},
toObject: function FetchDirectoryRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.uris=[]
  d.qualifiers=[]
  }
  if(o.defaults){
  d.instanceName=""
  d.timeout=null
  d.oldestContentAccepted=null
  d.digestFunction=o.enums===String?"UNKNOWN":0
  }
  if(m.instanceName!=null&&Object.hasOwnProperty.call(m,"instanceName")){
  d.instanceName=m.instanceName
  }
  if(m.timeout!=null&&Object.hasOwnProperty.call(m,"timeout")){
  d.timeout=types[1].toObject(m.timeout,o,q+1)
  }
  if(m.oldestContentAccepted!=null&&Object.hasOwnProperty.call(m,"oldestContentAccepted")){
  d.oldestContentAccepted=types[2].toObject(m.oldestContentAccepted,o,q+1)
  }
  if(m.uris&&m.uris.length){
  d.uris=[]
  for(var j=0;j<m.uris.length;++j){
  d.uris[j]=m.uris[j]
  }
  }
  if(m.qualifiers&&m.qualifiers.length){
  d.qualifiers=[]
  for(var j=0;j<m.qualifiers.length;++j){
  d.qualifiers[j]=types[4].toObject(m.qualifiers[j],o,q+1)
  }
  }
  if(m.digestFunction!=null&&Object.hasOwnProperty.call(m,"digestFunction")){
  d.digestFunction=o.enums===String?(types[5].values[m.digestFunction]===undefined?m.digestFunction:types[5].values[m.digestFunction]):m.digestFunction
  }
  return d
},
});
}

{
const types = [google_rpc_Status, null, build_bazel_remote_asset_v1_Qualifier, google_protobuf_Timestamp, build_bazel_remote_execution_v2_Digest, { values: Object.assign(Object.create({"0":"UNKNOWN","1":"SHA256","2":"SHA1","3":"MD5","4":"VSO","5":"SHA384","6":"SHA512","7":"MURMUR3","8":"SHA256TREE","9":"BLAKE3"}), {"UNKNOWN":0,"SHA256":1,"SHA1":2,"MD5":3,"VSO":4,"SHA384":5,"SHA512":6,"MURMUR3":7,"SHA256TREE":8,"BLAKE3":9}) }];
Object.assign(build_bazel_remote_asset_v1_FetchDirectoryResponse, {
ctor: function FetchDirectoryResponse(p){
  this.qualifiers=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function FetchDirectoryResponse$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.status!=null&&Object.hasOwnProperty.call(m,"status"))
  types[0].encode(m.status,w.uint32(10).fork(),q+1).ldelim()
  if(m.uri!=null&&Object.hasOwnProperty.call(m,"uri"))
  w.uint32(18).string(m.uri)
  if(m.qualifiers!=null&&m.qualifiers.length){
  for(var i=0;i<m.qualifiers.length;++i)
  types[2].encode(m.qualifiers[i],w.uint32(26).fork(),q+1).ldelim()
  }
  if(m.expiresAt!=null&&Object.hasOwnProperty.call(m,"expiresAt"))
  types[3].encode(m.expiresAt,w.uint32(34).fork(),q+1).ldelim()
  if(m.rootDirectoryDigest!=null&&Object.hasOwnProperty.call(m,"rootDirectoryDigest"))
  types[4].encode(m.rootDirectoryDigest,w.uint32(42).fork(),q+1).ldelim()
  if(m.digestFunction!=null&&Object.hasOwnProperty.call(m,"digestFunction"))
  w.uint32(48).int32(m.digestFunction)
  return w
},
decode: function FetchDirectoryResponse$decode(r,l,e,n){
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
  m.status=types[0].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 2: {
  m.uri=r.string()
  break
  }
  case 3: {
  if(!(m.qualifiers&&m.qualifiers.length))
  m.qualifiers=[]
  m.qualifiers.push(types[2].decode(r,r.uint32(),undefined,n+1))
  break
  }
  case 4: {
  m.expiresAt=types[3].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 5: {
  m.rootDirectoryDigest=types[4].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 6: {
  m.digestFunction=r.int32()
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
fromObject: function FetchDirectoryResponse$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".build.bazel.remote.asset.v1.FetchDirectoryResponse: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.status!=null){
  if(!util.isObject(d.status))
  throw TypeError(".build.bazel.remote.asset.v1.FetchDirectoryResponse.status: object expected")
  m.status=types[0].fromObject(d.status,n+1)
  }
  if(d.uri!=null){
  m.uri=String(d.uri)
  }
  if(d.qualifiers){
  if(!Array.isArray(d.qualifiers))
  throw TypeError(".build.bazel.remote.asset.v1.FetchDirectoryResponse.qualifiers: array expected")
  m.qualifiers=[]
  for(var i=0;i<d.qualifiers.length;++i){
  if(!util.isObject(d.qualifiers[i]))
  throw TypeError(".build.bazel.remote.asset.v1.FetchDirectoryResponse.qualifiers: object expected")
  m.qualifiers[i]=types[2].fromObject(d.qualifiers[i],n+1)
  }
  }
  if(d.expiresAt!=null){
  if(!util.isObject(d.expiresAt))
  throw TypeError(".build.bazel.remote.asset.v1.FetchDirectoryResponse.expiresAt: object expected")
  m.expiresAt=types[3].fromObject(d.expiresAt,n+1)
  }
  if(d.rootDirectoryDigest!=null){
  if(!util.isObject(d.rootDirectoryDigest))
  throw TypeError(".build.bazel.remote.asset.v1.FetchDirectoryResponse.rootDirectoryDigest: object expected")
  m.rootDirectoryDigest=types[4].fromObject(d.rootDirectoryDigest,n+1)
  }
  switch(d.digestFunction){
  default:
  if(typeof(d.digestFunction)==="number"){m.digestFunction=d.digestFunction;break}
  break
  case"UNKNOWN":
  case 0:
  m.digestFunction=0
  break
  case"SHA256":
  case 1:
  m.digestFunction=1
  break
  case"SHA1":
  case 2:
  m.digestFunction=2
  break
  case"MD5":
  case 3:
  m.digestFunction=3
  break
  case"VSO":
  case 4:
  m.digestFunction=4
  break
  case"SHA384":
  case 5:
  m.digestFunction=5
  break
  case"SHA512":
  case 6:
  m.digestFunction=6
  break
  case"MURMUR3":
  case 7:
  m.digestFunction=7
  break
  case"SHA256TREE":
  case 8:
  m.digestFunction=8
  break
  case"BLAKE3":
  case 9:
  m.digestFunction=9
  break
  }
  return m
},
toObject: function FetchDirectoryResponse$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.qualifiers=[]
  }
  if(o.defaults){
  d.status=null
  d.uri=""
  d.expiresAt=null
  d.rootDirectoryDigest=null
  d.digestFunction=o.enums===String?"UNKNOWN":0
  }
  if(m.status!=null&&Object.hasOwnProperty.call(m,"status")){
  d.status=types[0].toObject(m.status,o,q+1)
  }
  if(m.uri!=null&&Object.hasOwnProperty.call(m,"uri")){
  d.uri=m.uri
  }
  if(m.qualifiers&&m.qualifiers.length){
  d.qualifiers=[]
  for(var j=0;j<m.qualifiers.length;++j){
  d.qualifiers[j]=types[2].toObject(m.qualifiers[j],o,q+1)
  }
  }
  if(m.expiresAt!=null&&Object.hasOwnProperty.call(m,"expiresAt")){
  d.expiresAt=types[3].toObject(m.expiresAt,o,q+1)
  }
  if(m.rootDirectoryDigest!=null&&Object.hasOwnProperty.call(m,"rootDirectoryDigest")){
  d.rootDirectoryDigest=types[4].toObject(m.rootDirectoryDigest,o,q+1)
  }
  if(m.digestFunction!=null&&Object.hasOwnProperty.call(m,"digestFunction")){
  d.digestFunction=o.enums===String?(types[5].values[m.digestFunction]===undefined?m.digestFunction:types[5].values[m.digestFunction]):m.digestFunction
  }
  return d
},
});
}

{
const types = [null, null, build_bazel_remote_asset_v1_Qualifier, google_protobuf_Timestamp, build_bazel_remote_execution_v2_Digest, build_bazel_remote_execution_v2_Digest, build_bazel_remote_execution_v2_Digest, { values: Object.assign(Object.create({"0":"UNKNOWN","1":"SHA256","2":"SHA1","3":"MD5","4":"VSO","5":"SHA384","6":"SHA512","7":"MURMUR3","8":"SHA256TREE","9":"BLAKE3"}), {"UNKNOWN":0,"SHA256":1,"SHA1":2,"MD5":3,"VSO":4,"SHA384":5,"SHA512":6,"MURMUR3":7,"SHA256TREE":8,"BLAKE3":9}) }];
Object.assign(build_bazel_remote_asset_v1_PushBlobRequest, {
ctor: function PushBlobRequest(p){
  this.uris=[]
  this.qualifiers=[]
  this.referencesBlobs=[]
  this.referencesDirectories=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function PushBlobRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.instanceName!=null&&Object.hasOwnProperty.call(m,"instanceName"))
  w.uint32(10).string(m.instanceName)
  if(m.uris!=null&&m.uris.length){
  for(var i=0;i<m.uris.length;++i)
  w.uint32(18).string(m.uris[i])
  }
  if(m.qualifiers!=null&&m.qualifiers.length){
  for(var i=0;i<m.qualifiers.length;++i)
  types[2].encode(m.qualifiers[i],w.uint32(26).fork(),q+1).ldelim()
  }
  if(m.expireAt!=null&&Object.hasOwnProperty.call(m,"expireAt"))
  types[3].encode(m.expireAt,w.uint32(34).fork(),q+1).ldelim()
  if(m.blobDigest!=null&&Object.hasOwnProperty.call(m,"blobDigest"))
  types[4].encode(m.blobDigest,w.uint32(42).fork(),q+1).ldelim()
  if(m.referencesBlobs!=null&&m.referencesBlobs.length){
  for(var i=0;i<m.referencesBlobs.length;++i)
  types[5].encode(m.referencesBlobs[i],w.uint32(50).fork(),q+1).ldelim()
  }
  if(m.referencesDirectories!=null&&m.referencesDirectories.length){
  for(var i=0;i<m.referencesDirectories.length;++i)
  types[6].encode(m.referencesDirectories[i],w.uint32(58).fork(),q+1).ldelim()
  }
  if(m.digestFunction!=null&&Object.hasOwnProperty.call(m,"digestFunction"))
  w.uint32(64).int32(m.digestFunction)
  return w
},
decode: function PushBlobRequest$decode(r,l,e,n){
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
  if(!(m.uris&&m.uris.length))
  m.uris=[]
  m.uris.push(r.string())
  break
  }
  case 3: {
  if(!(m.qualifiers&&m.qualifiers.length))
  m.qualifiers=[]
  m.qualifiers.push(types[2].decode(r,r.uint32(),undefined,n+1))
  break
  }
  case 4: {
  m.expireAt=types[3].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 5: {
  m.blobDigest=types[4].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 6: {
  if(!(m.referencesBlobs&&m.referencesBlobs.length))
  m.referencesBlobs=[]
  m.referencesBlobs.push(types[5].decode(r,r.uint32(),undefined,n+1))
  break
  }
  case 7: {
  if(!(m.referencesDirectories&&m.referencesDirectories.length))
  m.referencesDirectories=[]
  m.referencesDirectories.push(types[6].decode(r,r.uint32(),undefined,n+1))
  break
  }
  case 8: {
  m.digestFunction=r.int32()
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
fromObject: function PushBlobRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".build.bazel.remote.asset.v1.PushBlobRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.instanceName!=null){
  m.instanceName=String(d.instanceName)
  }
  if(d.uris){
  if(!Array.isArray(d.uris))
  throw TypeError(".build.bazel.remote.asset.v1.PushBlobRequest.uris: array expected")
  m.uris=[]
  for(var i=0;i<d.uris.length;++i){
  m.uris[i]=String(d.uris[i])
  }
  }
  if(d.qualifiers){
  if(!Array.isArray(d.qualifiers))
  throw TypeError(".build.bazel.remote.asset.v1.PushBlobRequest.qualifiers: array expected")
  m.qualifiers=[]
  for(var i=0;i<d.qualifiers.length;++i){
  if(!util.isObject(d.qualifiers[i]))
  throw TypeError(".build.bazel.remote.asset.v1.PushBlobRequest.qualifiers: object expected")
  m.qualifiers[i]=types[2].fromObject(d.qualifiers[i],n+1)
  }
  }
  if(d.expireAt!=null){
  if(!util.isObject(d.expireAt))
  throw TypeError(".build.bazel.remote.asset.v1.PushBlobRequest.expireAt: object expected")
  m.expireAt=types[3].fromObject(d.expireAt,n+1)
  }
  if(d.blobDigest!=null){
  if(!util.isObject(d.blobDigest))
  throw TypeError(".build.bazel.remote.asset.v1.PushBlobRequest.blobDigest: object expected")
  m.blobDigest=types[4].fromObject(d.blobDigest,n+1)
  }
  if(d.referencesBlobs){
  if(!Array.isArray(d.referencesBlobs))
  throw TypeError(".build.bazel.remote.asset.v1.PushBlobRequest.referencesBlobs: array expected")
  m.referencesBlobs=[]
  for(var i=0;i<d.referencesBlobs.length;++i){
  if(!util.isObject(d.referencesBlobs[i]))
  throw TypeError(".build.bazel.remote.asset.v1.PushBlobRequest.referencesBlobs: object expected")
  m.referencesBlobs[i]=types[5].fromObject(d.referencesBlobs[i],n+1)
  }
  }
  if(d.referencesDirectories){
  if(!Array.isArray(d.referencesDirectories))
  throw TypeError(".build.bazel.remote.asset.v1.PushBlobRequest.referencesDirectories: array expected")
  m.referencesDirectories=[]
  for(var i=0;i<d.referencesDirectories.length;++i){
  if(!util.isObject(d.referencesDirectories[i]))
  throw TypeError(".build.bazel.remote.asset.v1.PushBlobRequest.referencesDirectories: object expected")
  m.referencesDirectories[i]=types[6].fromObject(d.referencesDirectories[i],n+1)
  }
  }
  switch(d.digestFunction){
  default:
  if(typeof(d.digestFunction)==="number"){m.digestFunction=d.digestFunction;break}
  break
  case"UNKNOWN":
  case 0:
  m.digestFunction=0
  break
  case"SHA256":
  case 1:
  m.digestFunction=1
  break
  case"SHA1":
  case 2:
  m.digestFunction=2
  break
  case"MD5":
  case 3:
  m.digestFunction=3
  break
  case"VSO":
  case 4:
  m.digestFunction=4
  break
  case"SHA384":
  case 5:
  m.digestFunction=5
  break
  case"SHA512":
  case 6:
  m.digestFunction=6
  break
  case"MURMUR3":
  case 7:
  m.digestFunction=7
  break
  case"SHA256TREE":
  case 8:
  m.digestFunction=8
  break
  case"BLAKE3":
  case 9:
  m.digestFunction=9
  break
  }
  return m
},
toObject: function PushBlobRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.uris=[]
  d.qualifiers=[]
  d.referencesBlobs=[]
  d.referencesDirectories=[]
  }
  if(o.defaults){
  d.instanceName=""
  d.expireAt=null
  d.blobDigest=null
  d.digestFunction=o.enums===String?"UNKNOWN":0
  }
  if(m.instanceName!=null&&Object.hasOwnProperty.call(m,"instanceName")){
  d.instanceName=m.instanceName
  }
  if(m.uris&&m.uris.length){
  d.uris=[]
  for(var j=0;j<m.uris.length;++j){
  d.uris[j]=m.uris[j]
  }
  }
  if(m.qualifiers&&m.qualifiers.length){
  d.qualifiers=[]
  for(var j=0;j<m.qualifiers.length;++j){
  d.qualifiers[j]=types[2].toObject(m.qualifiers[j],o,q+1)
  }
  }
  if(m.expireAt!=null&&Object.hasOwnProperty.call(m,"expireAt")){
  d.expireAt=types[3].toObject(m.expireAt,o,q+1)
  }
  if(m.blobDigest!=null&&Object.hasOwnProperty.call(m,"blobDigest")){
  d.blobDigest=types[4].toObject(m.blobDigest,o,q+1)
  }
  if(m.referencesBlobs&&m.referencesBlobs.length){
  d.referencesBlobs=[]
  for(var j=0;j<m.referencesBlobs.length;++j){
  d.referencesBlobs[j]=types[5].toObject(m.referencesBlobs[j],o,q+1)
  }
  }
  if(m.referencesDirectories&&m.referencesDirectories.length){
  d.referencesDirectories=[]
  for(var j=0;j<m.referencesDirectories.length;++j){
  d.referencesDirectories[j]=types[6].toObject(m.referencesDirectories[j],o,q+1)
  }
  }
  if(m.digestFunction!=null&&Object.hasOwnProperty.call(m,"digestFunction")){
  d.digestFunction=o.enums===String?(types[7].values[m.digestFunction]===undefined?m.digestFunction:types[7].values[m.digestFunction]):m.digestFunction
  }
  return d
},
});
}

{
const types = [];
Object.assign(build_bazel_remote_asset_v1_PushBlobResponse, {
ctor: function PushBlobResponse(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function PushBlobResponse$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  return w
},
decode: function PushBlobResponse$decode(r,l,e,n){
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
fromObject: function PushBlobResponse$fromObject(d,n){
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
const types = [null, null, build_bazel_remote_asset_v1_Qualifier, google_protobuf_Timestamp, build_bazel_remote_execution_v2_Digest, build_bazel_remote_execution_v2_Digest, build_bazel_remote_execution_v2_Digest, { values: Object.assign(Object.create({"0":"UNKNOWN","1":"SHA256","2":"SHA1","3":"MD5","4":"VSO","5":"SHA384","6":"SHA512","7":"MURMUR3","8":"SHA256TREE","9":"BLAKE3"}), {"UNKNOWN":0,"SHA256":1,"SHA1":2,"MD5":3,"VSO":4,"SHA384":5,"SHA512":6,"MURMUR3":7,"SHA256TREE":8,"BLAKE3":9}) }];
Object.assign(build_bazel_remote_asset_v1_PushDirectoryRequest, {
ctor: function PushDirectoryRequest(p){
  this.uris=[]
  this.qualifiers=[]
  this.referencesBlobs=[]
  this.referencesDirectories=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function PushDirectoryRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.instanceName!=null&&Object.hasOwnProperty.call(m,"instanceName"))
  w.uint32(10).string(m.instanceName)
  if(m.uris!=null&&m.uris.length){
  for(var i=0;i<m.uris.length;++i)
  w.uint32(18).string(m.uris[i])
  }
  if(m.qualifiers!=null&&m.qualifiers.length){
  for(var i=0;i<m.qualifiers.length;++i)
  types[2].encode(m.qualifiers[i],w.uint32(26).fork(),q+1).ldelim()
  }
  if(m.expireAt!=null&&Object.hasOwnProperty.call(m,"expireAt"))
  types[3].encode(m.expireAt,w.uint32(34).fork(),q+1).ldelim()
  if(m.rootDirectoryDigest!=null&&Object.hasOwnProperty.call(m,"rootDirectoryDigest"))
  types[4].encode(m.rootDirectoryDigest,w.uint32(42).fork(),q+1).ldelim()
  if(m.referencesBlobs!=null&&m.referencesBlobs.length){
  for(var i=0;i<m.referencesBlobs.length;++i)
  types[5].encode(m.referencesBlobs[i],w.uint32(50).fork(),q+1).ldelim()
  }
  if(m.referencesDirectories!=null&&m.referencesDirectories.length){
  for(var i=0;i<m.referencesDirectories.length;++i)
  types[6].encode(m.referencesDirectories[i],w.uint32(58).fork(),q+1).ldelim()
  }
  if(m.digestFunction!=null&&Object.hasOwnProperty.call(m,"digestFunction"))
  w.uint32(64).int32(m.digestFunction)
  return w
},
decode: function PushDirectoryRequest$decode(r,l,e,n){
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
  if(!(m.uris&&m.uris.length))
  m.uris=[]
  m.uris.push(r.string())
  break
  }
  case 3: {
  if(!(m.qualifiers&&m.qualifiers.length))
  m.qualifiers=[]
  m.qualifiers.push(types[2].decode(r,r.uint32(),undefined,n+1))
  break
  }
  case 4: {
  m.expireAt=types[3].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 5: {
  m.rootDirectoryDigest=types[4].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 6: {
  if(!(m.referencesBlobs&&m.referencesBlobs.length))
  m.referencesBlobs=[]
  m.referencesBlobs.push(types[5].decode(r,r.uint32(),undefined,n+1))
  break
  }
  case 7: {
  if(!(m.referencesDirectories&&m.referencesDirectories.length))
  m.referencesDirectories=[]
  m.referencesDirectories.push(types[6].decode(r,r.uint32(),undefined,n+1))
  break
  }
  case 8: {
  m.digestFunction=r.int32()
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
fromObject: function PushDirectoryRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".build.bazel.remote.asset.v1.PushDirectoryRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.instanceName!=null){
  m.instanceName=String(d.instanceName)
  }
  if(d.uris){
  if(!Array.isArray(d.uris))
  throw TypeError(".build.bazel.remote.asset.v1.PushDirectoryRequest.uris: array expected")
  m.uris=[]
  for(var i=0;i<d.uris.length;++i){
  m.uris[i]=String(d.uris[i])
  }
  }
  if(d.qualifiers){
  if(!Array.isArray(d.qualifiers))
  throw TypeError(".build.bazel.remote.asset.v1.PushDirectoryRequest.qualifiers: array expected")
  m.qualifiers=[]
  for(var i=0;i<d.qualifiers.length;++i){
  if(!util.isObject(d.qualifiers[i]))
  throw TypeError(".build.bazel.remote.asset.v1.PushDirectoryRequest.qualifiers: object expected")
  m.qualifiers[i]=types[2].fromObject(d.qualifiers[i],n+1)
  }
  }
  if(d.expireAt!=null){
  if(!util.isObject(d.expireAt))
  throw TypeError(".build.bazel.remote.asset.v1.PushDirectoryRequest.expireAt: object expected")
  m.expireAt=types[3].fromObject(d.expireAt,n+1)
  }
  if(d.rootDirectoryDigest!=null){
  if(!util.isObject(d.rootDirectoryDigest))
  throw TypeError(".build.bazel.remote.asset.v1.PushDirectoryRequest.rootDirectoryDigest: object expected")
  m.rootDirectoryDigest=types[4].fromObject(d.rootDirectoryDigest,n+1)
  }
  if(d.referencesBlobs){
  if(!Array.isArray(d.referencesBlobs))
  throw TypeError(".build.bazel.remote.asset.v1.PushDirectoryRequest.referencesBlobs: array expected")
  m.referencesBlobs=[]
  for(var i=0;i<d.referencesBlobs.length;++i){
  if(!util.isObject(d.referencesBlobs[i]))
  throw TypeError(".build.bazel.remote.asset.v1.PushDirectoryRequest.referencesBlobs: object expected")
  m.referencesBlobs[i]=types[5].fromObject(d.referencesBlobs[i],n+1)
  }
  }
  if(d.referencesDirectories){
  if(!Array.isArray(d.referencesDirectories))
  throw TypeError(".build.bazel.remote.asset.v1.PushDirectoryRequest.referencesDirectories: array expected")
  m.referencesDirectories=[]
  for(var i=0;i<d.referencesDirectories.length;++i){
  if(!util.isObject(d.referencesDirectories[i]))
  throw TypeError(".build.bazel.remote.asset.v1.PushDirectoryRequest.referencesDirectories: object expected")
  m.referencesDirectories[i]=types[6].fromObject(d.referencesDirectories[i],n+1)
  }
  }
  switch(d.digestFunction){
  default:
  if(typeof(d.digestFunction)==="number"){m.digestFunction=d.digestFunction;break}
  break
  case"UNKNOWN":
  case 0:
  m.digestFunction=0
  break
  case"SHA256":
  case 1:
  m.digestFunction=1
  break
  case"SHA1":
  case 2:
  m.digestFunction=2
  break
  case"MD5":
  case 3:
  m.digestFunction=3
  break
  case"VSO":
  case 4:
  m.digestFunction=4
  break
  case"SHA384":
  case 5:
  m.digestFunction=5
  break
  case"SHA512":
  case 6:
  m.digestFunction=6
  break
  case"MURMUR3":
  case 7:
  m.digestFunction=7
  break
  case"SHA256TREE":
  case 8:
  m.digestFunction=8
  break
  case"BLAKE3":
  case 9:
  m.digestFunction=9
  break
  }
  return m
},
toObject: function PushDirectoryRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.uris=[]
  d.qualifiers=[]
  d.referencesBlobs=[]
  d.referencesDirectories=[]
  }
  if(o.defaults){
  d.instanceName=""
  d.expireAt=null
  d.rootDirectoryDigest=null
  d.digestFunction=o.enums===String?"UNKNOWN":0
  }
  if(m.instanceName!=null&&Object.hasOwnProperty.call(m,"instanceName")){
  d.instanceName=m.instanceName
  }
  if(m.uris&&m.uris.length){
  d.uris=[]
  for(var j=0;j<m.uris.length;++j){
  d.uris[j]=m.uris[j]
  }
  }
  if(m.qualifiers&&m.qualifiers.length){
  d.qualifiers=[]
  for(var j=0;j<m.qualifiers.length;++j){
  d.qualifiers[j]=types[2].toObject(m.qualifiers[j],o,q+1)
  }
  }
  if(m.expireAt!=null&&Object.hasOwnProperty.call(m,"expireAt")){
  d.expireAt=types[3].toObject(m.expireAt,o,q+1)
  }
  if(m.rootDirectoryDigest!=null&&Object.hasOwnProperty.call(m,"rootDirectoryDigest")){
  d.rootDirectoryDigest=types[4].toObject(m.rootDirectoryDigest,o,q+1)
  }
  if(m.referencesBlobs&&m.referencesBlobs.length){
  d.referencesBlobs=[]
  for(var j=0;j<m.referencesBlobs.length;++j){
  d.referencesBlobs[j]=types[5].toObject(m.referencesBlobs[j],o,q+1)
  }
  }
  if(m.referencesDirectories&&m.referencesDirectories.length){
  d.referencesDirectories=[]
  for(var j=0;j<m.referencesDirectories.length;++j){
  d.referencesDirectories[j]=types[6].toObject(m.referencesDirectories[j],o,q+1)
  }
  }
  if(m.digestFunction!=null&&Object.hasOwnProperty.call(m,"digestFunction")){
  d.digestFunction=o.enums===String?(types[7].values[m.digestFunction]===undefined?m.digestFunction:types[7].values[m.digestFunction]):m.digestFunction
  }
  return d
},
});
}

{
const types = [];
Object.assign(build_bazel_remote_asset_v1_PushDirectoryResponse, {
ctor: function PushDirectoryResponse(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function PushDirectoryResponse$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  return w
},
decode: function PushDirectoryResponse$decode(r,l,e,n){
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
fromObject: function PushDirectoryResponse$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  return new this.ctor
},
toObject: function (){
  return {}
},
});
}

export const Qualifier: Pick<ProtoGrpcType["build"]["bazel"]["remote"]["asset"]["v1"]["Qualifier"], "serialize" | "deserialize"> = codec(build_bazel_remote_asset_v1_Qualifier);
export const FetchBlobRequest: Pick<ProtoGrpcType["build"]["bazel"]["remote"]["asset"]["v1"]["FetchBlobRequest"], "serialize" | "deserialize"> = codec(build_bazel_remote_asset_v1_FetchBlobRequest);
export const FetchBlobResponse: Pick<ProtoGrpcType["build"]["bazel"]["remote"]["asset"]["v1"]["FetchBlobResponse"], "serialize" | "deserialize"> = codec(build_bazel_remote_asset_v1_FetchBlobResponse);
export const FetchDirectoryRequest: Pick<ProtoGrpcType["build"]["bazel"]["remote"]["asset"]["v1"]["FetchDirectoryRequest"], "serialize" | "deserialize"> = codec(build_bazel_remote_asset_v1_FetchDirectoryRequest);
export const FetchDirectoryResponse: Pick<ProtoGrpcType["build"]["bazel"]["remote"]["asset"]["v1"]["FetchDirectoryResponse"], "serialize" | "deserialize"> = codec(build_bazel_remote_asset_v1_FetchDirectoryResponse);
export const PushBlobRequest: Pick<ProtoGrpcType["build"]["bazel"]["remote"]["asset"]["v1"]["PushBlobRequest"], "serialize" | "deserialize"> = codec(build_bazel_remote_asset_v1_PushBlobRequest);
export const PushBlobResponse: Pick<ProtoGrpcType["build"]["bazel"]["remote"]["asset"]["v1"]["PushBlobResponse"], "serialize" | "deserialize"> = codec(build_bazel_remote_asset_v1_PushBlobResponse);
export const PushDirectoryRequest: Pick<ProtoGrpcType["build"]["bazel"]["remote"]["asset"]["v1"]["PushDirectoryRequest"], "serialize" | "deserialize"> = codec(build_bazel_remote_asset_v1_PushDirectoryRequest);
export const PushDirectoryResponse: Pick<ProtoGrpcType["build"]["bazel"]["remote"]["asset"]["v1"]["PushDirectoryResponse"], "serialize" | "deserialize"> = codec(build_bazel_remote_asset_v1_PushDirectoryResponse);

export const Fetch: ProtoGrpcType["build"]["bazel"]["remote"]["asset"]["v1"]["Fetch"] = service("build.bazel.remote.asset.v1.Fetch", {
  FetchBlob: { request: build_bazel_remote_asset_v1_FetchBlobRequest, response: build_bazel_remote_asset_v1_FetchBlobResponse, requestStream: false, responseStream: false },
  FetchDirectory: { request: build_bazel_remote_asset_v1_FetchDirectoryRequest, response: build_bazel_remote_asset_v1_FetchDirectoryResponse, requestStream: false, responseStream: false },
});

export const Push: ProtoGrpcType["build"]["bazel"]["remote"]["asset"]["v1"]["Push"] = service("build.bazel.remote.asset.v1.Push", {
  PushBlob: { request: build_bazel_remote_asset_v1_PushBlobRequest, response: build_bazel_remote_asset_v1_PushBlobResponse, requestStream: false, responseStream: false },
  PushDirectory: { request: build_bazel_remote_asset_v1_PushDirectoryRequest, response: build_bazel_remote_asset_v1_PushDirectoryResponse, requestStream: false, responseStream: false },
});
