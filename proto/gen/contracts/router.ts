// @ts-nocheck
// Original file: proto/slipway/v1/router.proto

import protobuf from "protobufjs/minimal.js";
import { codec, service } from "../../contract.js";
import type { ProtoGrpcType } from "../router.js";

const { Reader, Writer, util } = protobuf;

const slipway_v1_Route = {};
const slipway_v1_Upstream = {};
const slipway_v1_Redirect = {};
const slipway_v1_PathRedirect = {};
const slipway_v1_ApplyRequest = {};
const slipway_v1_ApplyResponse = {};
const slipway_v1_HoldRequest = {};
const slipway_v1_HoldResponse = {};
const slipway_v1_ReleaseRequest = {};
const slipway_v1_ReleaseResponse = {};
const slipway_v1_DrainRequest = {};
const slipway_v1_DrainResponse = {};
const slipway_v1_GetStatusRequest = {};
const slipway_v1_GetStatusResponse = {};
const slipway_v1_GetStatusResponse_Environment = {};

{
const types = [null, null, slipway_v1_Upstream, slipway_v1_Redirect, slipway_v1_PathRedirect];
Object.assign(slipway_v1_Route, {
ctor: function Route(p){
  this.pathRedirects=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function Route$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.host!=null&&Object.hasOwnProperty.call(m,"host"))
  w.uint32(10).string(m.host)
  if(m.path!=null&&Object.hasOwnProperty.call(m,"path"))
  w.uint32(18).string(m.path)
  if(m.upstream!=null&&Object.hasOwnProperty.call(m,"upstream"))
  types[2].encode(m.upstream,w.uint32(26).fork(),q+1).ldelim()
  if(m.redirect!=null&&Object.hasOwnProperty.call(m,"redirect"))
  types[3].encode(m.redirect,w.uint32(34).fork(),q+1).ldelim()
  if(m.pathRedirects!=null&&m.pathRedirects.length){
  for(var i=0;i<m.pathRedirects.length;++i)
  types[4].encode(m.pathRedirects[i],w.uint32(42).fork(),q+1).ldelim()
  }
  return w
},
decode: function Route$decode(r,l,e,n){
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
  m.host=r.string()
  break
  }
  case 2: {
  m.path=r.string()
  break
  }
  case 3: {
  m.upstream=types[2].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 4: {
  m.redirect=types[3].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 5: {
  if(!(m.pathRedirects&&m.pathRedirects.length))
  m.pathRedirects=[]
  m.pathRedirects.push(types[4].decode(r,r.uint32(),undefined,n+1))
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
fromObject: function Route$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.Route: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.host!=null){
  m.host=String(d.host)
  }
  if(d.path!=null){
  m.path=String(d.path)
  }
  if(d.upstream!=null){
  if(!util.isObject(d.upstream))
  throw TypeError(".slipway.v1.Route.upstream: object expected")
  m.upstream=types[2].fromObject(d.upstream,n+1)
  }
  if(d.redirect!=null){
  if(!util.isObject(d.redirect))
  throw TypeError(".slipway.v1.Route.redirect: object expected")
  m.redirect=types[3].fromObject(d.redirect,n+1)
  }
  if(d.pathRedirects){
  if(!Array.isArray(d.pathRedirects))
  throw TypeError(".slipway.v1.Route.pathRedirects: array expected")
  m.pathRedirects=[]
  for(var i=0;i<d.pathRedirects.length;++i){
  if(!util.isObject(d.pathRedirects[i]))
  throw TypeError(".slipway.v1.Route.pathRedirects: object expected")
  m.pathRedirects[i]=types[4].fromObject(d.pathRedirects[i],n+1)
  }
  }
  return m
},
toObject: function Route$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.pathRedirects=[]
  }
  if(o.defaults){
  d.host=""
  d.path=""
  }
  if(m.host!=null&&Object.hasOwnProperty.call(m,"host")){
  d.host=m.host
  }
  if(m.path!=null&&Object.hasOwnProperty.call(m,"path")){
  d.path=m.path
  }
  if(m.upstream!=null&&Object.hasOwnProperty.call(m,"upstream")){
  d.upstream=types[2].toObject(m.upstream,o,q+1)
  if(o.oneofs)
  d.action="upstream"
  }
  if(m.redirect!=null&&Object.hasOwnProperty.call(m,"redirect")){
  d.redirect=types[3].toObject(m.redirect,o,q+1)
  if(o.oneofs)
  d.action="redirect"
  }
  if(m.pathRedirects&&m.pathRedirects.length){
  d.pathRedirects=[]
  for(var j=0;j<m.pathRedirects.length;++j){
  d.pathRedirects[j]=types[4].toObject(m.pathRedirects[j],o,q+1)
  }
  }
  return d
},
});
}

{
const types = [null, null];
Object.assign(slipway_v1_Upstream, {
ctor: function Upstream(p){
  this.targets=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function Upstream$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.targets!=null&&m.targets.length){
  for(var i=0;i<m.targets.length;++i)
  w.uint32(10).string(m.targets[i])
  }
  if(m.application!=null&&Object.hasOwnProperty.call(m,"application"))
  w.uint32(18).string(m.application)
  return w
},
decode: function Upstream$decode(r,l,e,n){
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
  if(!(m.targets&&m.targets.length))
  m.targets=[]
  m.targets.push(r.string())
  break
  }
  case 2: {
  m.application=r.string()
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
fromObject: function Upstream$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.Upstream: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.targets){
  if(!Array.isArray(d.targets))
  throw TypeError(".slipway.v1.Upstream.targets: array expected")
  m.targets=[]
  for(var i=0;i<d.targets.length;++i){
  m.targets[i]=String(d.targets[i])
  }
  }
  if(d.application!=null){
  m.application=String(d.application)
  }
  return m
},
toObject: function Upstream$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.targets=[]
  }
  if(o.defaults){
  d.application=""
  }
  if(m.targets&&m.targets.length){
  d.targets=[]
  for(var j=0;j<m.targets.length;++j){
  d.targets[j]=m.targets[j]
  }
  }
  if(m.application!=null&&Object.hasOwnProperty.call(m,"application")){
  d.application=m.application
  }
  return d
},
});
}

{
const types = [null, null];
Object.assign(slipway_v1_Redirect, {
ctor: function Redirect(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function Redirect$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.to!=null&&Object.hasOwnProperty.call(m,"to"))
  w.uint32(10).string(m.to)
  if(m.code!=null&&Object.hasOwnProperty.call(m,"code"))
  w.uint32(16).int32(m.code)
  return w
},
decode: function Redirect$decode(r,l,e,n){
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
  m.to=r.string()
  break
  }
  case 2: {
  m.code=r.int32()
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
fromObject: function Redirect$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.Redirect: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.to!=null){
  m.to=String(d.to)
  }
  if(d.code!=null){
  m.code=d.code|0
  }
  return m
},
toObject: function Redirect$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.to=""
  d.code=0
  }
  if(m.to!=null&&Object.hasOwnProperty.call(m,"to")){
  d.to=m.to
  }
  if(m.code!=null&&Object.hasOwnProperty.call(m,"code")){
  d.code=m.code
  }
  return d
},
});
}

{
const types = [null, null, null, null, null, null];
Object.assign(slipway_v1_PathRedirect, {
ctor: function PathRedirect(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function PathRedirect$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.match!=null&&Object.hasOwnProperty.call(m,"match"))
  w.uint32(10).string(m.match)
  if(m.to!=null&&Object.hasOwnProperty.call(m,"to"))
  w.uint32(18).string(m.to)
  if(m.regexp!=null&&Object.hasOwnProperty.call(m,"regexp"))
  w.uint32(24).bool(m.regexp)
  if(m.prefix!=null&&Object.hasOwnProperty.call(m,"prefix"))
  w.uint32(32).bool(m.prefix)
  if(m.appendSuffix!=null&&Object.hasOwnProperty.call(m,"appendSuffix"))
  w.uint32(40).bool(m.appendSuffix)
  if(m.code!=null&&Object.hasOwnProperty.call(m,"code"))
  w.uint32(48).int32(m.code)
  return w
},
decode: function PathRedirect$decode(r,l,e,n){
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
  m.match=r.string()
  break
  }
  case 2: {
  m.to=r.string()
  break
  }
  case 3: {
  m.regexp=r.bool()
  break
  }
  case 4: {
  m.prefix=r.bool()
  break
  }
  case 5: {
  m.appendSuffix=r.bool()
  break
  }
  case 6: {
  m.code=r.int32()
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
fromObject: function PathRedirect$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.PathRedirect: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.match!=null){
  m.match=String(d.match)
  }
  if(d.to!=null){
  m.to=String(d.to)
  }
  if(d.regexp!=null){
  m.regexp=Boolean(d.regexp)
  }
  if(d.prefix!=null){
  m.prefix=Boolean(d.prefix)
  }
  if(d.appendSuffix!=null){
  m.appendSuffix=Boolean(d.appendSuffix)
  }
  if(d.code!=null){
  m.code=d.code|0
  }
  return m
},
toObject: function PathRedirect$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.match=""
  d.to=""
  d.regexp=false
  d.prefix=false
  d.appendSuffix=false
  d.code=0
  }
  if(m.match!=null&&Object.hasOwnProperty.call(m,"match")){
  d.match=m.match
  }
  if(m.to!=null&&Object.hasOwnProperty.call(m,"to")){
  d.to=m.to
  }
  if(m.regexp!=null&&Object.hasOwnProperty.call(m,"regexp")){
  d.regexp=m.regexp
  }
  if(m.prefix!=null&&Object.hasOwnProperty.call(m,"prefix")){
  d.prefix=m.prefix
  }
  if(m.appendSuffix!=null&&Object.hasOwnProperty.call(m,"appendSuffix")){
  d.appendSuffix=m.appendSuffix
  }
  if(m.code!=null&&Object.hasOwnProperty.call(m,"code")){
  d.code=m.code
  }
  return d
},
});
}

{
const types = [null, null, null, slipway_v1_Route];
Object.assign(slipway_v1_ApplyRequest, {
ctor: function ApplyRequest(p){
  this.routes=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function ApplyRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.epoch!=null&&Object.hasOwnProperty.call(m,"epoch"))
  w.uint32(8).int64(m.epoch)
  if(m.environment!=null&&Object.hasOwnProperty.call(m,"environment"))
  w.uint32(18).string(m.environment)
  if(m.generation!=null&&Object.hasOwnProperty.call(m,"generation"))
  w.uint32(24).int64(m.generation)
  if(m.routes!=null&&m.routes.length){
  for(var i=0;i<m.routes.length;++i)
  types[3].encode(m.routes[i],w.uint32(34).fork(),q+1).ldelim()
  }
  return w
},
decode: function ApplyRequest$decode(r,l,e,n){
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
  m.environment=r.string()
  break
  }
  case 3: {
  m.generation=r.int64()
  break
  }
  case 4: {
  if(!(m.routes&&m.routes.length))
  m.routes=[]
  m.routes.push(types[3].decode(r,r.uint32(),undefined,n+1))
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
fromObject: function ApplyRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.ApplyRequest: object expected")
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
  if(d.environment!=null){
  m.environment=String(d.environment)
  }
  if(d.generation!=null){
  if(util.Long)
  m.generation=util.Long.fromValue(d.generation,false)
  else if(typeof d.generation==="string")
  m.generation=parseInt(d.generation,10)
  else if(typeof d.generation==="number")
  m.generation=d.generation
  else if(typeof d.generation==="object")
  m.generation=new util.LongBits(d.generation.low>>>0,d.generation.high>>>0).toNumber()
  }
  if(d.routes){
  if(!Array.isArray(d.routes))
  throw TypeError(".slipway.v1.ApplyRequest.routes: array expected")
  m.routes=[]
  for(var i=0;i<d.routes.length;++i){
  if(!util.isObject(d.routes[i]))
  throw TypeError(".slipway.v1.ApplyRequest.routes: object expected")
  m.routes[i]=types[3].fromObject(d.routes[i],n+1)
  }
  }
  return m
},
toObject: function ApplyRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.routes=[]
  }
  if(o.defaults){
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.epoch=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.epoch=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  d.environment=""
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.generation=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.generation=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  }
  if(m.epoch!=null&&Object.hasOwnProperty.call(m,"epoch")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.epoch=typeof m.epoch==="number"?BigInt(m.epoch):util.Long.fromBits(m.epoch.low>>>0,m.epoch.high>>>0,false).toBigInt()
  else if(typeof m.epoch==="number")
  d.epoch=o.longs===String?String(m.epoch):m.epoch
  else
  d.epoch=o.longs===String?util.Long.prototype.toString.call(m.epoch):o.longs===Number?new util.LongBits(m.epoch.low>>>0,m.epoch.high>>>0).toNumber():m.epoch
  }
  if(m.environment!=null&&Object.hasOwnProperty.call(m,"environment")){
  d.environment=m.environment
  }
  if(m.generation!=null&&Object.hasOwnProperty.call(m,"generation")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.generation=typeof m.generation==="number"?BigInt(m.generation):util.Long.fromBits(m.generation.low>>>0,m.generation.high>>>0,false).toBigInt()
  else if(typeof m.generation==="number")
  d.generation=o.longs===String?String(m.generation):m.generation
  else
  d.generation=o.longs===String?util.Long.prototype.toString.call(m.generation):o.longs===Number?new util.LongBits(m.generation.low>>>0,m.generation.high>>>0).toNumber():m.generation
  }
  if(m.routes&&m.routes.length){
  d.routes=[]
  for(var j=0;j<m.routes.length;++j){
  d.routes[j]=types[3].toObject(m.routes[j],o,q+1)
  }
  }
  return d
},
});
}

{
const types = [null];
Object.assign(slipway_v1_ApplyResponse, {
ctor: function ApplyResponse(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function ApplyResponse$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.generation!=null&&Object.hasOwnProperty.call(m,"generation"))
  w.uint32(8).int64(m.generation)
  return w
},
decode: function ApplyResponse$decode(r,l,e,n){
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
  m.generation=r.int64()
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
fromObject: function ApplyResponse$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.ApplyResponse: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.generation!=null){
  if(util.Long)
  m.generation=util.Long.fromValue(d.generation,false)
  else if(typeof d.generation==="string")
  m.generation=parseInt(d.generation,10)
  else if(typeof d.generation==="number")
  m.generation=d.generation
  else if(typeof d.generation==="object")
  m.generation=new util.LongBits(d.generation.low>>>0,d.generation.high>>>0).toNumber()
  }
  return m
},
toObject: function ApplyResponse$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.generation=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.generation=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  }
  if(m.generation!=null&&Object.hasOwnProperty.call(m,"generation")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.generation=typeof m.generation==="number"?BigInt(m.generation):util.Long.fromBits(m.generation.low>>>0,m.generation.high>>>0,false).toBigInt()
  else if(typeof m.generation==="number")
  d.generation=o.longs===String?String(m.generation):m.generation
  else
  d.generation=o.longs===String?util.Long.prototype.toString.call(m.generation):o.longs===Number?new util.LongBits(m.generation.low>>>0,m.generation.high>>>0).toNumber():m.generation
  }
  return d
},
});
}

{
const types = [null, null, null, null, null];
Object.assign(slipway_v1_HoldRequest, {
ctor: function HoldRequest(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function HoldRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.epoch!=null&&Object.hasOwnProperty.call(m,"epoch"))
  w.uint32(8).int64(m.epoch)
  if(m.environment!=null&&Object.hasOwnProperty.call(m,"environment"))
  w.uint32(18).string(m.environment)
  if(m.settleMs!=null&&Object.hasOwnProperty.call(m,"settleMs"))
  w.uint32(24).int64(m.settleMs)
  if(m.generation!=null&&Object.hasOwnProperty.call(m,"generation"))
  w.uint32(32).int64(m.generation)
  if(m.attempt!=null&&Object.hasOwnProperty.call(m,"attempt"))
  w.uint32(40).int64(m.attempt)
  return w
},
decode: function HoldRequest$decode(r,l,e,n){
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
  m.environment=r.string()
  break
  }
  case 3: {
  m.settleMs=r.int64()
  break
  }
  case 4: {
  m.generation=r.int64()
  break
  }
  case 5: {
  m.attempt=r.int64()
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
fromObject: function HoldRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.HoldRequest: object expected")
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
  if(d.environment!=null){
  m.environment=String(d.environment)
  }
  if(d.settleMs!=null){
  if(util.Long)
  m.settleMs=util.Long.fromValue(d.settleMs,false)
  else if(typeof d.settleMs==="string")
  m.settleMs=parseInt(d.settleMs,10)
  else if(typeof d.settleMs==="number")
  m.settleMs=d.settleMs
  else if(typeof d.settleMs==="object")
  m.settleMs=new util.LongBits(d.settleMs.low>>>0,d.settleMs.high>>>0).toNumber()
  }
  if(d.generation!=null){
  if(util.Long)
  m.generation=util.Long.fromValue(d.generation,false)
  else if(typeof d.generation==="string")
  m.generation=parseInt(d.generation,10)
  else if(typeof d.generation==="number")
  m.generation=d.generation
  else if(typeof d.generation==="object")
  m.generation=new util.LongBits(d.generation.low>>>0,d.generation.high>>>0).toNumber()
  }
  if(d.attempt!=null){
  if(util.Long)
  m.attempt=util.Long.fromValue(d.attempt,false)
  else if(typeof d.attempt==="string")
  m.attempt=parseInt(d.attempt,10)
  else if(typeof d.attempt==="number")
  m.attempt=d.attempt
  else if(typeof d.attempt==="object")
  m.attempt=new util.LongBits(d.attempt.low>>>0,d.attempt.high>>>0).toNumber()
  }
  return m
},
toObject: function HoldRequest$toObject(m,o,q){
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
  d.environment=""
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.settleMs=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.settleMs=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.generation=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.generation=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.attempt=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.attempt=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  }
  if(m.epoch!=null&&Object.hasOwnProperty.call(m,"epoch")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.epoch=typeof m.epoch==="number"?BigInt(m.epoch):util.Long.fromBits(m.epoch.low>>>0,m.epoch.high>>>0,false).toBigInt()
  else if(typeof m.epoch==="number")
  d.epoch=o.longs===String?String(m.epoch):m.epoch
  else
  d.epoch=o.longs===String?util.Long.prototype.toString.call(m.epoch):o.longs===Number?new util.LongBits(m.epoch.low>>>0,m.epoch.high>>>0).toNumber():m.epoch
  }
  if(m.environment!=null&&Object.hasOwnProperty.call(m,"environment")){
  d.environment=m.environment
  }
  if(m.settleMs!=null&&Object.hasOwnProperty.call(m,"settleMs")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.settleMs=typeof m.settleMs==="number"?BigInt(m.settleMs):util.Long.fromBits(m.settleMs.low>>>0,m.settleMs.high>>>0,false).toBigInt()
  else if(typeof m.settleMs==="number")
  d.settleMs=o.longs===String?String(m.settleMs):m.settleMs
  else
  d.settleMs=o.longs===String?util.Long.prototype.toString.call(m.settleMs):o.longs===Number?new util.LongBits(m.settleMs.low>>>0,m.settleMs.high>>>0).toNumber():m.settleMs
  }
  if(m.generation!=null&&Object.hasOwnProperty.call(m,"generation")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.generation=typeof m.generation==="number"?BigInt(m.generation):util.Long.fromBits(m.generation.low>>>0,m.generation.high>>>0,false).toBigInt()
  else if(typeof m.generation==="number")
  d.generation=o.longs===String?String(m.generation):m.generation
  else
  d.generation=o.longs===String?util.Long.prototype.toString.call(m.generation):o.longs===Number?new util.LongBits(m.generation.low>>>0,m.generation.high>>>0).toNumber():m.generation
  }
  if(m.attempt!=null&&Object.hasOwnProperty.call(m,"attempt")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.attempt=typeof m.attempt==="number"?BigInt(m.attempt):util.Long.fromBits(m.attempt.low>>>0,m.attempt.high>>>0,false).toBigInt()
  else if(typeof m.attempt==="number")
  d.attempt=o.longs===String?String(m.attempt):m.attempt
  else
  d.attempt=o.longs===String?util.Long.prototype.toString.call(m.attempt):o.longs===Number?new util.LongBits(m.attempt.low>>>0,m.attempt.high>>>0).toNumber():m.attempt
  }
  return d
},
});
}

{
const types = [null];
Object.assign(slipway_v1_HoldResponse, {
ctor: function HoldResponse(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function HoldResponse$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.inFlight!=null&&Object.hasOwnProperty.call(m,"inFlight"))
  w.uint32(8).int64(m.inFlight)
  return w
},
decode: function HoldResponse$decode(r,l,e,n){
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
  m.inFlight=r.int64()
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
fromObject: function HoldResponse$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.HoldResponse: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.inFlight!=null){
  if(util.Long)
  m.inFlight=util.Long.fromValue(d.inFlight,false)
  else if(typeof d.inFlight==="string")
  m.inFlight=parseInt(d.inFlight,10)
  else if(typeof d.inFlight==="number")
  m.inFlight=d.inFlight
  else if(typeof d.inFlight==="object")
  m.inFlight=new util.LongBits(d.inFlight.low>>>0,d.inFlight.high>>>0).toNumber()
  }
  return m
},
toObject: function HoldResponse$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.inFlight=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.inFlight=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  }
  if(m.inFlight!=null&&Object.hasOwnProperty.call(m,"inFlight")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.inFlight=typeof m.inFlight==="number"?BigInt(m.inFlight):util.Long.fromBits(m.inFlight.low>>>0,m.inFlight.high>>>0,false).toBigInt()
  else if(typeof m.inFlight==="number")
  d.inFlight=o.longs===String?String(m.inFlight):m.inFlight
  else
  d.inFlight=o.longs===String?util.Long.prototype.toString.call(m.inFlight):o.longs===Number?new util.LongBits(m.inFlight.low>>>0,m.inFlight.high>>>0).toNumber():m.inFlight
  }
  return d
},
});
}

{
const types = [null, null, null, null];
Object.assign(slipway_v1_ReleaseRequest, {
ctor: function ReleaseRequest(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function ReleaseRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.epoch!=null&&Object.hasOwnProperty.call(m,"epoch"))
  w.uint32(8).int64(m.epoch)
  if(m.environment!=null&&Object.hasOwnProperty.call(m,"environment"))
  w.uint32(18).string(m.environment)
  if(m.generation!=null&&Object.hasOwnProperty.call(m,"generation"))
  w.uint32(24).int64(m.generation)
  if(m.attempt!=null&&Object.hasOwnProperty.call(m,"attempt"))
  w.uint32(32).int64(m.attempt)
  return w
},
decode: function ReleaseRequest$decode(r,l,e,n){
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
  m.environment=r.string()
  break
  }
  case 3: {
  m.generation=r.int64()
  break
  }
  case 4: {
  m.attempt=r.int64()
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
fromObject: function ReleaseRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.ReleaseRequest: object expected")
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
  if(d.environment!=null){
  m.environment=String(d.environment)
  }
  if(d.generation!=null){
  if(util.Long)
  m.generation=util.Long.fromValue(d.generation,false)
  else if(typeof d.generation==="string")
  m.generation=parseInt(d.generation,10)
  else if(typeof d.generation==="number")
  m.generation=d.generation
  else if(typeof d.generation==="object")
  m.generation=new util.LongBits(d.generation.low>>>0,d.generation.high>>>0).toNumber()
  }
  if(d.attempt!=null){
  if(util.Long)
  m.attempt=util.Long.fromValue(d.attempt,false)
  else if(typeof d.attempt==="string")
  m.attempt=parseInt(d.attempt,10)
  else if(typeof d.attempt==="number")
  m.attempt=d.attempt
  else if(typeof d.attempt==="object")
  m.attempt=new util.LongBits(d.attempt.low>>>0,d.attempt.high>>>0).toNumber()
  }
  return m
},
toObject: function ReleaseRequest$toObject(m,o,q){
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
  d.environment=""
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.generation=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.generation=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.attempt=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.attempt=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  }
  if(m.epoch!=null&&Object.hasOwnProperty.call(m,"epoch")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.epoch=typeof m.epoch==="number"?BigInt(m.epoch):util.Long.fromBits(m.epoch.low>>>0,m.epoch.high>>>0,false).toBigInt()
  else if(typeof m.epoch==="number")
  d.epoch=o.longs===String?String(m.epoch):m.epoch
  else
  d.epoch=o.longs===String?util.Long.prototype.toString.call(m.epoch):o.longs===Number?new util.LongBits(m.epoch.low>>>0,m.epoch.high>>>0).toNumber():m.epoch
  }
  if(m.environment!=null&&Object.hasOwnProperty.call(m,"environment")){
  d.environment=m.environment
  }
  if(m.generation!=null&&Object.hasOwnProperty.call(m,"generation")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.generation=typeof m.generation==="number"?BigInt(m.generation):util.Long.fromBits(m.generation.low>>>0,m.generation.high>>>0,false).toBigInt()
  else if(typeof m.generation==="number")
  d.generation=o.longs===String?String(m.generation):m.generation
  else
  d.generation=o.longs===String?util.Long.prototype.toString.call(m.generation):o.longs===Number?new util.LongBits(m.generation.low>>>0,m.generation.high>>>0).toNumber():m.generation
  }
  if(m.attempt!=null&&Object.hasOwnProperty.call(m,"attempt")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.attempt=typeof m.attempt==="number"?BigInt(m.attempt):util.Long.fromBits(m.attempt.low>>>0,m.attempt.high>>>0,false).toBigInt()
  else if(typeof m.attempt==="number")
  d.attempt=o.longs===String?String(m.attempt):m.attempt
  else
  d.attempt=o.longs===String?util.Long.prototype.toString.call(m.attempt):o.longs===Number?new util.LongBits(m.attempt.low>>>0,m.attempt.high>>>0).toNumber():m.attempt
  }
  return d
},
});
}

{
const types = [null, null];
Object.assign(slipway_v1_ReleaseResponse, {
ctor: function ReleaseResponse(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function ReleaseResponse$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.released!=null&&Object.hasOwnProperty.call(m,"released"))
  w.uint32(8).int64(m.released)
  if(m.longestMs!=null&&Object.hasOwnProperty.call(m,"longestMs"))
  w.uint32(16).int64(m.longestMs)
  return w
},
decode: function ReleaseResponse$decode(r,l,e,n){
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
  m.released=r.int64()
  break
  }
  case 2: {
  m.longestMs=r.int64()
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
fromObject: function ReleaseResponse$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.ReleaseResponse: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.released!=null){
  if(util.Long)
  m.released=util.Long.fromValue(d.released,false)
  else if(typeof d.released==="string")
  m.released=parseInt(d.released,10)
  else if(typeof d.released==="number")
  m.released=d.released
  else if(typeof d.released==="object")
  m.released=new util.LongBits(d.released.low>>>0,d.released.high>>>0).toNumber()
  }
  if(d.longestMs!=null){
  if(util.Long)
  m.longestMs=util.Long.fromValue(d.longestMs,false)
  else if(typeof d.longestMs==="string")
  m.longestMs=parseInt(d.longestMs,10)
  else if(typeof d.longestMs==="number")
  m.longestMs=d.longestMs
  else if(typeof d.longestMs==="object")
  m.longestMs=new util.LongBits(d.longestMs.low>>>0,d.longestMs.high>>>0).toNumber()
  }
  return m
},
toObject: function ReleaseResponse$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.released=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.released=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.longestMs=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.longestMs=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  }
  if(m.released!=null&&Object.hasOwnProperty.call(m,"released")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.released=typeof m.released==="number"?BigInt(m.released):util.Long.fromBits(m.released.low>>>0,m.released.high>>>0,false).toBigInt()
  else if(typeof m.released==="number")
  d.released=o.longs===String?String(m.released):m.released
  else
  d.released=o.longs===String?util.Long.prototype.toString.call(m.released):o.longs===Number?new util.LongBits(m.released.low>>>0,m.released.high>>>0).toNumber():m.released
  }
  if(m.longestMs!=null&&Object.hasOwnProperty.call(m,"longestMs")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.longestMs=typeof m.longestMs==="number"?BigInt(m.longestMs):util.Long.fromBits(m.longestMs.low>>>0,m.longestMs.high>>>0,false).toBigInt()
  else if(typeof m.longestMs==="number")
  d.longestMs=o.longs===String?String(m.longestMs):m.longestMs
  else
  d.longestMs=o.longs===String?util.Long.prototype.toString.call(m.longestMs):o.longs===Number?new util.LongBits(m.longestMs.low>>>0,m.longestMs.high>>>0).toNumber():m.longestMs
  }
  return d
},
});
}

{
const types = [null, null];
Object.assign(slipway_v1_DrainRequest, {
ctor: function DrainRequest(p){
  this.targets=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function DrainRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.targets!=null&&m.targets.length){
  for(var i=0;i<m.targets.length;++i)
  w.uint32(10).string(m.targets[i])
  }
  if(m.timeoutMs!=null&&Object.hasOwnProperty.call(m,"timeoutMs"))
  w.uint32(16).int64(m.timeoutMs)
  return w
},
decode: function DrainRequest$decode(r,l,e,n){
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
  if(!(m.targets&&m.targets.length))
  m.targets=[]
  m.targets.push(r.string())
  break
  }
  case 2: {
  m.timeoutMs=r.int64()
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
fromObject: function DrainRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.DrainRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.targets){
  if(!Array.isArray(d.targets))
  throw TypeError(".slipway.v1.DrainRequest.targets: array expected")
  m.targets=[]
  for(var i=0;i<d.targets.length;++i){
  m.targets[i]=String(d.targets[i])
  }
  }
  if(d.timeoutMs!=null){
  if(util.Long)
  m.timeoutMs=util.Long.fromValue(d.timeoutMs,false)
  else if(typeof d.timeoutMs==="string")
  m.timeoutMs=parseInt(d.timeoutMs,10)
  else if(typeof d.timeoutMs==="number")
  m.timeoutMs=d.timeoutMs
  else if(typeof d.timeoutMs==="object")
  m.timeoutMs=new util.LongBits(d.timeoutMs.low>>>0,d.timeoutMs.high>>>0).toNumber()
  }
  return m
},
toObject: function DrainRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.targets=[]
  }
  if(o.defaults){
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.timeoutMs=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.timeoutMs=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  }
  if(m.targets&&m.targets.length){
  d.targets=[]
  for(var j=0;j<m.targets.length;++j){
  d.targets[j]=m.targets[j]
  }
  }
  if(m.timeoutMs!=null&&Object.hasOwnProperty.call(m,"timeoutMs")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.timeoutMs=typeof m.timeoutMs==="number"?BigInt(m.timeoutMs):util.Long.fromBits(m.timeoutMs.low>>>0,m.timeoutMs.high>>>0,false).toBigInt()
  else if(typeof m.timeoutMs==="number")
  d.timeoutMs=o.longs===String?String(m.timeoutMs):m.timeoutMs
  else
  d.timeoutMs=o.longs===String?util.Long.prototype.toString.call(m.timeoutMs):o.longs===Number?new util.LongBits(m.timeoutMs.low>>>0,m.timeoutMs.high>>>0).toNumber():m.timeoutMs
  }
  return d
},
});
}

{
const types = [null];
Object.assign(slipway_v1_DrainResponse, {
ctor: function DrainResponse(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function DrainResponse$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.cut!=null&&Object.hasOwnProperty.call(m,"cut"))
  w.uint32(8).int64(m.cut)
  return w
},
decode: function DrainResponse$decode(r,l,e,n){
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
  m.cut=r.int64()
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
fromObject: function DrainResponse$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.DrainResponse: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.cut!=null){
  if(util.Long)
  m.cut=util.Long.fromValue(d.cut,false)
  else if(typeof d.cut==="string")
  m.cut=parseInt(d.cut,10)
  else if(typeof d.cut==="number")
  m.cut=d.cut
  else if(typeof d.cut==="object")
  m.cut=new util.LongBits(d.cut.low>>>0,d.cut.high>>>0).toNumber()
  }
  return m
},
toObject: function DrainResponse$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.cut=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.cut=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  }
  if(m.cut!=null&&Object.hasOwnProperty.call(m,"cut")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.cut=typeof m.cut==="number"?BigInt(m.cut):util.Long.fromBits(m.cut.low>>>0,m.cut.high>>>0,false).toBigInt()
  else if(typeof m.cut==="number")
  d.cut=o.longs===String?String(m.cut):m.cut
  else
  d.cut=o.longs===String?util.Long.prototype.toString.call(m.cut):o.longs===Number?new util.LongBits(m.cut.low>>>0,m.cut.high>>>0).toNumber():m.cut
  }
  return d
},
});
}

{
const types = [];
Object.assign(slipway_v1_GetStatusRequest, {
ctor: function GetStatusRequest(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function GetStatusRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  return w
},
decode: function GetStatusRequest$decode(r,l,e,n){
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
fromObject: function GetStatusRequest$fromObject(d,n){
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
const types = [slipway_v1_GetStatusResponse_Environment, null, null];
Object.assign(slipway_v1_GetStatusResponse, {
ctor: function GetStatusResponse(p){
  this.environments=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function GetStatusResponse$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.environments!=null&&m.environments.length){
  for(var i=0;i<m.environments.length;++i)
  types[0].encode(m.environments[i],w.uint32(10).fork(),q+1).ldelim()
  }
  if(m.startedAtMs!=null&&Object.hasOwnProperty.call(m,"startedAtMs"))
  w.uint32(16).int64(m.startedAtMs)
  if(m.holdLimitMs!=null&&Object.hasOwnProperty.call(m,"holdLimitMs"))
  w.uint32(24).int64(m.holdLimitMs)
  return w
},
decode: function GetStatusResponse$decode(r,l,e,n){
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
  if(!(m.environments&&m.environments.length))
  m.environments=[]
  m.environments.push(types[0].decode(r,r.uint32(),undefined,n+1))
  break
  }
  case 2: {
  m.startedAtMs=r.int64()
  break
  }
  case 3: {
  m.holdLimitMs=r.int64()
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
fromObject: function GetStatusResponse$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.GetStatusResponse: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.environments){
  if(!Array.isArray(d.environments))
  throw TypeError(".slipway.v1.GetStatusResponse.environments: array expected")
  m.environments=[]
  for(var i=0;i<d.environments.length;++i){
  if(!util.isObject(d.environments[i]))
  throw TypeError(".slipway.v1.GetStatusResponse.environments: object expected")
  m.environments[i]=types[0].fromObject(d.environments[i],n+1)
  }
  }
  if(d.startedAtMs!=null){
  if(util.Long)
  m.startedAtMs=util.Long.fromValue(d.startedAtMs,false)
  else if(typeof d.startedAtMs==="string")
  m.startedAtMs=parseInt(d.startedAtMs,10)
  else if(typeof d.startedAtMs==="number")
  m.startedAtMs=d.startedAtMs
  else if(typeof d.startedAtMs==="object")
  m.startedAtMs=new util.LongBits(d.startedAtMs.low>>>0,d.startedAtMs.high>>>0).toNumber()
  }
  if(d.holdLimitMs!=null){
  if(util.Long)
  m.holdLimitMs=util.Long.fromValue(d.holdLimitMs,false)
  else if(typeof d.holdLimitMs==="string")
  m.holdLimitMs=parseInt(d.holdLimitMs,10)
  else if(typeof d.holdLimitMs==="number")
  m.holdLimitMs=d.holdLimitMs
  else if(typeof d.holdLimitMs==="object")
  m.holdLimitMs=new util.LongBits(d.holdLimitMs.low>>>0,d.holdLimitMs.high>>>0).toNumber()
  }
  return m
},
toObject: function GetStatusResponse$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.environments=[]
  }
  if(o.defaults){
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.startedAtMs=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.startedAtMs=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.holdLimitMs=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.holdLimitMs=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  }
  if(m.environments&&m.environments.length){
  d.environments=[]
  for(var j=0;j<m.environments.length;++j){
  d.environments[j]=types[0].toObject(m.environments[j],o,q+1)
  }
  }
  if(m.startedAtMs!=null&&Object.hasOwnProperty.call(m,"startedAtMs")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.startedAtMs=typeof m.startedAtMs==="number"?BigInt(m.startedAtMs):util.Long.fromBits(m.startedAtMs.low>>>0,m.startedAtMs.high>>>0,false).toBigInt()
  else if(typeof m.startedAtMs==="number")
  d.startedAtMs=o.longs===String?String(m.startedAtMs):m.startedAtMs
  else
  d.startedAtMs=o.longs===String?util.Long.prototype.toString.call(m.startedAtMs):o.longs===Number?new util.LongBits(m.startedAtMs.low>>>0,m.startedAtMs.high>>>0).toNumber():m.startedAtMs
  }
  if(m.holdLimitMs!=null&&Object.hasOwnProperty.call(m,"holdLimitMs")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.holdLimitMs=typeof m.holdLimitMs==="number"?BigInt(m.holdLimitMs):util.Long.fromBits(m.holdLimitMs.low>>>0,m.holdLimitMs.high>>>0,false).toBigInt()
  else if(typeof m.holdLimitMs==="number")
  d.holdLimitMs=o.longs===String?String(m.holdLimitMs):m.holdLimitMs
  else
  d.holdLimitMs=o.longs===String?util.Long.prototype.toString.call(m.holdLimitMs):o.longs===Number?new util.LongBits(m.holdLimitMs.low>>>0,m.holdLimitMs.high>>>0).toNumber():m.holdLimitMs
  }
  return d
},
});
}

{
const types = [null, null, null, null, null, null, null, null];
Object.assign(slipway_v1_GetStatusResponse_Environment, {
ctor: function Environment(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function Environment$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.environment!=null&&Object.hasOwnProperty.call(m,"environment"))
  w.uint32(10).string(m.environment)
  if(m.epoch!=null&&Object.hasOwnProperty.call(m,"epoch"))
  w.uint32(16).int64(m.epoch)
  if(m.generation!=null&&Object.hasOwnProperty.call(m,"generation"))
  w.uint32(24).int64(m.generation)
  if(m.holding!=null&&Object.hasOwnProperty.call(m,"holding"))
  w.uint32(32).bool(m.holding)
  if(m.held!=null&&Object.hasOwnProperty.call(m,"held"))
  w.uint32(40).int64(m.held)
  if(m.inFlight!=null&&Object.hasOwnProperty.call(m,"inFlight"))
  w.uint32(48).int64(m.inFlight)
  if(m.routes!=null&&Object.hasOwnProperty.call(m,"routes"))
  w.uint32(56).int64(m.routes)
  if(m.holdingMs!=null&&Object.hasOwnProperty.call(m,"holdingMs"))
  w.uint32(64).int64(m.holdingMs)
  return w
},
decode: function Environment$decode(r,l,e,n){
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
  m.environment=r.string()
  break
  }
  case 2: {
  m.epoch=r.int64()
  break
  }
  case 3: {
  m.generation=r.int64()
  break
  }
  case 4: {
  m.holding=r.bool()
  break
  }
  case 5: {
  m.held=r.int64()
  break
  }
  case 6: {
  m.inFlight=r.int64()
  break
  }
  case 7: {
  m.routes=r.int64()
  break
  }
  case 8: {
  m.holdingMs=r.int64()
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
fromObject: function Environment$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.GetStatusResponse.Environment: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.environment!=null){
  m.environment=String(d.environment)
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
  if(d.generation!=null){
  if(util.Long)
  m.generation=util.Long.fromValue(d.generation,false)
  else if(typeof d.generation==="string")
  m.generation=parseInt(d.generation,10)
  else if(typeof d.generation==="number")
  m.generation=d.generation
  else if(typeof d.generation==="object")
  m.generation=new util.LongBits(d.generation.low>>>0,d.generation.high>>>0).toNumber()
  }
  if(d.holding!=null){
  m.holding=Boolean(d.holding)
  }
  if(d.held!=null){
  if(util.Long)
  m.held=util.Long.fromValue(d.held,false)
  else if(typeof d.held==="string")
  m.held=parseInt(d.held,10)
  else if(typeof d.held==="number")
  m.held=d.held
  else if(typeof d.held==="object")
  m.held=new util.LongBits(d.held.low>>>0,d.held.high>>>0).toNumber()
  }
  if(d.inFlight!=null){
  if(util.Long)
  m.inFlight=util.Long.fromValue(d.inFlight,false)
  else if(typeof d.inFlight==="string")
  m.inFlight=parseInt(d.inFlight,10)
  else if(typeof d.inFlight==="number")
  m.inFlight=d.inFlight
  else if(typeof d.inFlight==="object")
  m.inFlight=new util.LongBits(d.inFlight.low>>>0,d.inFlight.high>>>0).toNumber()
  }
  if(d.routes!=null){
  if(util.Long)
  m.routes=util.Long.fromValue(d.routes,false)
  else if(typeof d.routes==="string")
  m.routes=parseInt(d.routes,10)
  else if(typeof d.routes==="number")
  m.routes=d.routes
  else if(typeof d.routes==="object")
  m.routes=new util.LongBits(d.routes.low>>>0,d.routes.high>>>0).toNumber()
  }
  if(d.holdingMs!=null){
  if(util.Long)
  m.holdingMs=util.Long.fromValue(d.holdingMs,false)
  else if(typeof d.holdingMs==="string")
  m.holdingMs=parseInt(d.holdingMs,10)
  else if(typeof d.holdingMs==="number")
  m.holdingMs=d.holdingMs
  else if(typeof d.holdingMs==="object")
  m.holdingMs=new util.LongBits(d.holdingMs.low>>>0,d.holdingMs.high>>>0).toNumber()
  }
  return m
},
toObject: function Environment$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.environment=""
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.epoch=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.epoch=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.generation=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.generation=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  d.holding=false
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.held=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.held=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.inFlight=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.inFlight=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.routes=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.routes=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.holdingMs=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.holdingMs=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  }
  if(m.environment!=null&&Object.hasOwnProperty.call(m,"environment")){
  d.environment=m.environment
  }
  if(m.epoch!=null&&Object.hasOwnProperty.call(m,"epoch")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.epoch=typeof m.epoch==="number"?BigInt(m.epoch):util.Long.fromBits(m.epoch.low>>>0,m.epoch.high>>>0,false).toBigInt()
  else if(typeof m.epoch==="number")
  d.epoch=o.longs===String?String(m.epoch):m.epoch
  else
  d.epoch=o.longs===String?util.Long.prototype.toString.call(m.epoch):o.longs===Number?new util.LongBits(m.epoch.low>>>0,m.epoch.high>>>0).toNumber():m.epoch
  }
  if(m.generation!=null&&Object.hasOwnProperty.call(m,"generation")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.generation=typeof m.generation==="number"?BigInt(m.generation):util.Long.fromBits(m.generation.low>>>0,m.generation.high>>>0,false).toBigInt()
  else if(typeof m.generation==="number")
  d.generation=o.longs===String?String(m.generation):m.generation
  else
  d.generation=o.longs===String?util.Long.prototype.toString.call(m.generation):o.longs===Number?new util.LongBits(m.generation.low>>>0,m.generation.high>>>0).toNumber():m.generation
  }
  if(m.holding!=null&&Object.hasOwnProperty.call(m,"holding")){
  d.holding=m.holding
  }
  if(m.held!=null&&Object.hasOwnProperty.call(m,"held")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.held=typeof m.held==="number"?BigInt(m.held):util.Long.fromBits(m.held.low>>>0,m.held.high>>>0,false).toBigInt()
  else if(typeof m.held==="number")
  d.held=o.longs===String?String(m.held):m.held
  else
  d.held=o.longs===String?util.Long.prototype.toString.call(m.held):o.longs===Number?new util.LongBits(m.held.low>>>0,m.held.high>>>0).toNumber():m.held
  }
  if(m.inFlight!=null&&Object.hasOwnProperty.call(m,"inFlight")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.inFlight=typeof m.inFlight==="number"?BigInt(m.inFlight):util.Long.fromBits(m.inFlight.low>>>0,m.inFlight.high>>>0,false).toBigInt()
  else if(typeof m.inFlight==="number")
  d.inFlight=o.longs===String?String(m.inFlight):m.inFlight
  else
  d.inFlight=o.longs===String?util.Long.prototype.toString.call(m.inFlight):o.longs===Number?new util.LongBits(m.inFlight.low>>>0,m.inFlight.high>>>0).toNumber():m.inFlight
  }
  if(m.routes!=null&&Object.hasOwnProperty.call(m,"routes")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.routes=typeof m.routes==="number"?BigInt(m.routes):util.Long.fromBits(m.routes.low>>>0,m.routes.high>>>0,false).toBigInt()
  else if(typeof m.routes==="number")
  d.routes=o.longs===String?String(m.routes):m.routes
  else
  d.routes=o.longs===String?util.Long.prototype.toString.call(m.routes):o.longs===Number?new util.LongBits(m.routes.low>>>0,m.routes.high>>>0).toNumber():m.routes
  }
  if(m.holdingMs!=null&&Object.hasOwnProperty.call(m,"holdingMs")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.holdingMs=typeof m.holdingMs==="number"?BigInt(m.holdingMs):util.Long.fromBits(m.holdingMs.low>>>0,m.holdingMs.high>>>0,false).toBigInt()
  else if(typeof m.holdingMs==="number")
  d.holdingMs=o.longs===String?String(m.holdingMs):m.holdingMs
  else
  d.holdingMs=o.longs===String?util.Long.prototype.toString.call(m.holdingMs):o.longs===Number?new util.LongBits(m.holdingMs.low>>>0,m.holdingMs.high>>>0).toNumber():m.holdingMs
  }
  return d
},
});
}

export const Route: Pick<ProtoGrpcType["slipway"]["v1"]["Route"], "serialize" | "deserialize"> = codec(slipway_v1_Route);
export const Upstream: Pick<ProtoGrpcType["slipway"]["v1"]["Upstream"], "serialize" | "deserialize"> = codec(slipway_v1_Upstream);
export const Redirect: Pick<ProtoGrpcType["slipway"]["v1"]["Redirect"], "serialize" | "deserialize"> = codec(slipway_v1_Redirect);
export const PathRedirect: Pick<ProtoGrpcType["slipway"]["v1"]["PathRedirect"], "serialize" | "deserialize"> = codec(slipway_v1_PathRedirect);
export const ApplyRequest: Pick<ProtoGrpcType["slipway"]["v1"]["ApplyRequest"], "serialize" | "deserialize"> = codec(slipway_v1_ApplyRequest);
export const ApplyResponse: Pick<ProtoGrpcType["slipway"]["v1"]["ApplyResponse"], "serialize" | "deserialize"> = codec(slipway_v1_ApplyResponse);
export const HoldRequest: Pick<ProtoGrpcType["slipway"]["v1"]["HoldRequest"], "serialize" | "deserialize"> = codec(slipway_v1_HoldRequest);
export const HoldResponse: Pick<ProtoGrpcType["slipway"]["v1"]["HoldResponse"], "serialize" | "deserialize"> = codec(slipway_v1_HoldResponse);
export const ReleaseRequest: Pick<ProtoGrpcType["slipway"]["v1"]["ReleaseRequest"], "serialize" | "deserialize"> = codec(slipway_v1_ReleaseRequest);
export const ReleaseResponse: Pick<ProtoGrpcType["slipway"]["v1"]["ReleaseResponse"], "serialize" | "deserialize"> = codec(slipway_v1_ReleaseResponse);
export const DrainRequest: Pick<ProtoGrpcType["slipway"]["v1"]["DrainRequest"], "serialize" | "deserialize"> = codec(slipway_v1_DrainRequest);
export const DrainResponse: Pick<ProtoGrpcType["slipway"]["v1"]["DrainResponse"], "serialize" | "deserialize"> = codec(slipway_v1_DrainResponse);
export const GetStatusRequest: Pick<ProtoGrpcType["slipway"]["v1"]["GetStatusRequest"], "serialize" | "deserialize"> = codec(slipway_v1_GetStatusRequest);
export const GetStatusResponse: Pick<ProtoGrpcType["slipway"]["v1"]["GetStatusResponse"], "serialize" | "deserialize"> = codec(slipway_v1_GetStatusResponse);

export const Router: ProtoGrpcType["slipway"]["v1"]["Router"] = service("slipway.v1.Router", {
  Apply: { request: slipway_v1_ApplyRequest, response: slipway_v1_ApplyResponse, requestStream: false, responseStream: false },
  Hold: { request: slipway_v1_HoldRequest, response: slipway_v1_HoldResponse, requestStream: false, responseStream: false },
  Release: { request: slipway_v1_ReleaseRequest, response: slipway_v1_ReleaseResponse, requestStream: false, responseStream: false },
  Drain: { request: slipway_v1_DrainRequest, response: slipway_v1_DrainResponse, requestStream: false, responseStream: false },
  GetStatus: { request: slipway_v1_GetStatusRequest, response: slipway_v1_GetStatusResponse, requestStream: false, responseStream: false },
});
