// @ts-nocheck
// Original file: proto/slipway/v1/slipway.proto

import protobuf from "protobufjs/minimal.js";
import { codec, service } from "../../contract.js";
import type { ProtoGrpcType } from "../slipway.js";

const { Reader, Writer, util } = protobuf;

const slipway_v1_WhoAmIRequest = {};
const slipway_v1_WhoAmIResponse = {};
const slipway_v1_GetFarmStatusRequest = {};
const slipway_v1_FarmStatus = {};
const slipway_v1_PartStatus = {};
const slipway_v1_ListAgentsRequest = {};
const slipway_v1_ListAgentsResponse = {};
const slipway_v1_Agent = {};
const slipway_v1_CreateAgentTokenRequest = {};
const slipway_v1_CreateAgentTokenResponse = {};
const slipway_v1_AgentToken = {};
const slipway_v1_ListAgentTokensRequest = {};
const slipway_v1_ListAgentTokensResponse = {};
const slipway_v1_RevokeAgentTokenRequest = {};
const slipway_v1_RevokeAgentTokenResponse = {};
const slipway_v1_DrainAgentRequest = {};
const slipway_v1_RemoveAgentRequest = {};
const slipway_v1_RemoveAgentResponse = {};
const slipway_v1_GetFarmLoadRequest = {};
const slipway_v1_FarmLoad = {};
const slipway_v1_ClassLoad = {};
const slipway_v1_Project = {};
const slipway_v1_CreateProjectRequest = {};
const slipway_v1_ListProjectsRequest = {};
const slipway_v1_ListProjectsResponse = {};
const slipway_v1_GetProjectRequest = {};
const slipway_v1_DeleteProjectRequest = {};
const slipway_v1_DeleteProjectResponse = {};
const slipway_v1_Environment = {};
const slipway_v1_ApplicationStatus = {};
const build_bazel_remote_execution_v2_Digest = {};
const slipway_v1_ListEnvironmentsRequest = {};
const slipway_v1_ListEnvironmentsResponse = {};
const slipway_v1_GetEnvironmentRequest = {};
const slipway_v1_DeleteEnvironmentRequest = {};
const slipway_v1_BeginUploadRequest = {};
const slipway_v1_BeginUploadResponse = {};
const slipway_v1_BeginDownloadRequest = {};
const slipway_v1_BeginDownloadResponse = {};
const slipway_v1_PinSlugRequest = {};
const slipway_v1_PinSlugResponse = {};
const slipway_v1_UnpinSlugRequest = {};
const slipway_v1_UnpinSlugResponse = {};
const slipway_v1_GetProvenanceRequest = {};
const slipway_v1_Provenance = {};
const slipway_v1_VerifyingKey = {};
const slipway_v1_ExplainBlobRequest = {};
const slipway_v1_BlobKeeper = {};
const slipway_v1_BlobPlace = {};
const slipway_v1_ExplainBlobResponse = {};
const slipway_v1_GetPlanRequest = {};
const slipway_v1_Plan = {};
const slipway_v1_PlannedAction = {};
const slipway_v1_PlannedChange = {};
const slipway_v1_SubmitRequest = {};
const slipway_v1_RedeployRequest = {};
const slipway_v1_VerifyRequest = {};
const slipway_v1_RollbackRequest = {};
const slipway_v1_Activity = {};
const slipway_v1_PhaseDuration = {};
const slipway_v1_TimelineEntry = {};
const slipway_v1_GetQueueRequest = {};
const slipway_v1_Queue = {};
const slipway_v1_Waiting = {};
const slipway_v1_ListActivitiesRequest = {};
const slipway_v1_ListActivitiesResponse = {};
const slipway_v1_GetActivityRequest = {};
const slipway_v1_CancelActivityRequest = {};
const slipway_v1_StreamLogRequest = {};
const slipway_v1_LogChunk = {};
const slipway_v1_ListDeploymentsRequest = {};
const slipway_v1_ListDeploymentsResponse = {};
const slipway_v1_Deployment = {};
const slipway_v1_ListDomainsRequest = {};
const slipway_v1_AddDomainRequest = {};
const slipway_v1_DeleteDomainRequest = {};
const slipway_v1_SetDefaultDomainRequest = {};
const slipway_v1_Domains = {};
const slipway_v1_Domain = {};
const slipway_v1_Variable = {};
const slipway_v1_ListVariablesRequest = {};
const slipway_v1_ListVariablesResponse = {};
const slipway_v1_GetVariableRequest = {};
const slipway_v1_SetVariableRequest = {};
const slipway_v1_DeleteVariableRequest = {};
const slipway_v1_ChangedVariable = {};
const slipway_v1_ChangedVariable_PendingChange = {};

{
const types = [];
Object.assign(slipway_v1_WhoAmIRequest, {
ctor: function WhoAmIRequest(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function WhoAmIRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  return w
},
decode: function WhoAmIRequest$decode(r,l,e,n){
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
fromObject: function WhoAmIRequest$fromObject(d,n){
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
const types = [null, null, null, null];
Object.assign(slipway_v1_WhoAmIResponse, {
ctor: function WhoAmIResponse(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function WhoAmIResponse$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.user!=null&&Object.hasOwnProperty.call(m,"user"))
  w.uint32(10).string(m.user)
  if(m.administrator!=null&&Object.hasOwnProperty.call(m,"administrator"))
  w.uint32(16).bool(m.administrator)
  if(m.farm!=null&&Object.hasOwnProperty.call(m,"farm"))
  w.uint32(26).string(m.farm)
  if(m.version!=null&&Object.hasOwnProperty.call(m,"version"))
  w.uint32(34).string(m.version)
  return w
},
decode: function WhoAmIResponse$decode(r,l,e,n){
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
  m.user=r.string()
  break
  }
  case 2: {
  m.administrator=r.bool()
  break
  }
  case 3: {
  m.farm=r.string()
  break
  }
  case 4: {
  m.version=r.string()
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
fromObject: function WhoAmIResponse$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.WhoAmIResponse: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.user!=null){
  m.user=String(d.user)
  }
  if(d.administrator!=null){
  m.administrator=Boolean(d.administrator)
  }
  if(d.farm!=null){
  m.farm=String(d.farm)
  }
  if(d.version!=null){
  m.version=String(d.version)
  }
  return m
},
toObject: function WhoAmIResponse$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.user=""
  d.administrator=false
  d.farm=""
  d.version=""
  }
  if(m.user!=null&&Object.hasOwnProperty.call(m,"user")){
  d.user=m.user
  }
  if(m.administrator!=null&&Object.hasOwnProperty.call(m,"administrator")){
  d.administrator=m.administrator
  }
  if(m.farm!=null&&Object.hasOwnProperty.call(m,"farm")){
  d.farm=m.farm
  }
  if(m.version!=null&&Object.hasOwnProperty.call(m,"version")){
  d.version=m.version
  }
  return d
},
});
}

{
const types = [];
Object.assign(slipway_v1_GetFarmStatusRequest, {
ctor: function GetFarmStatusRequest(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function GetFarmStatusRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  return w
},
decode: function GetFarmStatusRequest$decode(r,l,e,n){
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
fromObject: function GetFarmStatusRequest$fromObject(d,n){
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
const types = [null, null, slipway_v1_PartStatus, null, null, null, null];
Object.assign(slipway_v1_FarmStatus, {
ctor: function FarmStatus(p){
  this.parts=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function FarmStatus$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.farm!=null&&Object.hasOwnProperty.call(m,"farm"))
  w.uint32(10).string(m.farm)
  if(m.version!=null&&Object.hasOwnProperty.call(m,"version"))
  w.uint32(18).string(m.version)
  if(m.parts!=null&&m.parts.length){
  for(var i=0;i<m.parts.length;++i)
  types[2].encode(m.parts[i],w.uint32(26).fork(),q+1).ldelim()
  }
  if(m.projects!=null&&Object.hasOwnProperty.call(m,"projects"))
  w.uint32(32).int32(m.projects)
  if(m.environments!=null&&Object.hasOwnProperty.call(m,"environments"))
  w.uint32(40).int32(m.environments)
  if(m.activitiesRunning!=null&&Object.hasOwnProperty.call(m,"activitiesRunning"))
  w.uint32(48).int32(m.activitiesRunning)
  if(m.activitiesQueued!=null&&Object.hasOwnProperty.call(m,"activitiesQueued"))
  w.uint32(56).int32(m.activitiesQueued)
  return w
},
decode: function FarmStatus$decode(r,l,e,n){
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
  m.farm=r.string()
  break
  }
  case 2: {
  m.version=r.string()
  break
  }
  case 3: {
  if(!(m.parts&&m.parts.length))
  m.parts=[]
  m.parts.push(types[2].decode(r,r.uint32(),undefined,n+1))
  break
  }
  case 4: {
  m.projects=r.int32()
  break
  }
  case 5: {
  m.environments=r.int32()
  break
  }
  case 6: {
  m.activitiesRunning=r.int32()
  break
  }
  case 7: {
  m.activitiesQueued=r.int32()
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
fromObject: function FarmStatus$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.FarmStatus: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.farm!=null){
  m.farm=String(d.farm)
  }
  if(d.version!=null){
  m.version=String(d.version)
  }
  if(d.parts){
  if(!Array.isArray(d.parts))
  throw TypeError(".slipway.v1.FarmStatus.parts: array expected")
  m.parts=[]
  for(var i=0;i<d.parts.length;++i){
  if(!util.isObject(d.parts[i]))
  throw TypeError(".slipway.v1.FarmStatus.parts: object expected")
  m.parts[i]=types[2].fromObject(d.parts[i],n+1)
  }
  }
  if(d.projects!=null){
  m.projects=d.projects|0
  }
  if(d.environments!=null){
  m.environments=d.environments|0
  }
  if(d.activitiesRunning!=null){
  m.activitiesRunning=d.activitiesRunning|0
  }
  if(d.activitiesQueued!=null){
  m.activitiesQueued=d.activitiesQueued|0
  }
  return m
},
toObject: function FarmStatus$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.parts=[]
  }
  if(o.defaults){
  d.farm=""
  d.version=""
  d.projects=0
  d.environments=0
  d.activitiesRunning=0
  d.activitiesQueued=0
  }
  if(m.farm!=null&&Object.hasOwnProperty.call(m,"farm")){
  d.farm=m.farm
  }
  if(m.version!=null&&Object.hasOwnProperty.call(m,"version")){
  d.version=m.version
  }
  if(m.parts&&m.parts.length){
  d.parts=[]
  for(var j=0;j<m.parts.length;++j){
  d.parts[j]=types[2].toObject(m.parts[j],o,q+1)
  }
  }
  if(m.projects!=null&&Object.hasOwnProperty.call(m,"projects")){
  d.projects=m.projects
  }
  if(m.environments!=null&&Object.hasOwnProperty.call(m,"environments")){
  d.environments=m.environments
  }
  if(m.activitiesRunning!=null&&Object.hasOwnProperty.call(m,"activitiesRunning")){
  d.activitiesRunning=m.activitiesRunning
  }
  if(m.activitiesQueued!=null&&Object.hasOwnProperty.call(m,"activitiesQueued")){
  d.activitiesQueued=m.activitiesQueued
  }
  return d
},
});
}

{
const types = [null, null, null];
Object.assign(slipway_v1_PartStatus, {
ctor: function PartStatus(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function PartStatus$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.part!=null&&Object.hasOwnProperty.call(m,"part"))
  w.uint32(10).string(m.part)
  if(m.ready!=null&&Object.hasOwnProperty.call(m,"ready"))
  w.uint32(16).bool(m.ready)
  if(m.detail!=null&&Object.hasOwnProperty.call(m,"detail"))
  w.uint32(26).string(m.detail)
  return w
},
decode: function PartStatus$decode(r,l,e,n){
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
  m.part=r.string()
  break
  }
  case 2: {
  m.ready=r.bool()
  break
  }
  case 3: {
  m.detail=r.string()
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
fromObject: function PartStatus$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.PartStatus: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.part!=null){
  m.part=String(d.part)
  }
  if(d.ready!=null){
  m.ready=Boolean(d.ready)
  }
  if(d.detail!=null){
  m.detail=String(d.detail)
  }
  return m
},
toObject: function PartStatus$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.part=""
  d.ready=false
  d.detail=""
  }
  if(m.part!=null&&Object.hasOwnProperty.call(m,"part")){
  d.part=m.part
  }
  if(m.ready!=null&&Object.hasOwnProperty.call(m,"ready")){
  d.ready=m.ready
  }
  if(m.detail!=null&&Object.hasOwnProperty.call(m,"detail")){
  d.detail=m.detail
  }
  return d
},
});
}

{
const types = [];
Object.assign(slipway_v1_ListAgentsRequest, {
ctor: function ListAgentsRequest(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function ListAgentsRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  return w
},
decode: function ListAgentsRequest$decode(r,l,e,n){
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
fromObject: function ListAgentsRequest$fromObject(d,n){
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
const types = [slipway_v1_Agent];
Object.assign(slipway_v1_ListAgentsResponse, {
ctor: function ListAgentsResponse(p){
  this.agents=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function ListAgentsResponse$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.agents!=null&&m.agents.length){
  for(var i=0;i<m.agents.length;++i)
  types[0].encode(m.agents[i],w.uint32(10).fork(),q+1).ldelim()
  }
  return w
},
decode: function ListAgentsResponse$decode(r,l,e,n){
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
  if(!(m.agents&&m.agents.length))
  m.agents=[]
  m.agents.push(types[0].decode(r,r.uint32(),undefined,n+1))
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
fromObject: function ListAgentsResponse$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.ListAgentsResponse: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.agents){
  if(!Array.isArray(d.agents))
  throw TypeError(".slipway.v1.ListAgentsResponse.agents: array expected")
  m.agents=[]
  for(var i=0;i<d.agents.length;++i){
  if(!util.isObject(d.agents[i]))
  throw TypeError(".slipway.v1.ListAgentsResponse.agents: object expected")
  m.agents[i]=types[0].fromObject(d.agents[i],n+1)
  }
  }
  return m
},
toObject: function ListAgentsResponse$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.agents=[]
  }
  if(m.agents&&m.agents.length){
  d.agents=[]
  for(var j=0;j<m.agents.length;++j){
  d.agents[j]=types[0].toObject(m.agents[j],o,q+1)
  }
  }
  return d
},
});
}

{
const types = [null, null, null, null, null, null, null, null, null];
Object.assign(slipway_v1_Agent, {
ctor: function Agent(p){
  this.labels=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function Agent$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.name!=null&&Object.hasOwnProperty.call(m,"name"))
  w.uint32(10).string(m.name)
  if(m.state!=null&&Object.hasOwnProperty.call(m,"state"))
  w.uint32(18).string(m.state)
  if(m.labels!=null&&m.labels.length){
  for(var i=0;i<m.labels.length;++i)
  w.uint32(26).string(m.labels[i])
  }
  if(m.slots!=null&&Object.hasOwnProperty.call(m,"slots"))
  w.uint32(32).int32(m.slots)
  if(m.busy!=null&&Object.hasOwnProperty.call(m,"busy"))
  w.uint32(40).int32(m.busy)
  if(m.lastSeenAtMs!=null&&Object.hasOwnProperty.call(m,"lastSeenAtMs"))
  w.uint32(48).int64(m.lastSeenAtMs)
  if(m.version!=null&&Object.hasOwnProperty.call(m,"version"))
  w.uint32(82).string(m.version)
  if(m.steps!=null&&Object.hasOwnProperty.call(m,"steps"))
  w.uint32(88).int32(m.steps)
  if(m.soleEnvironments!=null&&Object.hasOwnProperty.call(m,"soleEnvironments"))
  w.uint32(96).int32(m.soleEnvironments)
  return w
},
decode: function Agent$decode(r,l,e,n){
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
  m.state=r.string()
  break
  }
  case 3: {
  if(!(m.labels&&m.labels.length))
  m.labels=[]
  m.labels.push(r.string())
  break
  }
  case 4: {
  m.slots=r.int32()
  break
  }
  case 5: {
  m.busy=r.int32()
  break
  }
  case 6: {
  m.lastSeenAtMs=r.int64()
  break
  }
  case 10: {
  m.version=r.string()
  break
  }
  case 11: {
  m.steps=r.int32()
  break
  }
  case 12: {
  m.soleEnvironments=r.int32()
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
fromObject: function Agent$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.Agent: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.name!=null){
  m.name=String(d.name)
  }
  if(d.state!=null){
  m.state=String(d.state)
  }
  if(d.labels){
  if(!Array.isArray(d.labels))
  throw TypeError(".slipway.v1.Agent.labels: array expected")
  m.labels=[]
  for(var i=0;i<d.labels.length;++i){
  m.labels[i]=String(d.labels[i])
  }
  }
  if(d.slots!=null){
  m.slots=d.slots|0
  }
  if(d.busy!=null){
  m.busy=d.busy|0
  }
  if(d.lastSeenAtMs!=null){
  if(util.Long)
  m.lastSeenAtMs=util.Long.fromValue(d.lastSeenAtMs,false)
  else if(typeof d.lastSeenAtMs==="string")
  m.lastSeenAtMs=parseInt(d.lastSeenAtMs,10)
  else if(typeof d.lastSeenAtMs==="number")
  m.lastSeenAtMs=d.lastSeenAtMs
  else if(typeof d.lastSeenAtMs==="object")
  m.lastSeenAtMs=new util.LongBits(d.lastSeenAtMs.low>>>0,d.lastSeenAtMs.high>>>0).toNumber()
  }
  if(d.version!=null){
  m.version=String(d.version)
  }
  if(d.steps!=null){
  m.steps=d.steps|0
  }
  if(d.soleEnvironments!=null){
  m.soleEnvironments=d.soleEnvironments|0
  }
  return m
},
toObject: function Agent$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.labels=[]
  }
  if(o.defaults){
  d.name=""
  d.state=""
  d.slots=0
  d.busy=0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.lastSeenAtMs=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.lastSeenAtMs=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  d.version=""
  d.steps=0
  d.soleEnvironments=0
  }
  if(m.name!=null&&Object.hasOwnProperty.call(m,"name")){
  d.name=m.name
  }
  if(m.state!=null&&Object.hasOwnProperty.call(m,"state")){
  d.state=m.state
  }
  if(m.labels&&m.labels.length){
  d.labels=[]
  for(var j=0;j<m.labels.length;++j){
  d.labels[j]=m.labels[j]
  }
  }
  if(m.slots!=null&&Object.hasOwnProperty.call(m,"slots")){
  d.slots=m.slots
  }
  if(m.busy!=null&&Object.hasOwnProperty.call(m,"busy")){
  d.busy=m.busy
  }
  if(m.lastSeenAtMs!=null&&Object.hasOwnProperty.call(m,"lastSeenAtMs")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.lastSeenAtMs=typeof m.lastSeenAtMs==="number"?BigInt(m.lastSeenAtMs):util.Long.fromBits(m.lastSeenAtMs.low>>>0,m.lastSeenAtMs.high>>>0,false).toBigInt()
  else if(typeof m.lastSeenAtMs==="number")
  d.lastSeenAtMs=o.longs===String?String(m.lastSeenAtMs):m.lastSeenAtMs
  else
  d.lastSeenAtMs=o.longs===String?util.Long.prototype.toString.call(m.lastSeenAtMs):o.longs===Number?new util.LongBits(m.lastSeenAtMs.low>>>0,m.lastSeenAtMs.high>>>0).toNumber():m.lastSeenAtMs
  }
  if(m.version!=null&&Object.hasOwnProperty.call(m,"version")){
  d.version=m.version
  }
  if(m.steps!=null&&Object.hasOwnProperty.call(m,"steps")){
  d.steps=m.steps
  }
  if(m.soleEnvironments!=null&&Object.hasOwnProperty.call(m,"soleEnvironments")){
  d.soleEnvironments=m.soleEnvironments
  }
  return d
},
});
}

{
const types = [null, null, null, null];
Object.assign(slipway_v1_CreateAgentTokenRequest, {
ctor: function CreateAgentTokenRequest(p){
  this.labels=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function CreateAgentTokenRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.lifetimeMs!=null&&Object.hasOwnProperty.call(m,"lifetimeMs"))
  w.uint32(8).int64(m.lifetimeMs)
  if(m.uses!=null&&Object.hasOwnProperty.call(m,"uses"))
  w.uint32(16).int32(m.uses)
  if(m.labels!=null&&m.labels.length){
  for(var i=0;i<m.labels.length;++i)
  w.uint32(26).string(m.labels[i])
  }
  if(m.agent!=null&&Object.hasOwnProperty.call(m,"agent"))
  w.uint32(34).string(m.agent)
  return w
},
decode: function CreateAgentTokenRequest$decode(r,l,e,n){
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
  m.lifetimeMs=r.int64()
  break
  }
  case 2: {
  m.uses=r.int32()
  break
  }
  case 3: {
  if(!(m.labels&&m.labels.length))
  m.labels=[]
  m.labels.push(r.string())
  break
  }
  case 4: {
  m.agent=r.string()
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
fromObject: function CreateAgentTokenRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.CreateAgentTokenRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.lifetimeMs!=null){
  if(util.Long)
  m.lifetimeMs=util.Long.fromValue(d.lifetimeMs,false)
  else if(typeof d.lifetimeMs==="string")
  m.lifetimeMs=parseInt(d.lifetimeMs,10)
  else if(typeof d.lifetimeMs==="number")
  m.lifetimeMs=d.lifetimeMs
  else if(typeof d.lifetimeMs==="object")
  m.lifetimeMs=new util.LongBits(d.lifetimeMs.low>>>0,d.lifetimeMs.high>>>0).toNumber()
  }
  if(d.uses!=null){
  m.uses=d.uses|0
  }
  if(d.labels){
  if(!Array.isArray(d.labels))
  throw TypeError(".slipway.v1.CreateAgentTokenRequest.labels: array expected")
  m.labels=[]
  for(var i=0;i<d.labels.length;++i){
  m.labels[i]=String(d.labels[i])
  }
  }
  if(d.agent!=null){
  m.agent=String(d.agent)
  }
  return m
},
toObject: function CreateAgentTokenRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.labels=[]
  }
  if(o.defaults){
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.lifetimeMs=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.lifetimeMs=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  d.uses=0
  d.agent=""
  }
  if(m.lifetimeMs!=null&&Object.hasOwnProperty.call(m,"lifetimeMs")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.lifetimeMs=typeof m.lifetimeMs==="number"?BigInt(m.lifetimeMs):util.Long.fromBits(m.lifetimeMs.low>>>0,m.lifetimeMs.high>>>0,false).toBigInt()
  else if(typeof m.lifetimeMs==="number")
  d.lifetimeMs=o.longs===String?String(m.lifetimeMs):m.lifetimeMs
  else
  d.lifetimeMs=o.longs===String?util.Long.prototype.toString.call(m.lifetimeMs):o.longs===Number?new util.LongBits(m.lifetimeMs.low>>>0,m.lifetimeMs.high>>>0).toNumber():m.lifetimeMs
  }
  if(m.uses!=null&&Object.hasOwnProperty.call(m,"uses")){
  d.uses=m.uses
  }
  if(m.labels&&m.labels.length){
  d.labels=[]
  for(var j=0;j<m.labels.length;++j){
  d.labels[j]=m.labels[j]
  }
  }
  if(m.agent!=null&&Object.hasOwnProperty.call(m,"agent")){
  d.agent=m.agent
  }
  return d
},
});
}

{
const types = [null, slipway_v1_AgentToken];
Object.assign(slipway_v1_CreateAgentTokenResponse, {
ctor: function CreateAgentTokenResponse(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function CreateAgentTokenResponse$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.token!=null&&Object.hasOwnProperty.call(m,"token"))
  w.uint32(10).string(m.token)
  if(m.about!=null&&Object.hasOwnProperty.call(m,"about"))
  types[1].encode(m.about,w.uint32(18).fork(),q+1).ldelim()
  return w
},
decode: function CreateAgentTokenResponse$decode(r,l,e,n){
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
  m.token=r.string()
  break
  }
  case 2: {
  m.about=types[1].decode(r,r.uint32(),undefined,n+1)
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
fromObject: function CreateAgentTokenResponse$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.CreateAgentTokenResponse: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.token!=null){
  m.token=String(d.token)
  }
  if(d.about!=null){
  if(!util.isObject(d.about))
  throw TypeError(".slipway.v1.CreateAgentTokenResponse.about: object expected")
  m.about=types[1].fromObject(d.about,n+1)
  }
  return m
},
toObject: function CreateAgentTokenResponse$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.token=""
  d.about=null
  }
  if(m.token!=null&&Object.hasOwnProperty.call(m,"token")){
  d.token=m.token
  }
  if(m.about!=null&&Object.hasOwnProperty.call(m,"about")){
  d.about=types[1].toObject(m.about,o,q+1)
  }
  return d
},
});
}

{
const types = [null, null, null, null, null, null, null, null];
Object.assign(slipway_v1_AgentToken, {
ctor: function AgentToken(p){
  this.labels=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function AgentToken$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.id!=null&&Object.hasOwnProperty.call(m,"id"))
  w.uint32(10).string(m.id)
  if(m.agent!=null&&Object.hasOwnProperty.call(m,"agent"))
  w.uint32(18).string(m.agent)
  if(m.labels!=null&&m.labels.length){
  for(var i=0;i<m.labels.length;++i)
  w.uint32(26).string(m.labels[i])
  }
  if(m.uses!=null&&Object.hasOwnProperty.call(m,"uses"))
  w.uint32(32).int32(m.uses)
  if(m.used!=null&&Object.hasOwnProperty.call(m,"used"))
  w.uint32(40).int32(m.used)
  if(m.createdBy!=null&&Object.hasOwnProperty.call(m,"createdBy"))
  w.uint32(50).string(m.createdBy)
  if(m.createdAtMs!=null&&Object.hasOwnProperty.call(m,"createdAtMs"))
  w.uint32(56).int64(m.createdAtMs)
  if(m.expiresAtMs!=null&&Object.hasOwnProperty.call(m,"expiresAtMs"))
  w.uint32(64).int64(m.expiresAtMs)
  return w
},
decode: function AgentToken$decode(r,l,e,n){
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
  m.id=r.string()
  break
  }
  case 2: {
  m.agent=r.string()
  break
  }
  case 3: {
  if(!(m.labels&&m.labels.length))
  m.labels=[]
  m.labels.push(r.string())
  break
  }
  case 4: {
  m.uses=r.int32()
  break
  }
  case 5: {
  m.used=r.int32()
  break
  }
  case 6: {
  m.createdBy=r.string()
  break
  }
  case 7: {
  m.createdAtMs=r.int64()
  break
  }
  case 8: {
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
fromObject: function AgentToken$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.AgentToken: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.id!=null){
  m.id=String(d.id)
  }
  if(d.agent!=null){
  m.agent=String(d.agent)
  }
  if(d.labels){
  if(!Array.isArray(d.labels))
  throw TypeError(".slipway.v1.AgentToken.labels: array expected")
  m.labels=[]
  for(var i=0;i<d.labels.length;++i){
  m.labels[i]=String(d.labels[i])
  }
  }
  if(d.uses!=null){
  m.uses=d.uses|0
  }
  if(d.used!=null){
  m.used=d.used|0
  }
  if(d.createdBy!=null){
  m.createdBy=String(d.createdBy)
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
toObject: function AgentToken$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.labels=[]
  }
  if(o.defaults){
  d.id=""
  d.agent=""
  d.uses=0
  d.used=0
  d.createdBy=""
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.createdAtMs=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.createdAtMs=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.expiresAtMs=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.expiresAtMs=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  }
  if(m.id!=null&&Object.hasOwnProperty.call(m,"id")){
  d.id=m.id
  }
  if(m.agent!=null&&Object.hasOwnProperty.call(m,"agent")){
  d.agent=m.agent
  }
  if(m.labels&&m.labels.length){
  d.labels=[]
  for(var j=0;j<m.labels.length;++j){
  d.labels[j]=m.labels[j]
  }
  }
  if(m.uses!=null&&Object.hasOwnProperty.call(m,"uses")){
  d.uses=m.uses
  }
  if(m.used!=null&&Object.hasOwnProperty.call(m,"used")){
  d.used=m.used
  }
  if(m.createdBy!=null&&Object.hasOwnProperty.call(m,"createdBy")){
  d.createdBy=m.createdBy
  }
  if(m.createdAtMs!=null&&Object.hasOwnProperty.call(m,"createdAtMs")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.createdAtMs=typeof m.createdAtMs==="number"?BigInt(m.createdAtMs):util.Long.fromBits(m.createdAtMs.low>>>0,m.createdAtMs.high>>>0,false).toBigInt()
  else if(typeof m.createdAtMs==="number")
  d.createdAtMs=o.longs===String?String(m.createdAtMs):m.createdAtMs
  else
  d.createdAtMs=o.longs===String?util.Long.prototype.toString.call(m.createdAtMs):o.longs===Number?new util.LongBits(m.createdAtMs.low>>>0,m.createdAtMs.high>>>0).toNumber():m.createdAtMs
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
const types = [];
Object.assign(slipway_v1_ListAgentTokensRequest, {
ctor: function ListAgentTokensRequest(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function ListAgentTokensRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  return w
},
decode: function ListAgentTokensRequest$decode(r,l,e,n){
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
fromObject: function ListAgentTokensRequest$fromObject(d,n){
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
const types = [slipway_v1_AgentToken];
Object.assign(slipway_v1_ListAgentTokensResponse, {
ctor: function ListAgentTokensResponse(p){
  this.tokens=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function ListAgentTokensResponse$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.tokens!=null&&m.tokens.length){
  for(var i=0;i<m.tokens.length;++i)
  types[0].encode(m.tokens[i],w.uint32(10).fork(),q+1).ldelim()
  }
  return w
},
decode: function ListAgentTokensResponse$decode(r,l,e,n){
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
  if(!(m.tokens&&m.tokens.length))
  m.tokens=[]
  m.tokens.push(types[0].decode(r,r.uint32(),undefined,n+1))
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
fromObject: function ListAgentTokensResponse$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.ListAgentTokensResponse: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.tokens){
  if(!Array.isArray(d.tokens))
  throw TypeError(".slipway.v1.ListAgentTokensResponse.tokens: array expected")
  m.tokens=[]
  for(var i=0;i<d.tokens.length;++i){
  if(!util.isObject(d.tokens[i]))
  throw TypeError(".slipway.v1.ListAgentTokensResponse.tokens: object expected")
  m.tokens[i]=types[0].fromObject(d.tokens[i],n+1)
  }
  }
  return m
},
toObject: function ListAgentTokensResponse$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.tokens=[]
  }
  if(m.tokens&&m.tokens.length){
  d.tokens=[]
  for(var j=0;j<m.tokens.length;++j){
  d.tokens[j]=types[0].toObject(m.tokens[j],o,q+1)
  }
  }
  return d
},
});
}

{
const types = [null];
Object.assign(slipway_v1_RevokeAgentTokenRequest, {
ctor: function RevokeAgentTokenRequest(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function RevokeAgentTokenRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.id!=null&&Object.hasOwnProperty.call(m,"id"))
  w.uint32(10).string(m.id)
  return w
},
decode: function RevokeAgentTokenRequest$decode(r,l,e,n){
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
  m.id=r.string()
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
fromObject: function RevokeAgentTokenRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.RevokeAgentTokenRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.id!=null){
  m.id=String(d.id)
  }
  return m
},
toObject: function RevokeAgentTokenRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.id=""
  }
  if(m.id!=null&&Object.hasOwnProperty.call(m,"id")){
  d.id=m.id
  }
  return d
},
});
}

{
const types = [];
Object.assign(slipway_v1_RevokeAgentTokenResponse, {
ctor: function RevokeAgentTokenResponse(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function RevokeAgentTokenResponse$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  return w
},
decode: function RevokeAgentTokenResponse$decode(r,l,e,n){
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
fromObject: function RevokeAgentTokenResponse$fromObject(d,n){
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
const types = [null, null];
Object.assign(slipway_v1_DrainAgentRequest, {
ctor: function DrainAgentRequest(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function DrainAgentRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.agent!=null&&Object.hasOwnProperty.call(m,"agent"))
  w.uint32(10).string(m.agent)
  if(m.undo!=null&&Object.hasOwnProperty.call(m,"undo"))
  w.uint32(16).bool(m.undo)
  return w
},
decode: function DrainAgentRequest$decode(r,l,e,n){
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
  m.agent=r.string()
  break
  }
  case 2: {
  m.undo=r.bool()
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
fromObject: function DrainAgentRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.DrainAgentRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.agent!=null){
  m.agent=String(d.agent)
  }
  if(d.undo!=null){
  m.undo=Boolean(d.undo)
  }
  return m
},
toObject: function DrainAgentRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.agent=""
  d.undo=false
  }
  if(m.agent!=null&&Object.hasOwnProperty.call(m,"agent")){
  d.agent=m.agent
  }
  if(m.undo!=null&&Object.hasOwnProperty.call(m,"undo")){
  d.undo=m.undo
  }
  return d
},
});
}

{
const types = [null, null];
Object.assign(slipway_v1_RemoveAgentRequest, {
ctor: function RemoveAgentRequest(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function RemoveAgentRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.agent!=null&&Object.hasOwnProperty.call(m,"agent"))
  w.uint32(10).string(m.agent)
  if(m.force!=null&&Object.hasOwnProperty.call(m,"force"))
  w.uint32(16).bool(m.force)
  return w
},
decode: function RemoveAgentRequest$decode(r,l,e,n){
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
  m.agent=r.string()
  break
  }
  case 2: {
  m.force=r.bool()
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
fromObject: function RemoveAgentRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.RemoveAgentRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.agent!=null){
  m.agent=String(d.agent)
  }
  if(d.force!=null){
  m.force=Boolean(d.force)
  }
  return m
},
toObject: function RemoveAgentRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.agent=""
  d.force=false
  }
  if(m.agent!=null&&Object.hasOwnProperty.call(m,"agent")){
  d.agent=m.agent
  }
  if(m.force!=null&&Object.hasOwnProperty.call(m,"force")){
  d.force=m.force
  }
  return d
},
});
}

{
const types = [null, null];
Object.assign(slipway_v1_RemoveAgentResponse, {
ctor: function RemoveAgentResponse(p){
  this.environments=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function RemoveAgentResponse$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.steps!=null&&Object.hasOwnProperty.call(m,"steps"))
  w.uint32(8).int32(m.steps)
  if(m.environments!=null&&m.environments.length){
  for(var i=0;i<m.environments.length;++i)
  w.uint32(18).string(m.environments[i])
  }
  return w
},
decode: function RemoveAgentResponse$decode(r,l,e,n){
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
  m.steps=r.int32()
  break
  }
  case 2: {
  if(!(m.environments&&m.environments.length))
  m.environments=[]
  m.environments.push(r.string())
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
fromObject: function RemoveAgentResponse$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.RemoveAgentResponse: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.steps!=null){
  m.steps=d.steps|0
  }
  if(d.environments){
  if(!Array.isArray(d.environments))
  throw TypeError(".slipway.v1.RemoveAgentResponse.environments: array expected")
  m.environments=[]
  for(var i=0;i<d.environments.length;++i){
  m.environments[i]=String(d.environments[i])
  }
  }
  return m
},
toObject: function RemoveAgentResponse$toObject(m,o,q){
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
  d.steps=0
  }
  if(m.steps!=null&&Object.hasOwnProperty.call(m,"steps")){
  d.steps=m.steps
  }
  if(m.environments&&m.environments.length){
  d.environments=[]
  for(var j=0;j<m.environments.length;++j){
  d.environments[j]=m.environments[j]
  }
  }
  return d
},
});
}

{
const types = [];
Object.assign(slipway_v1_GetFarmLoadRequest, {
ctor: function GetFarmLoadRequest(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function GetFarmLoadRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  return w
},
decode: function GetFarmLoadRequest$decode(r,l,e,n){
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
fromObject: function GetFarmLoadRequest$fromObject(d,n){
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
const types = [slipway_v1_ClassLoad];
Object.assign(slipway_v1_FarmLoad, {
ctor: function FarmLoad(p){
  this.classes=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function FarmLoad$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.classes!=null&&m.classes.length){
  for(var i=0;i<m.classes.length;++i)
  types[0].encode(m.classes[i],w.uint32(10).fork(),q+1).ldelim()
  }
  return w
},
decode: function FarmLoad$decode(r,l,e,n){
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
  if(!(m.classes&&m.classes.length))
  m.classes=[]
  m.classes.push(types[0].decode(r,r.uint32(),undefined,n+1))
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
fromObject: function FarmLoad$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.FarmLoad: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.classes){
  if(!Array.isArray(d.classes))
  throw TypeError(".slipway.v1.FarmLoad.classes: array expected")
  m.classes=[]
  for(var i=0;i<d.classes.length;++i){
  if(!util.isObject(d.classes[i]))
  throw TypeError(".slipway.v1.FarmLoad.classes: object expected")
  m.classes[i]=types[0].fromObject(d.classes[i],n+1)
  }
  }
  return m
},
toObject: function FarmLoad$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.classes=[]
  }
  if(m.classes&&m.classes.length){
  d.classes=[]
  for(var j=0;j<m.classes.length;++j){
  d.classes[j]=types[0].toObject(m.classes[j],o,q+1)
  }
  }
  return d
},
});
}

{
const types = [null, null, null, null, null, null, null];
Object.assign(slipway_v1_ClassLoad, {
ctor: function ClassLoad(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function ClassLoad$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m["class"]!=null&&Object.hasOwnProperty.call(m,"class"))
  w.uint32(10).string(m["class"])
  if(m.running!=null&&Object.hasOwnProperty.call(m,"running"))
  w.uint32(16).int32(m.running)
  if(m.queued!=null&&Object.hasOwnProperty.call(m,"queued"))
  w.uint32(24).int32(m.queued)
  if(m.queueAgeP95Ms!=null&&Object.hasOwnProperty.call(m,"queueAgeP95Ms"))
  w.uint32(32).int64(m.queueAgeP95Ms)
  if(m.slots!=null&&Object.hasOwnProperty.call(m,"slots"))
  w.uint32(40).int32(m.slots)
  if(m.slotsFree!=null&&Object.hasOwnProperty.call(m,"slotsFree"))
  w.uint32(48).int32(m.slotsFree)
  if(m.slotsWanted!=null&&Object.hasOwnProperty.call(m,"slotsWanted"))
  w.uint32(56).int32(m.slotsWanted)
  return w
},
decode: function ClassLoad$decode(r,l,e,n){
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
  m["class"]=r.string()
  break
  }
  case 2: {
  m.running=r.int32()
  break
  }
  case 3: {
  m.queued=r.int32()
  break
  }
  case 4: {
  m.queueAgeP95Ms=r.int64()
  break
  }
  case 5: {
  m.slots=r.int32()
  break
  }
  case 6: {
  m.slotsFree=r.int32()
  break
  }
  case 7: {
  m.slotsWanted=r.int32()
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
fromObject: function ClassLoad$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.ClassLoad: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d["class"]!=null){
  m["class"]=String(d["class"])
  }
  if(d.running!=null){
  m.running=d.running|0
  }
  if(d.queued!=null){
  m.queued=d.queued|0
  }
  if(d.queueAgeP95Ms!=null){
  if(util.Long)
  m.queueAgeP95Ms=util.Long.fromValue(d.queueAgeP95Ms,false)
  else if(typeof d.queueAgeP95Ms==="string")
  m.queueAgeP95Ms=parseInt(d.queueAgeP95Ms,10)
  else if(typeof d.queueAgeP95Ms==="number")
  m.queueAgeP95Ms=d.queueAgeP95Ms
  else if(typeof d.queueAgeP95Ms==="object")
  m.queueAgeP95Ms=new util.LongBits(d.queueAgeP95Ms.low>>>0,d.queueAgeP95Ms.high>>>0).toNumber()
  }
  if(d.slots!=null){
  m.slots=d.slots|0
  }
  if(d.slotsFree!=null){
  m.slotsFree=d.slotsFree|0
  }
  if(d.slotsWanted!=null){
  m.slotsWanted=d.slotsWanted|0
  }
  return m
},
toObject: function ClassLoad$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d["class"]=""
  d.running=0
  d.queued=0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.queueAgeP95Ms=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.queueAgeP95Ms=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  d.slots=0
  d.slotsFree=0
  d.slotsWanted=0
  }
  if(m["class"]!=null&&Object.hasOwnProperty.call(m,"class")){
  d["class"]=m["class"]
  }
  if(m.running!=null&&Object.hasOwnProperty.call(m,"running")){
  d.running=m.running
  }
  if(m.queued!=null&&Object.hasOwnProperty.call(m,"queued")){
  d.queued=m.queued
  }
  if(m.queueAgeP95Ms!=null&&Object.hasOwnProperty.call(m,"queueAgeP95Ms")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.queueAgeP95Ms=typeof m.queueAgeP95Ms==="number"?BigInt(m.queueAgeP95Ms):util.Long.fromBits(m.queueAgeP95Ms.low>>>0,m.queueAgeP95Ms.high>>>0,false).toBigInt()
  else if(typeof m.queueAgeP95Ms==="number")
  d.queueAgeP95Ms=o.longs===String?String(m.queueAgeP95Ms):m.queueAgeP95Ms
  else
  d.queueAgeP95Ms=o.longs===String?util.Long.prototype.toString.call(m.queueAgeP95Ms):o.longs===Number?new util.LongBits(m.queueAgeP95Ms.low>>>0,m.queueAgeP95Ms.high>>>0).toNumber():m.queueAgeP95Ms
  }
  if(m.slots!=null&&Object.hasOwnProperty.call(m,"slots")){
  d.slots=m.slots
  }
  if(m.slotsFree!=null&&Object.hasOwnProperty.call(m,"slotsFree")){
  d.slotsFree=m.slotsFree
  }
  if(m.slotsWanted!=null&&Object.hasOwnProperty.call(m,"slotsWanted")){
  d.slotsWanted=m.slotsWanted
  }
  return d
},
});
}

{
const types = [null, null, null, null, null, null];
Object.assign(slipway_v1_Project, {
ctor: function Project(p){
  this.environments=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function Project$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.id!=null&&Object.hasOwnProperty.call(m,"id"))
  w.uint32(10).string(m.id)
  if(m.name!=null&&Object.hasOwnProperty.call(m,"name"))
  w.uint32(18).string(m.name)
  if(m.defaultBranch!=null&&Object.hasOwnProperty.call(m,"defaultBranch"))
  w.uint32(26).string(m.defaultBranch)
  if(m.gitUrl!=null&&Object.hasOwnProperty.call(m,"gitUrl"))
  w.uint32(34).string(m.gitUrl)
  if(m.createdAtMs!=null&&Object.hasOwnProperty.call(m,"createdAtMs"))
  w.uint32(40).int64(m.createdAtMs)
  if(m.environments!=null&&m.environments.length){
  for(var i=0;i<m.environments.length;++i)
  w.uint32(50).string(m.environments[i])
  }
  return w
},
decode: function Project$decode(r,l,e,n){
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
  m.id=r.string()
  break
  }
  case 2: {
  m.name=r.string()
  break
  }
  case 3: {
  m.defaultBranch=r.string()
  break
  }
  case 4: {
  m.gitUrl=r.string()
  break
  }
  case 5: {
  m.createdAtMs=r.int64()
  break
  }
  case 6: {
  if(!(m.environments&&m.environments.length))
  m.environments=[]
  m.environments.push(r.string())
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
fromObject: function Project$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.Project: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.id!=null){
  m.id=String(d.id)
  }
  if(d.name!=null){
  m.name=String(d.name)
  }
  if(d.defaultBranch!=null){
  m.defaultBranch=String(d.defaultBranch)
  }
  if(d.gitUrl!=null){
  m.gitUrl=String(d.gitUrl)
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
  if(d.environments){
  if(!Array.isArray(d.environments))
  throw TypeError(".slipway.v1.Project.environments: array expected")
  m.environments=[]
  for(var i=0;i<d.environments.length;++i){
  m.environments[i]=String(d.environments[i])
  }
  }
  return m
},
toObject: function Project$toObject(m,o,q){
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
  d.id=""
  d.name=""
  d.defaultBranch=""
  d.gitUrl=""
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.createdAtMs=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.createdAtMs=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  }
  if(m.id!=null&&Object.hasOwnProperty.call(m,"id")){
  d.id=m.id
  }
  if(m.name!=null&&Object.hasOwnProperty.call(m,"name")){
  d.name=m.name
  }
  if(m.defaultBranch!=null&&Object.hasOwnProperty.call(m,"defaultBranch")){
  d.defaultBranch=m.defaultBranch
  }
  if(m.gitUrl!=null&&Object.hasOwnProperty.call(m,"gitUrl")){
  d.gitUrl=m.gitUrl
  }
  if(m.createdAtMs!=null&&Object.hasOwnProperty.call(m,"createdAtMs")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.createdAtMs=typeof m.createdAtMs==="number"?BigInt(m.createdAtMs):util.Long.fromBits(m.createdAtMs.low>>>0,m.createdAtMs.high>>>0,false).toBigInt()
  else if(typeof m.createdAtMs==="number")
  d.createdAtMs=o.longs===String?String(m.createdAtMs):m.createdAtMs
  else
  d.createdAtMs=o.longs===String?util.Long.prototype.toString.call(m.createdAtMs):o.longs===Number?new util.LongBits(m.createdAtMs.low>>>0,m.createdAtMs.high>>>0).toNumber():m.createdAtMs
  }
  if(m.environments&&m.environments.length){
  d.environments=[]
  for(var j=0;j<m.environments.length;++j){
  d.environments[j]=m.environments[j]
  }
  }
  return d
},
});
}

{
const types = [null, null, null];
Object.assign(slipway_v1_CreateProjectRequest, {
ctor: function CreateProjectRequest(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function CreateProjectRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.name!=null&&Object.hasOwnProperty.call(m,"name"))
  w.uint32(10).string(m.name)
  if(m.defaultBranch!=null&&Object.hasOwnProperty.call(m,"defaultBranch"))
  w.uint32(18).string(m.defaultBranch)
  if(m.template!=null&&Object.hasOwnProperty.call(m,"template"))
  w.uint32(26).string(m.template)
  return w
},
decode: function CreateProjectRequest$decode(r,l,e,n){
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
  m.defaultBranch=r.string()
  break
  }
  case 3: {
  m.template=r.string()
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
fromObject: function CreateProjectRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.CreateProjectRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.name!=null){
  m.name=String(d.name)
  }
  if(d.defaultBranch!=null){
  m.defaultBranch=String(d.defaultBranch)
  }
  if(d.template!=null){
  m.template=String(d.template)
  }
  return m
},
toObject: function CreateProjectRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.name=""
  d.defaultBranch=""
  d.template=""
  }
  if(m.name!=null&&Object.hasOwnProperty.call(m,"name")){
  d.name=m.name
  }
  if(m.defaultBranch!=null&&Object.hasOwnProperty.call(m,"defaultBranch")){
  d.defaultBranch=m.defaultBranch
  }
  if(m.template!=null&&Object.hasOwnProperty.call(m,"template")){
  d.template=m.template
  }
  return d
},
});
}

{
const types = [];
Object.assign(slipway_v1_ListProjectsRequest, {
ctor: function ListProjectsRequest(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function ListProjectsRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  return w
},
decode: function ListProjectsRequest$decode(r,l,e,n){
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
fromObject: function ListProjectsRequest$fromObject(d,n){
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
const types = [slipway_v1_Project];
Object.assign(slipway_v1_ListProjectsResponse, {
ctor: function ListProjectsResponse(p){
  this.projects=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function ListProjectsResponse$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.projects!=null&&m.projects.length){
  for(var i=0;i<m.projects.length;++i)
  types[0].encode(m.projects[i],w.uint32(10).fork(),q+1).ldelim()
  }
  return w
},
decode: function ListProjectsResponse$decode(r,l,e,n){
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
  if(!(m.projects&&m.projects.length))
  m.projects=[]
  m.projects.push(types[0].decode(r,r.uint32(),undefined,n+1))
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
fromObject: function ListProjectsResponse$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.ListProjectsResponse: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.projects){
  if(!Array.isArray(d.projects))
  throw TypeError(".slipway.v1.ListProjectsResponse.projects: array expected")
  m.projects=[]
  for(var i=0;i<d.projects.length;++i){
  if(!util.isObject(d.projects[i]))
  throw TypeError(".slipway.v1.ListProjectsResponse.projects: object expected")
  m.projects[i]=types[0].fromObject(d.projects[i],n+1)
  }
  }
  return m
},
toObject: function ListProjectsResponse$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.projects=[]
  }
  if(m.projects&&m.projects.length){
  d.projects=[]
  for(var j=0;j<m.projects.length;++j){
  d.projects[j]=types[0].toObject(m.projects[j],o,q+1)
  }
  }
  return d
},
});
}

{
const types = [null];
Object.assign(slipway_v1_GetProjectRequest, {
ctor: function GetProjectRequest(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function GetProjectRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.project!=null&&Object.hasOwnProperty.call(m,"project"))
  w.uint32(10).string(m.project)
  return w
},
decode: function GetProjectRequest$decode(r,l,e,n){
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
  m.project=r.string()
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
fromObject: function GetProjectRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.GetProjectRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.project!=null){
  m.project=String(d.project)
  }
  return m
},
toObject: function GetProjectRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.project=""
  }
  if(m.project!=null&&Object.hasOwnProperty.call(m,"project")){
  d.project=m.project
  }
  return d
},
});
}

{
const types = [null];
Object.assign(slipway_v1_DeleteProjectRequest, {
ctor: function DeleteProjectRequest(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function DeleteProjectRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.project!=null&&Object.hasOwnProperty.call(m,"project"))
  w.uint32(10).string(m.project)
  return w
},
decode: function DeleteProjectRequest$decode(r,l,e,n){
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
  m.project=r.string()
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
fromObject: function DeleteProjectRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.DeleteProjectRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.project!=null){
  m.project=String(d.project)
  }
  return m
},
toObject: function DeleteProjectRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.project=""
  }
  if(m.project!=null&&Object.hasOwnProperty.call(m,"project")){
  d.project=m.project
  }
  return d
},
});
}

{
const types = [];
Object.assign(slipway_v1_DeleteProjectResponse, {
ctor: function DeleteProjectResponse(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function DeleteProjectResponse$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  return w
},
decode: function DeleteProjectResponse$decode(r,l,e,n){
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
fromObject: function DeleteProjectResponse$fromObject(d,n){
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
const types = [null, null, null, null, null, null, null, null, null, null, slipway_v1_ApplicationStatus, null];
Object.assign(slipway_v1_Environment, {
ctor: function Environment(p){
  this.urls=[]
  this.applications=[]
  this.services=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function Environment$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.id!=null&&Object.hasOwnProperty.call(m,"id"))
  w.uint32(10).string(m.id)
  if(m.project!=null&&Object.hasOwnProperty.call(m,"project"))
  w.uint32(18).string(m.project)
  if(m.name!=null&&Object.hasOwnProperty.call(m,"name"))
  w.uint32(26).string(m.name)
  if(m.production!=null&&Object.hasOwnProperty.call(m,"production"))
  w.uint32(32).bool(m.production)
  if(m.state!=null&&Object.hasOwnProperty.call(m,"state"))
  w.uint32(42).string(m.state)
  if(m.generation!=null&&Object.hasOwnProperty.call(m,"generation"))
  w.uint32(48).int64(m.generation)
  if(m.commit!=null&&Object.hasOwnProperty.call(m,"commit"))
  w.uint32(58).string(m.commit)
  if(m.urls!=null&&m.urls.length){
  for(var i=0;i<m.urls.length;++i)
  w.uint32(66).string(m.urls[i])
  }
  if(m.agent!=null&&Object.hasOwnProperty.call(m,"agent"))
  w.uint32(74).string(m.agent)
  if(m.createdAtMs!=null&&Object.hasOwnProperty.call(m,"createdAtMs"))
  w.uint32(80).int64(m.createdAtMs)
  if(m.applications!=null&&m.applications.length){
  for(var i=0;i<m.applications.length;++i)
  types[10].encode(m.applications[i],w.uint32(90).fork(),q+1).ldelim()
  }
  if(m.services!=null&&m.services.length){
  for(var i=0;i<m.services.length;++i)
  w.uint32(98).string(m.services[i])
  }
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
  m.id=r.string()
  break
  }
  case 2: {
  m.project=r.string()
  break
  }
  case 3: {
  m.name=r.string()
  break
  }
  case 4: {
  m.production=r.bool()
  break
  }
  case 5: {
  m.state=r.string()
  break
  }
  case 6: {
  m.generation=r.int64()
  break
  }
  case 7: {
  m.commit=r.string()
  break
  }
  case 8: {
  if(!(m.urls&&m.urls.length))
  m.urls=[]
  m.urls.push(r.string())
  break
  }
  case 9: {
  m.agent=r.string()
  break
  }
  case 10: {
  m.createdAtMs=r.int64()
  break
  }
  case 11: {
  if(!(m.applications&&m.applications.length))
  m.applications=[]
  m.applications.push(types[10].decode(r,r.uint32(),undefined,n+1))
  break
  }
  case 12: {
  if(!(m.services&&m.services.length))
  m.services=[]
  m.services.push(r.string())
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
  throw TypeError(".slipway.v1.Environment: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.id!=null){
  m.id=String(d.id)
  }
  if(d.project!=null){
  m.project=String(d.project)
  }
  if(d.name!=null){
  m.name=String(d.name)
  }
  if(d.production!=null){
  m.production=Boolean(d.production)
  }
  if(d.state!=null){
  m.state=String(d.state)
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
  if(d.commit!=null){
  m.commit=String(d.commit)
  }
  if(d.urls){
  if(!Array.isArray(d.urls))
  throw TypeError(".slipway.v1.Environment.urls: array expected")
  m.urls=[]
  for(var i=0;i<d.urls.length;++i){
  m.urls[i]=String(d.urls[i])
  }
  }
  if(d.agent!=null){
  m.agent=String(d.agent)
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
  if(d.applications){
  if(!Array.isArray(d.applications))
  throw TypeError(".slipway.v1.Environment.applications: array expected")
  m.applications=[]
  for(var i=0;i<d.applications.length;++i){
  if(!util.isObject(d.applications[i]))
  throw TypeError(".slipway.v1.Environment.applications: object expected")
  m.applications[i]=types[10].fromObject(d.applications[i],n+1)
  }
  }
  if(d.services){
  if(!Array.isArray(d.services))
  throw TypeError(".slipway.v1.Environment.services: array expected")
  m.services=[]
  for(var i=0;i<d.services.length;++i){
  m.services[i]=String(d.services[i])
  }
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
  if(o.arrays||o.defaults){
  d.urls=[]
  d.applications=[]
  d.services=[]
  }
  if(o.defaults){
  d.id=""
  d.project=""
  d.name=""
  d.production=false
  d.state=""
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.generation=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.generation=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  d.commit=""
  d.agent=""
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.createdAtMs=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.createdAtMs=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  }
  if(m.id!=null&&Object.hasOwnProperty.call(m,"id")){
  d.id=m.id
  }
  if(m.project!=null&&Object.hasOwnProperty.call(m,"project")){
  d.project=m.project
  }
  if(m.name!=null&&Object.hasOwnProperty.call(m,"name")){
  d.name=m.name
  }
  if(m.production!=null&&Object.hasOwnProperty.call(m,"production")){
  d.production=m.production
  }
  if(m.state!=null&&Object.hasOwnProperty.call(m,"state")){
  d.state=m.state
  }
  if(m.generation!=null&&Object.hasOwnProperty.call(m,"generation")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.generation=typeof m.generation==="number"?BigInt(m.generation):util.Long.fromBits(m.generation.low>>>0,m.generation.high>>>0,false).toBigInt()
  else if(typeof m.generation==="number")
  d.generation=o.longs===String?String(m.generation):m.generation
  else
  d.generation=o.longs===String?util.Long.prototype.toString.call(m.generation):o.longs===Number?new util.LongBits(m.generation.low>>>0,m.generation.high>>>0).toNumber():m.generation
  }
  if(m.commit!=null&&Object.hasOwnProperty.call(m,"commit")){
  d.commit=m.commit
  }
  if(m.urls&&m.urls.length){
  d.urls=[]
  for(var j=0;j<m.urls.length;++j){
  d.urls[j]=m.urls[j]
  }
  }
  if(m.agent!=null&&Object.hasOwnProperty.call(m,"agent")){
  d.agent=m.agent
  }
  if(m.createdAtMs!=null&&Object.hasOwnProperty.call(m,"createdAtMs")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.createdAtMs=typeof m.createdAtMs==="number"?BigInt(m.createdAtMs):util.Long.fromBits(m.createdAtMs.low>>>0,m.createdAtMs.high>>>0,false).toBigInt()
  else if(typeof m.createdAtMs==="number")
  d.createdAtMs=o.longs===String?String(m.createdAtMs):m.createdAtMs
  else
  d.createdAtMs=o.longs===String?util.Long.prototype.toString.call(m.createdAtMs):o.longs===Number?new util.LongBits(m.createdAtMs.low>>>0,m.createdAtMs.high>>>0).toNumber():m.createdAtMs
  }
  if(m.applications&&m.applications.length){
  d.applications=[]
  for(var j=0;j<m.applications.length;++j){
  d.applications[j]=types[10].toObject(m.applications[j],o,q+1)
  }
  }
  if(m.services&&m.services.length){
  d.services=[]
  for(var j=0;j<m.services.length;++j){
  d.services[j]=m.services[j]
  }
  }
  return d
},
});
}

{
const types = [null, null, build_bazel_remote_execution_v2_Digest];
Object.assign(slipway_v1_ApplicationStatus, {
ctor: function ApplicationStatus(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function ApplicationStatus$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.name!=null&&Object.hasOwnProperty.call(m,"name"))
  w.uint32(10).string(m.name)
  if(m.type!=null&&Object.hasOwnProperty.call(m,"type"))
  w.uint32(18).string(m.type)
  if(m.slug!=null&&Object.hasOwnProperty.call(m,"slug"))
  types[2].encode(m.slug,w.uint32(26).fork(),q+1).ldelim()
  return w
},
decode: function ApplicationStatus$decode(r,l,e,n){
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
  m.type=r.string()
  break
  }
  case 3: {
  m.slug=types[2].decode(r,r.uint32(),undefined,n+1)
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
fromObject: function ApplicationStatus$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.ApplicationStatus: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.name!=null){
  m.name=String(d.name)
  }
  if(d.type!=null){
  m.type=String(d.type)
  }
  if(d.slug!=null){
  if(!util.isObject(d.slug))
  throw TypeError(".slipway.v1.ApplicationStatus.slug: object expected")
  m.slug=types[2].fromObject(d.slug,n+1)
  }
  return m
},
toObject: function ApplicationStatus$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.name=""
  d.type=""
  d.slug=null
  }
  if(m.name!=null&&Object.hasOwnProperty.call(m,"name")){
  d.name=m.name
  }
  if(m.type!=null&&Object.hasOwnProperty.call(m,"type")){
  d.type=m.type
  }
  if(m.slug!=null&&Object.hasOwnProperty.call(m,"slug")){
  d.slug=types[2].toObject(m.slug,o,q+1)
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
const types = [null];
Object.assign(slipway_v1_ListEnvironmentsRequest, {
ctor: function ListEnvironmentsRequest(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function ListEnvironmentsRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.project!=null&&Object.hasOwnProperty.call(m,"project"))
  w.uint32(10).string(m.project)
  return w
},
decode: function ListEnvironmentsRequest$decode(r,l,e,n){
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
  m.project=r.string()
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
fromObject: function ListEnvironmentsRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.ListEnvironmentsRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.project!=null){
  m.project=String(d.project)
  }
  return m
},
toObject: function ListEnvironmentsRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.project=""
  }
  if(m.project!=null&&Object.hasOwnProperty.call(m,"project")){
  d.project=m.project
  }
  return d
},
});
}

{
const types = [slipway_v1_Environment];
Object.assign(slipway_v1_ListEnvironmentsResponse, {
ctor: function ListEnvironmentsResponse(p){
  this.environments=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function ListEnvironmentsResponse$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.environments!=null&&m.environments.length){
  for(var i=0;i<m.environments.length;++i)
  types[0].encode(m.environments[i],w.uint32(10).fork(),q+1).ldelim()
  }
  return w
},
decode: function ListEnvironmentsResponse$decode(r,l,e,n){
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
fromObject: function ListEnvironmentsResponse$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.ListEnvironmentsResponse: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.environments){
  if(!Array.isArray(d.environments))
  throw TypeError(".slipway.v1.ListEnvironmentsResponse.environments: array expected")
  m.environments=[]
  for(var i=0;i<d.environments.length;++i){
  if(!util.isObject(d.environments[i]))
  throw TypeError(".slipway.v1.ListEnvironmentsResponse.environments: object expected")
  m.environments[i]=types[0].fromObject(d.environments[i],n+1)
  }
  }
  return m
},
toObject: function ListEnvironmentsResponse$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.environments=[]
  }
  if(m.environments&&m.environments.length){
  d.environments=[]
  for(var j=0;j<m.environments.length;++j){
  d.environments[j]=types[0].toObject(m.environments[j],o,q+1)
  }
  }
  return d
},
});
}

{
const types = [null, null];
Object.assign(slipway_v1_GetEnvironmentRequest, {
ctor: function GetEnvironmentRequest(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function GetEnvironmentRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.project!=null&&Object.hasOwnProperty.call(m,"project"))
  w.uint32(10).string(m.project)
  if(m.environment!=null&&Object.hasOwnProperty.call(m,"environment"))
  w.uint32(18).string(m.environment)
  return w
},
decode: function GetEnvironmentRequest$decode(r,l,e,n){
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
  m.project=r.string()
  break
  }
  case 2: {
  m.environment=r.string()
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
fromObject: function GetEnvironmentRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.GetEnvironmentRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.project!=null){
  m.project=String(d.project)
  }
  if(d.environment!=null){
  m.environment=String(d.environment)
  }
  return m
},
toObject: function GetEnvironmentRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.project=""
  d.environment=""
  }
  if(m.project!=null&&Object.hasOwnProperty.call(m,"project")){
  d.project=m.project
  }
  if(m.environment!=null&&Object.hasOwnProperty.call(m,"environment")){
  d.environment=m.environment
  }
  return d
},
});
}

{
const types = [null, null];
Object.assign(slipway_v1_DeleteEnvironmentRequest, {
ctor: function DeleteEnvironmentRequest(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function DeleteEnvironmentRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.project!=null&&Object.hasOwnProperty.call(m,"project"))
  w.uint32(10).string(m.project)
  if(m.environment!=null&&Object.hasOwnProperty.call(m,"environment"))
  w.uint32(18).string(m.environment)
  return w
},
decode: function DeleteEnvironmentRequest$decode(r,l,e,n){
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
  m.project=r.string()
  break
  }
  case 2: {
  m.environment=r.string()
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
fromObject: function DeleteEnvironmentRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.DeleteEnvironmentRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.project!=null){
  m.project=String(d.project)
  }
  if(d.environment!=null){
  m.environment=String(d.environment)
  }
  return m
},
toObject: function DeleteEnvironmentRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.project=""
  d.environment=""
  }
  if(m.project!=null&&Object.hasOwnProperty.call(m,"project")){
  d.project=m.project
  }
  if(m.environment!=null&&Object.hasOwnProperty.call(m,"environment")){
  d.environment=m.environment
  }
  return d
},
});
}

{
const types = [null];
Object.assign(slipway_v1_BeginUploadRequest, {
ctor: function BeginUploadRequest(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function BeginUploadRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.project!=null&&Object.hasOwnProperty.call(m,"project"))
  w.uint32(10).string(m.project)
  return w
},
decode: function BeginUploadRequest$decode(r,l,e,n){
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
  m.project=r.string()
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
fromObject: function BeginUploadRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.BeginUploadRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.project!=null){
  m.project=String(d.project)
  }
  return m
},
toObject: function BeginUploadRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.project=""
  }
  if(m.project!=null&&Object.hasOwnProperty.call(m,"project")){
  d.project=m.project
  }
  return d
},
});
}

{
const types = [null, null, null, null, null, null];
Object.assign(slipway_v1_BeginUploadResponse, {
ctor: function BeginUploadResponse(p){
  this.cacheAddresses=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function BeginUploadResponse$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.cacheAddress!=null&&Object.hasOwnProperty.call(m,"cacheAddress"))
  w.uint32(10).string(m.cacheAddress)
  if(m.instanceName!=null&&Object.hasOwnProperty.call(m,"instanceName"))
  w.uint32(18).string(m.instanceName)
  if(m.token!=null&&Object.hasOwnProperty.call(m,"token"))
  w.uint32(26).string(m.token)
  if(m.expiresAtMs!=null&&Object.hasOwnProperty.call(m,"expiresAtMs"))
  w.uint32(32).int64(m.expiresAtMs)
  if(m.cacheAddresses!=null&&m.cacheAddresses.length){
  for(var i=0;i<m.cacheAddresses.length;++i)
  w.uint32(42).string(m.cacheAddresses[i])
  }
  if(m.copies!=null&&Object.hasOwnProperty.call(m,"copies"))
  w.uint32(48).int32(m.copies)
  return w
},
decode: function BeginUploadResponse$decode(r,l,e,n){
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
  m.cacheAddress=r.string()
  break
  }
  case 2: {
  m.instanceName=r.string()
  break
  }
  case 3: {
  m.token=r.string()
  break
  }
  case 4: {
  m.expiresAtMs=r.int64()
  break
  }
  case 5: {
  if(!(m.cacheAddresses&&m.cacheAddresses.length))
  m.cacheAddresses=[]
  m.cacheAddresses.push(r.string())
  break
  }
  case 6: {
  m.copies=r.int32()
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
fromObject: function BeginUploadResponse$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.BeginUploadResponse: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.cacheAddress!=null){
  m.cacheAddress=String(d.cacheAddress)
  }
  if(d.instanceName!=null){
  m.instanceName=String(d.instanceName)
  }
  if(d.token!=null){
  m.token=String(d.token)
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
  if(d.cacheAddresses){
  if(!Array.isArray(d.cacheAddresses))
  throw TypeError(".slipway.v1.BeginUploadResponse.cacheAddresses: array expected")
  m.cacheAddresses=[]
  for(var i=0;i<d.cacheAddresses.length;++i){
  m.cacheAddresses[i]=String(d.cacheAddresses[i])
  }
  }
  if(d.copies!=null){
  m.copies=d.copies|0
  }
  return m
},
toObject: function BeginUploadResponse$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.cacheAddresses=[]
  }
  if(o.defaults){
  d.cacheAddress=""
  d.instanceName=""
  d.token=""
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.expiresAtMs=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.expiresAtMs=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  d.copies=0
  }
  if(m.cacheAddress!=null&&Object.hasOwnProperty.call(m,"cacheAddress")){
  d.cacheAddress=m.cacheAddress
  }
  if(m.instanceName!=null&&Object.hasOwnProperty.call(m,"instanceName")){
  d.instanceName=m.instanceName
  }
  if(m.token!=null&&Object.hasOwnProperty.call(m,"token")){
  d.token=m.token
  }
  if(m.expiresAtMs!=null&&Object.hasOwnProperty.call(m,"expiresAtMs")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.expiresAtMs=typeof m.expiresAtMs==="number"?BigInt(m.expiresAtMs):util.Long.fromBits(m.expiresAtMs.low>>>0,m.expiresAtMs.high>>>0,false).toBigInt()
  else if(typeof m.expiresAtMs==="number")
  d.expiresAtMs=o.longs===String?String(m.expiresAtMs):m.expiresAtMs
  else
  d.expiresAtMs=o.longs===String?util.Long.prototype.toString.call(m.expiresAtMs):o.longs===Number?new util.LongBits(m.expiresAtMs.low>>>0,m.expiresAtMs.high>>>0).toNumber():m.expiresAtMs
  }
  if(m.cacheAddresses&&m.cacheAddresses.length){
  d.cacheAddresses=[]
  for(var j=0;j<m.cacheAddresses.length;++j){
  d.cacheAddresses[j]=m.cacheAddresses[j]
  }
  }
  if(m.copies!=null&&Object.hasOwnProperty.call(m,"copies")){
  d.copies=m.copies
  }
  return d
},
});
}

{
const types = [null];
Object.assign(slipway_v1_BeginDownloadRequest, {
ctor: function BeginDownloadRequest(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function BeginDownloadRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.project!=null&&Object.hasOwnProperty.call(m,"project"))
  w.uint32(10).string(m.project)
  return w
},
decode: function BeginDownloadRequest$decode(r,l,e,n){
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
  m.project=r.string()
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
fromObject: function BeginDownloadRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.BeginDownloadRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.project!=null){
  m.project=String(d.project)
  }
  return m
},
toObject: function BeginDownloadRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.project=""
  }
  if(m.project!=null&&Object.hasOwnProperty.call(m,"project")){
  d.project=m.project
  }
  return d
},
});
}

{
const types = [null, null, null, null, null, null];
Object.assign(slipway_v1_BeginDownloadResponse, {
ctor: function BeginDownloadResponse(p){
  this.cacheAddresses=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function BeginDownloadResponse$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.cacheAddress!=null&&Object.hasOwnProperty.call(m,"cacheAddress"))
  w.uint32(10).string(m.cacheAddress)
  if(m.instanceName!=null&&Object.hasOwnProperty.call(m,"instanceName"))
  w.uint32(18).string(m.instanceName)
  if(m.token!=null&&Object.hasOwnProperty.call(m,"token"))
  w.uint32(26).string(m.token)
  if(m.expiresAtMs!=null&&Object.hasOwnProperty.call(m,"expiresAtMs"))
  w.uint32(32).int64(m.expiresAtMs)
  if(m.cacheAddresses!=null&&m.cacheAddresses.length){
  for(var i=0;i<m.cacheAddresses.length;++i)
  w.uint32(42).string(m.cacheAddresses[i])
  }
  if(m.copies!=null&&Object.hasOwnProperty.call(m,"copies"))
  w.uint32(48).int32(m.copies)
  return w
},
decode: function BeginDownloadResponse$decode(r,l,e,n){
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
  m.cacheAddress=r.string()
  break
  }
  case 2: {
  m.instanceName=r.string()
  break
  }
  case 3: {
  m.token=r.string()
  break
  }
  case 4: {
  m.expiresAtMs=r.int64()
  break
  }
  case 5: {
  if(!(m.cacheAddresses&&m.cacheAddresses.length))
  m.cacheAddresses=[]
  m.cacheAddresses.push(r.string())
  break
  }
  case 6: {
  m.copies=r.int32()
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
fromObject: function BeginDownloadResponse$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.BeginDownloadResponse: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.cacheAddress!=null){
  m.cacheAddress=String(d.cacheAddress)
  }
  if(d.instanceName!=null){
  m.instanceName=String(d.instanceName)
  }
  if(d.token!=null){
  m.token=String(d.token)
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
  if(d.cacheAddresses){
  if(!Array.isArray(d.cacheAddresses))
  throw TypeError(".slipway.v1.BeginDownloadResponse.cacheAddresses: array expected")
  m.cacheAddresses=[]
  for(var i=0;i<d.cacheAddresses.length;++i){
  m.cacheAddresses[i]=String(d.cacheAddresses[i])
  }
  }
  if(d.copies!=null){
  m.copies=d.copies|0
  }
  return m
},
toObject: function BeginDownloadResponse$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.cacheAddresses=[]
  }
  if(o.defaults){
  d.cacheAddress=""
  d.instanceName=""
  d.token=""
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.expiresAtMs=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.expiresAtMs=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  d.copies=0
  }
  if(m.cacheAddress!=null&&Object.hasOwnProperty.call(m,"cacheAddress")){
  d.cacheAddress=m.cacheAddress
  }
  if(m.instanceName!=null&&Object.hasOwnProperty.call(m,"instanceName")){
  d.instanceName=m.instanceName
  }
  if(m.token!=null&&Object.hasOwnProperty.call(m,"token")){
  d.token=m.token
  }
  if(m.expiresAtMs!=null&&Object.hasOwnProperty.call(m,"expiresAtMs")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.expiresAtMs=typeof m.expiresAtMs==="number"?BigInt(m.expiresAtMs):util.Long.fromBits(m.expiresAtMs.low>>>0,m.expiresAtMs.high>>>0,false).toBigInt()
  else if(typeof m.expiresAtMs==="number")
  d.expiresAtMs=o.longs===String?String(m.expiresAtMs):m.expiresAtMs
  else
  d.expiresAtMs=o.longs===String?util.Long.prototype.toString.call(m.expiresAtMs):o.longs===Number?new util.LongBits(m.expiresAtMs.low>>>0,m.expiresAtMs.high>>>0).toNumber():m.expiresAtMs
  }
  if(m.cacheAddresses&&m.cacheAddresses.length){
  d.cacheAddresses=[]
  for(var j=0;j<m.cacheAddresses.length;++j){
  d.cacheAddresses[j]=m.cacheAddresses[j]
  }
  }
  if(m.copies!=null&&Object.hasOwnProperty.call(m,"copies")){
  d.copies=m.copies
  }
  return d
},
});
}

{
const types = [null, build_bazel_remote_execution_v2_Digest];
Object.assign(slipway_v1_PinSlugRequest, {
ctor: function PinSlugRequest(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function PinSlugRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.project!=null&&Object.hasOwnProperty.call(m,"project"))
  w.uint32(10).string(m.project)
  if(m.root!=null&&Object.hasOwnProperty.call(m,"root"))
  types[1].encode(m.root,w.uint32(18).fork(),q+1).ldelim()
  return w
},
decode: function PinSlugRequest$decode(r,l,e,n){
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
  m.project=r.string()
  break
  }
  case 2: {
  m.root=types[1].decode(r,r.uint32(),undefined,n+1)
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
fromObject: function PinSlugRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.PinSlugRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.project!=null){
  m.project=String(d.project)
  }
  if(d.root!=null){
  if(!util.isObject(d.root))
  throw TypeError(".slipway.v1.PinSlugRequest.root: object expected")
  m.root=types[1].fromObject(d.root,n+1)
  }
  return m
},
toObject: function PinSlugRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.project=""
  d.root=null
  }
  if(m.project!=null&&Object.hasOwnProperty.call(m,"project")){
  d.project=m.project
  }
  if(m.root!=null&&Object.hasOwnProperty.call(m,"root")){
  d.root=types[1].toObject(m.root,o,q+1)
  }
  return d
},
});
}

{
const types = [null, null, null];
Object.assign(slipway_v1_PinSlugResponse, {
ctor: function PinSlugResponse(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function PinSlugResponse$encode(m,w,q){
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
decode: function PinSlugResponse$decode(r,l,e,n){
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
fromObject: function PinSlugResponse$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.PinSlugResponse: object expected")
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
toObject: function PinSlugResponse$toObject(m,o,q){
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
const types = [null, build_bazel_remote_execution_v2_Digest];
Object.assign(slipway_v1_UnpinSlugRequest, {
ctor: function UnpinSlugRequest(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function UnpinSlugRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.project!=null&&Object.hasOwnProperty.call(m,"project"))
  w.uint32(10).string(m.project)
  if(m.root!=null&&Object.hasOwnProperty.call(m,"root"))
  types[1].encode(m.root,w.uint32(18).fork(),q+1).ldelim()
  return w
},
decode: function UnpinSlugRequest$decode(r,l,e,n){
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
  m.project=r.string()
  break
  }
  case 2: {
  m.root=types[1].decode(r,r.uint32(),undefined,n+1)
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
fromObject: function UnpinSlugRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.UnpinSlugRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.project!=null){
  m.project=String(d.project)
  }
  if(d.root!=null){
  if(!util.isObject(d.root))
  throw TypeError(".slipway.v1.UnpinSlugRequest.root: object expected")
  m.root=types[1].fromObject(d.root,n+1)
  }
  return m
},
toObject: function UnpinSlugRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.project=""
  d.root=null
  }
  if(m.project!=null&&Object.hasOwnProperty.call(m,"project")){
  d.project=m.project
  }
  if(m.root!=null&&Object.hasOwnProperty.call(m,"root")){
  d.root=types[1].toObject(m.root,o,q+1)
  }
  return d
},
});
}

{
const types = [];
Object.assign(slipway_v1_UnpinSlugResponse, {
ctor: function UnpinSlugResponse(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function UnpinSlugResponse$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  return w
},
decode: function UnpinSlugResponse$decode(r,l,e,n){
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
fromObject: function UnpinSlugResponse$fromObject(d,n){
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
const types = [null, build_bazel_remote_execution_v2_Digest];
Object.assign(slipway_v1_GetProvenanceRequest, {
ctor: function GetProvenanceRequest(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function GetProvenanceRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.project!=null&&Object.hasOwnProperty.call(m,"project"))
  w.uint32(10).string(m.project)
  if(m.slug!=null&&Object.hasOwnProperty.call(m,"slug"))
  types[1].encode(m.slug,w.uint32(18).fork(),q+1).ldelim()
  return w
},
decode: function GetProvenanceRequest$decode(r,l,e,n){
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
  m.project=r.string()
  break
  }
  case 2: {
  m.slug=types[1].decode(r,r.uint32(),undefined,n+1)
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
fromObject: function GetProvenanceRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.GetProvenanceRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.project!=null){
  m.project=String(d.project)
  }
  if(d.slug!=null){
  if(!util.isObject(d.slug))
  throw TypeError(".slipway.v1.GetProvenanceRequest.slug: object expected")
  m.slug=types[1].fromObject(d.slug,n+1)
  }
  return m
},
toObject: function GetProvenanceRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.project=""
  d.slug=null
  }
  if(m.project!=null&&Object.hasOwnProperty.call(m,"project")){
  d.project=m.project
  }
  if(m.slug!=null&&Object.hasOwnProperty.call(m,"slug")){
  d.slug=types[1].toObject(m.slug,o,q+1)
  }
  return d
},
});
}

{
const types = [null, slipway_v1_VerifyingKey];
Object.assign(slipway_v1_Provenance, {
ctor: function Provenance(p){
  this.envelopes=[]
  this.keys=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function Provenance$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.envelopes!=null&&m.envelopes.length){
  for(var i=0;i<m.envelopes.length;++i)
  w.uint32(10).string(m.envelopes[i])
  }
  if(m.keys!=null&&m.keys.length){
  for(var i=0;i<m.keys.length;++i)
  types[1].encode(m.keys[i],w.uint32(18).fork(),q+1).ldelim()
  }
  return w
},
decode: function Provenance$decode(r,l,e,n){
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
  if(!(m.envelopes&&m.envelopes.length))
  m.envelopes=[]
  m.envelopes.push(r.string())
  break
  }
  case 2: {
  if(!(m.keys&&m.keys.length))
  m.keys=[]
  m.keys.push(types[1].decode(r,r.uint32(),undefined,n+1))
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
fromObject: function Provenance$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.Provenance: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.envelopes){
  if(!Array.isArray(d.envelopes))
  throw TypeError(".slipway.v1.Provenance.envelopes: array expected")
  m.envelopes=[]
  for(var i=0;i<d.envelopes.length;++i){
  m.envelopes[i]=String(d.envelopes[i])
  }
  }
  if(d.keys){
  if(!Array.isArray(d.keys))
  throw TypeError(".slipway.v1.Provenance.keys: array expected")
  m.keys=[]
  for(var i=0;i<d.keys.length;++i){
  if(!util.isObject(d.keys[i]))
  throw TypeError(".slipway.v1.Provenance.keys: object expected")
  m.keys[i]=types[1].fromObject(d.keys[i],n+1)
  }
  }
  return m
},
toObject: function Provenance$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.envelopes=[]
  d.keys=[]
  }
  if(m.envelopes&&m.envelopes.length){
  d.envelopes=[]
  for(var j=0;j<m.envelopes.length;++j){
  d.envelopes[j]=m.envelopes[j]
  }
  }
  if(m.keys&&m.keys.length){
  d.keys=[]
  for(var j=0;j<m.keys.length;++j){
  d.keys[j]=types[1].toObject(m.keys[j],o,q+1)
  }
  }
  return d
},
});
}

{
const types = [null, null];
Object.assign(slipway_v1_VerifyingKey, {
ctor: function VerifyingKey(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function VerifyingKey$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.id!=null&&Object.hasOwnProperty.call(m,"id"))
  w.uint32(10).string(m.id)
  if(m.pem!=null&&Object.hasOwnProperty.call(m,"pem"))
  w.uint32(18).string(m.pem)
  return w
},
decode: function VerifyingKey$decode(r,l,e,n){
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
  m.id=r.string()
  break
  }
  case 2: {
  m.pem=r.string()
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
fromObject: function VerifyingKey$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.VerifyingKey: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.id!=null){
  m.id=String(d.id)
  }
  if(d.pem!=null){
  m.pem=String(d.pem)
  }
  return m
},
toObject: function VerifyingKey$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.id=""
  d.pem=""
  }
  if(m.id!=null&&Object.hasOwnProperty.call(m,"id")){
  d.id=m.id
  }
  if(m.pem!=null&&Object.hasOwnProperty.call(m,"pem")){
  d.pem=m.pem
  }
  return d
},
});
}

{
const types = [null, build_bazel_remote_execution_v2_Digest];
Object.assign(slipway_v1_ExplainBlobRequest, {
ctor: function ExplainBlobRequest(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function ExplainBlobRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.project!=null&&Object.hasOwnProperty.call(m,"project"))
  w.uint32(10).string(m.project)
  if(m.digest!=null&&Object.hasOwnProperty.call(m,"digest"))
  types[1].encode(m.digest,w.uint32(18).fork(),q+1).ldelim()
  return w
},
decode: function ExplainBlobRequest$decode(r,l,e,n){
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
  m.project=r.string()
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
fromObject: function ExplainBlobRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.ExplainBlobRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.project!=null){
  m.project=String(d.project)
  }
  if(d.digest!=null){
  if(!util.isObject(d.digest))
  throw TypeError(".slipway.v1.ExplainBlobRequest.digest: object expected")
  m.digest=types[1].fromObject(d.digest,n+1)
  }
  return m
},
toObject: function ExplainBlobRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.project=""
  d.digest=null
  }
  if(m.project!=null&&Object.hasOwnProperty.call(m,"project")){
  d.project=m.project
  }
  if(m.digest!=null&&Object.hasOwnProperty.call(m,"digest")){
  d.digest=types[1].toObject(m.digest,o,q+1)
  }
  return d
},
});
}

{
const types = [{ values: Object.assign(Object.create({"0":"DEPLOYMENT","1":"IMPORT","2":"ACTIVITY","3":"RESULT","4":"OTHER"}), {"DEPLOYMENT":0,"IMPORT":1,"ACTIVITY":2,"RESULT":3,"OTHER":4}) }, null, null, build_bazel_remote_execution_v2_Digest, null];
Object.assign(slipway_v1_BlobKeeper, {
ctor: function BlobKeeper(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function BlobKeeper$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.kind!=null&&Object.hasOwnProperty.call(m,"kind"))
  w.uint32(8).int32(m.kind)
  if(m.what!=null&&Object.hasOwnProperty.call(m,"what"))
  w.uint32(18).string(m.what)
  if(m.name!=null&&Object.hasOwnProperty.call(m,"name"))
  w.uint32(26).string(m.name)
  if(m.root!=null&&Object.hasOwnProperty.call(m,"root"))
  types[3].encode(m.root,w.uint32(34).fork(),q+1).ldelim()
  if(m.expiresAtMs!=null&&Object.hasOwnProperty.call(m,"expiresAtMs"))
  w.uint32(40).int64(m.expiresAtMs)
  return w
},
decode: function BlobKeeper$decode(r,l,e,n){
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
  m.what=r.string()
  break
  }
  case 3: {
  m.name=r.string()
  break
  }
  case 4: {
  m.root=types[3].decode(r,r.uint32(),undefined,n+1)
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
fromObject: function BlobKeeper$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.BlobKeeper: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  switch(d.kind){
  default:
  if(typeof(d.kind)==="number"){m.kind=d.kind;break}
  break
  case"DEPLOYMENT":
  case 0:
  m.kind=0
  break
  case"IMPORT":
  case 1:
  m.kind=1
  break
  case"ACTIVITY":
  case 2:
  m.kind=2
  break
  case"RESULT":
  case 3:
  m.kind=3
  break
  case"OTHER":
  case 4:
  m.kind=4
  break
  }
  if(d.what!=null){
  m.what=String(d.what)
  }
  if(d.name!=null){
  m.name=String(d.name)
  }
  if(d.root!=null){
  if(!util.isObject(d.root))
  throw TypeError(".slipway.v1.BlobKeeper.root: object expected")
  m.root=types[3].fromObject(d.root,n+1)
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
toObject: function BlobKeeper$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.kind=o.enums===String?"DEPLOYMENT":0
  d.what=""
  d.name=""
  d.root=null
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.expiresAtMs=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.expiresAtMs=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  }
  if(m.kind!=null&&Object.hasOwnProperty.call(m,"kind")){
  d.kind=o.enums===String?(types[0].values[m.kind]===undefined?m.kind:types[0].values[m.kind]):m.kind
  }
  if(m.what!=null&&Object.hasOwnProperty.call(m,"what")){
  d.what=m.what
  }
  if(m.name!=null&&Object.hasOwnProperty.call(m,"name")){
  d.name=m.name
  }
  if(m.root!=null&&Object.hasOwnProperty.call(m,"root")){
  d.root=types[3].toObject(m.root,o,q+1)
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
const types = [null, null, null];
Object.assign(slipway_v1_BlobPlace, {
ctor: function BlobPlace(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function BlobPlace$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.cache!=null&&Object.hasOwnProperty.call(m,"cache"))
  w.uint32(10).string(m.cache)
  if(m.stored!=null&&Object.hasOwnProperty.call(m,"stored"))
  w.uint32(16).bool(m.stored)
  if(m.problem!=null&&Object.hasOwnProperty.call(m,"problem"))
  w.uint32(26).string(m.problem)
  return w
},
decode: function BlobPlace$decode(r,l,e,n){
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
  m.cache=r.string()
  break
  }
  case 2: {
  m.stored=r.bool()
  break
  }
  case 3: {
  m.problem=r.string()
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
fromObject: function BlobPlace$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.BlobPlace: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.cache!=null){
  m.cache=String(d.cache)
  }
  if(d.stored!=null){
  m.stored=Boolean(d.stored)
  }
  if(d.problem!=null){
  m.problem=String(d.problem)
  }
  return m
},
toObject: function BlobPlace$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.cache=""
  d.stored=false
  d.problem=""
  }
  if(m.cache!=null&&Object.hasOwnProperty.call(m,"cache")){
  d.cache=m.cache
  }
  if(m.stored!=null&&Object.hasOwnProperty.call(m,"stored")){
  d.stored=m.stored
  }
  if(m.problem!=null&&Object.hasOwnProperty.call(m,"problem")){
  d.problem=m.problem
  }
  return d
},
});
}

{
const types = [slipway_v1_BlobPlace, slipway_v1_BlobKeeper, null, null];
Object.assign(slipway_v1_ExplainBlobResponse, {
ctor: function ExplainBlobResponse(p){
  this.places=[]
  this.keepers=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function ExplainBlobResponse$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.places!=null&&m.places.length){
  for(var i=0;i<m.places.length;++i)
  types[0].encode(m.places[i],w.uint32(10).fork(),q+1).ldelim()
  }
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
decode: function ExplainBlobResponse$decode(r,l,e,n){
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
  if(!(m.places&&m.places.length))
  m.places=[]
  m.places.push(types[0].decode(r,r.uint32(),undefined,n+1))
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
fromObject: function ExplainBlobResponse$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.ExplainBlobResponse: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.places){
  if(!Array.isArray(d.places))
  throw TypeError(".slipway.v1.ExplainBlobResponse.places: array expected")
  m.places=[]
  for(var i=0;i<d.places.length;++i){
  if(!util.isObject(d.places[i]))
  throw TypeError(".slipway.v1.ExplainBlobResponse.places: object expected")
  m.places[i]=types[0].fromObject(d.places[i],n+1)
  }
  }
  if(d.keepers){
  if(!Array.isArray(d.keepers))
  throw TypeError(".slipway.v1.ExplainBlobResponse.keepers: array expected")
  m.keepers=[]
  for(var i=0;i<d.keepers.length;++i){
  if(!util.isObject(d.keepers[i]))
  throw TypeError(".slipway.v1.ExplainBlobResponse.keepers: object expected")
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
toObject: function ExplainBlobResponse$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.places=[]
  d.keepers=[]
  }
  if(o.defaults){
  d.truncated=false
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.unusedUntilMs=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.unusedUntilMs=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  }
  if(m.places&&m.places.length){
  d.places=[]
  for(var j=0;j<m.places.length;++j){
  d.places[j]=types[0].toObject(m.places[j],o,q+1)
  }
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
const types = [null, null, build_bazel_remote_execution_v2_Digest];
Object.assign(slipway_v1_GetPlanRequest, {
ctor: function GetPlanRequest(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function GetPlanRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.project!=null&&Object.hasOwnProperty.call(m,"project"))
  w.uint32(10).string(m.project)
  if(m.environment!=null&&Object.hasOwnProperty.call(m,"environment"))
  w.uint32(18).string(m.environment)
  if(m.root!=null&&Object.hasOwnProperty.call(m,"root"))
  types[2].encode(m.root,w.uint32(26).fork(),q+1).ldelim()
  return w
},
decode: function GetPlanRequest$decode(r,l,e,n){
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
  m.project=r.string()
  break
  }
  case 2: {
  m.environment=r.string()
  break
  }
  case 3: {
  m.root=types[2].decode(r,r.uint32(),undefined,n+1)
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
fromObject: function GetPlanRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.GetPlanRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.project!=null){
  m.project=String(d.project)
  }
  if(d.environment!=null){
  m.environment=String(d.environment)
  }
  if(d.root!=null){
  if(!util.isObject(d.root))
  throw TypeError(".slipway.v1.GetPlanRequest.root: object expected")
  m.root=types[2].fromObject(d.root,n+1)
  }
  return m
},
toObject: function GetPlanRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.project=""
  d.environment=""
  d.root=null
  }
  if(m.project!=null&&Object.hasOwnProperty.call(m,"project")){
  d.project=m.project
  }
  if(m.environment!=null&&Object.hasOwnProperty.call(m,"environment")){
  d.environment=m.environment
  }
  if(m.root!=null&&Object.hasOwnProperty.call(m,"root")){
  d.root=types[2].toObject(m.root,o,q+1)
  }
  return d
},
});
}

{
const types = [slipway_v1_PlannedAction, slipway_v1_PlannedChange, null, null, null, null];
Object.assign(slipway_v1_Plan, {
ctor: function Plan(p){
  this.actions=[]
  this.changes=[]
  this.urls=[]
  this.lines=[]
  this.refusals=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function Plan$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.actions!=null&&m.actions.length){
  for(var i=0;i<m.actions.length;++i)
  types[0].encode(m.actions[i],w.uint32(10).fork(),q+1).ldelim()
  }
  if(m.changes!=null&&m.changes.length){
  for(var i=0;i<m.changes.length;++i)
  types[1].encode(m.changes[i],w.uint32(18).fork(),q+1).ldelim()
  }
  if(m.urls!=null&&m.urls.length){
  for(var i=0;i<m.urls.length;++i)
  w.uint32(26).string(m.urls[i])
  }
  if(m.unchanged!=null&&Object.hasOwnProperty.call(m,"unchanged"))
  w.uint32(32).bool(m.unchanged)
  if(m.lines!=null&&m.lines.length){
  for(var i=0;i<m.lines.length;++i)
  w.uint32(42).string(m.lines[i])
  }
  if(m.refusals!=null&&m.refusals.length){
  for(var i=0;i<m.refusals.length;++i)
  w.uint32(50).string(m.refusals[i])
  }
  return w
},
decode: function Plan$decode(r,l,e,n){
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
  if(!(m.actions&&m.actions.length))
  m.actions=[]
  m.actions.push(types[0].decode(r,r.uint32(),undefined,n+1))
  break
  }
  case 2: {
  if(!(m.changes&&m.changes.length))
  m.changes=[]
  m.changes.push(types[1].decode(r,r.uint32(),undefined,n+1))
  break
  }
  case 3: {
  if(!(m.urls&&m.urls.length))
  m.urls=[]
  m.urls.push(r.string())
  break
  }
  case 4: {
  m.unchanged=r.bool()
  break
  }
  case 5: {
  if(!(m.lines&&m.lines.length))
  m.lines=[]
  m.lines.push(r.string())
  break
  }
  case 6: {
  if(!(m.refusals&&m.refusals.length))
  m.refusals=[]
  m.refusals.push(r.string())
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
fromObject: function Plan$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.Plan: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.actions){
  if(!Array.isArray(d.actions))
  throw TypeError(".slipway.v1.Plan.actions: array expected")
  m.actions=[]
  for(var i=0;i<d.actions.length;++i){
  if(!util.isObject(d.actions[i]))
  throw TypeError(".slipway.v1.Plan.actions: object expected")
  m.actions[i]=types[0].fromObject(d.actions[i],n+1)
  }
  }
  if(d.changes){
  if(!Array.isArray(d.changes))
  throw TypeError(".slipway.v1.Plan.changes: array expected")
  m.changes=[]
  for(var i=0;i<d.changes.length;++i){
  if(!util.isObject(d.changes[i]))
  throw TypeError(".slipway.v1.Plan.changes: object expected")
  m.changes[i]=types[1].fromObject(d.changes[i],n+1)
  }
  }
  if(d.urls){
  if(!Array.isArray(d.urls))
  throw TypeError(".slipway.v1.Plan.urls: array expected")
  m.urls=[]
  for(var i=0;i<d.urls.length;++i){
  m.urls[i]=String(d.urls[i])
  }
  }
  if(d.unchanged!=null){
  m.unchanged=Boolean(d.unchanged)
  }
  if(d.lines){
  if(!Array.isArray(d.lines))
  throw TypeError(".slipway.v1.Plan.lines: array expected")
  m.lines=[]
  for(var i=0;i<d.lines.length;++i){
  m.lines[i]=String(d.lines[i])
  }
  }
  if(d.refusals){
  if(!Array.isArray(d.refusals))
  throw TypeError(".slipway.v1.Plan.refusals: array expected")
  m.refusals=[]
  for(var i=0;i<d.refusals.length;++i){
  m.refusals[i]=String(d.refusals[i])
  }
  }
  return m
},
toObject: function Plan$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.actions=[]
  d.changes=[]
  d.urls=[]
  d.lines=[]
  d.refusals=[]
  }
  if(o.defaults){
  d.unchanged=false
  }
  if(m.actions&&m.actions.length){
  d.actions=[]
  for(var j=0;j<m.actions.length;++j){
  d.actions[j]=types[0].toObject(m.actions[j],o,q+1)
  }
  }
  if(m.changes&&m.changes.length){
  d.changes=[]
  for(var j=0;j<m.changes.length;++j){
  d.changes[j]=types[1].toObject(m.changes[j],o,q+1)
  }
  }
  if(m.urls&&m.urls.length){
  d.urls=[]
  for(var j=0;j<m.urls.length;++j){
  d.urls[j]=m.urls[j]
  }
  }
  if(m.unchanged!=null&&Object.hasOwnProperty.call(m,"unchanged")){
  d.unchanged=m.unchanged
  }
  if(m.lines&&m.lines.length){
  d.lines=[]
  for(var j=0;j<m.lines.length;++j){
  d.lines[j]=m.lines[j]
  }
  }
  if(m.refusals&&m.refusals.length){
  d.refusals=[]
  for(var j=0;j<m.refusals.length;++j){
  d.refusals[j]=m.refusals[j]
  }
  }
  return d
},
});
}

{
const types = [null, null, null, null, build_bazel_remote_execution_v2_Digest, null];
Object.assign(slipway_v1_PlannedAction, {
ctor: function PlannedAction(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function PlannedAction$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.application!=null&&Object.hasOwnProperty.call(m,"application"))
  w.uint32(10).string(m.application)
  if(m.kind!=null&&Object.hasOwnProperty.call(m,"kind"))
  w.uint32(18).string(m.kind)
  if(m.decision!=null&&Object.hasOwnProperty.call(m,"decision"))
  w.uint32(26).string(m.decision)
  if(m.reason!=null&&Object.hasOwnProperty.call(m,"reason"))
  w.uint32(34).string(m.reason)
  if(m.actionDigest!=null&&Object.hasOwnProperty.call(m,"actionDigest"))
  types[4].encode(m.actionDigest,w.uint32(42).fork(),q+1).ldelim()
  if(m.name!=null&&Object.hasOwnProperty.call(m,"name"))
  w.uint32(50).string(m.name)
  return w
},
decode: function PlannedAction$decode(r,l,e,n){
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
  m.application=r.string()
  break
  }
  case 2: {
  m.kind=r.string()
  break
  }
  case 3: {
  m.decision=r.string()
  break
  }
  case 4: {
  m.reason=r.string()
  break
  }
  case 5: {
  m.actionDigest=types[4].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 6: {
  m.name=r.string()
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
fromObject: function PlannedAction$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.PlannedAction: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.application!=null){
  m.application=String(d.application)
  }
  if(d.kind!=null){
  m.kind=String(d.kind)
  }
  if(d.decision!=null){
  m.decision=String(d.decision)
  }
  if(d.reason!=null){
  m.reason=String(d.reason)
  }
  if(d.actionDigest!=null){
  if(!util.isObject(d.actionDigest))
  throw TypeError(".slipway.v1.PlannedAction.actionDigest: object expected")
  m.actionDigest=types[4].fromObject(d.actionDigest,n+1)
  }
  if(d.name!=null){
  m.name=String(d.name)
  }
  return m
},
toObject: function PlannedAction$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.application=""
  d.kind=""
  d.decision=""
  d.reason=""
  d.actionDigest=null
  d.name=""
  }
  if(m.application!=null&&Object.hasOwnProperty.call(m,"application")){
  d.application=m.application
  }
  if(m.kind!=null&&Object.hasOwnProperty.call(m,"kind")){
  d.kind=m.kind
  }
  if(m.decision!=null&&Object.hasOwnProperty.call(m,"decision")){
  d.decision=m.decision
  }
  if(m.reason!=null&&Object.hasOwnProperty.call(m,"reason")){
  d.reason=m.reason
  }
  if(m.actionDigest!=null&&Object.hasOwnProperty.call(m,"actionDigest")){
  d.actionDigest=types[4].toObject(m.actionDigest,o,q+1)
  }
  if(m.name!=null&&Object.hasOwnProperty.call(m,"name")){
  d.name=m.name
  }
  return d
},
});
}

{
const types = [null, null, null, null, null, null];
Object.assign(slipway_v1_PlannedChange, {
ctor: function PlannedChange(p){
  this.differences=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function PlannedChange$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.subject!=null&&Object.hasOwnProperty.call(m,"subject"))
  w.uint32(10).string(m.subject)
  if(m.name!=null&&Object.hasOwnProperty.call(m,"name"))
  w.uint32(18).string(m.name)
  if(m.change!=null&&Object.hasOwnProperty.call(m,"change"))
  w.uint32(26).string(m.change)
  if(m.detail!=null&&Object.hasOwnProperty.call(m,"detail"))
  w.uint32(34).string(m.detail)
  if(m.effect!=null&&Object.hasOwnProperty.call(m,"effect"))
  w.uint32(42).string(m.effect)
  if(m.differences!=null&&m.differences.length){
  for(var i=0;i<m.differences.length;++i)
  w.uint32(50).string(m.differences[i])
  }
  return w
},
decode: function PlannedChange$decode(r,l,e,n){
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
  m.subject=r.string()
  break
  }
  case 2: {
  m.name=r.string()
  break
  }
  case 3: {
  m.change=r.string()
  break
  }
  case 4: {
  m.detail=r.string()
  break
  }
  case 5: {
  m.effect=r.string()
  break
  }
  case 6: {
  if(!(m.differences&&m.differences.length))
  m.differences=[]
  m.differences.push(r.string())
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
fromObject: function PlannedChange$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.PlannedChange: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.subject!=null){
  m.subject=String(d.subject)
  }
  if(d.name!=null){
  m.name=String(d.name)
  }
  if(d.change!=null){
  m.change=String(d.change)
  }
  if(d.detail!=null){
  m.detail=String(d.detail)
  }
  if(d.effect!=null){
  m.effect=String(d.effect)
  }
  if(d.differences){
  if(!Array.isArray(d.differences))
  throw TypeError(".slipway.v1.PlannedChange.differences: array expected")
  m.differences=[]
  for(var i=0;i<d.differences.length;++i){
  m.differences[i]=String(d.differences[i])
  }
  }
  return m
},
toObject: function PlannedChange$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.differences=[]
  }
  if(o.defaults){
  d.subject=""
  d.name=""
  d.change=""
  d.detail=""
  d.effect=""
  }
  if(m.subject!=null&&Object.hasOwnProperty.call(m,"subject")){
  d.subject=m.subject
  }
  if(m.name!=null&&Object.hasOwnProperty.call(m,"name")){
  d.name=m.name
  }
  if(m.change!=null&&Object.hasOwnProperty.call(m,"change")){
  d.change=m.change
  }
  if(m.detail!=null&&Object.hasOwnProperty.call(m,"detail")){
  d.detail=m.detail
  }
  if(m.effect!=null&&Object.hasOwnProperty.call(m,"effect")){
  d.effect=m.effect
  }
  if(m.differences&&m.differences.length){
  d.differences=[]
  for(var j=0;j<m.differences.length;++j){
  d.differences[j]=m.differences[j]
  }
  }
  return d
},
});
}

{
const types = [null, null, build_bazel_remote_execution_v2_Digest, null, null];
Object.assign(slipway_v1_SubmitRequest, {
ctor: function SubmitRequest(p){
  this.confirm=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function SubmitRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.project!=null&&Object.hasOwnProperty.call(m,"project"))
  w.uint32(10).string(m.project)
  if(m.environment!=null&&Object.hasOwnProperty.call(m,"environment"))
  w.uint32(18).string(m.environment)
  if(m.root!=null&&Object.hasOwnProperty.call(m,"root"))
  types[2].encode(m.root,w.uint32(26).fork(),q+1).ldelim()
  if(m.redeploy!=null&&Object.hasOwnProperty.call(m,"redeploy"))
  w.uint32(32).bool(m.redeploy)
  if(m.confirm!=null&&m.confirm.length){
  for(var i=0;i<m.confirm.length;++i)
  w.uint32(42).string(m.confirm[i])
  }
  return w
},
decode: function SubmitRequest$decode(r,l,e,n){
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
  m.project=r.string()
  break
  }
  case 2: {
  m.environment=r.string()
  break
  }
  case 3: {
  m.root=types[2].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 4: {
  m.redeploy=r.bool()
  break
  }
  case 5: {
  if(!(m.confirm&&m.confirm.length))
  m.confirm=[]
  m.confirm.push(r.string())
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
fromObject: function SubmitRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.SubmitRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.project!=null){
  m.project=String(d.project)
  }
  if(d.environment!=null){
  m.environment=String(d.environment)
  }
  if(d.root!=null){
  if(!util.isObject(d.root))
  throw TypeError(".slipway.v1.SubmitRequest.root: object expected")
  m.root=types[2].fromObject(d.root,n+1)
  }
  if(d.redeploy!=null){
  m.redeploy=Boolean(d.redeploy)
  }
  if(d.confirm){
  if(!Array.isArray(d.confirm))
  throw TypeError(".slipway.v1.SubmitRequest.confirm: array expected")
  m.confirm=[]
  for(var i=0;i<d.confirm.length;++i){
  m.confirm[i]=String(d.confirm[i])
  }
  }
  return m
},
toObject: function SubmitRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.confirm=[]
  }
  if(o.defaults){
  d.project=""
  d.environment=""
  d.root=null
  d.redeploy=false
  }
  if(m.project!=null&&Object.hasOwnProperty.call(m,"project")){
  d.project=m.project
  }
  if(m.environment!=null&&Object.hasOwnProperty.call(m,"environment")){
  d.environment=m.environment
  }
  if(m.root!=null&&Object.hasOwnProperty.call(m,"root")){
  d.root=types[2].toObject(m.root,o,q+1)
  }
  if(m.redeploy!=null&&Object.hasOwnProperty.call(m,"redeploy")){
  d.redeploy=m.redeploy
  }
  if(m.confirm&&m.confirm.length){
  d.confirm=[]
  for(var j=0;j<m.confirm.length;++j){
  d.confirm[j]=m.confirm[j]
  }
  }
  return d
},
});
}

{
const types = [null, null, null, null];
Object.assign(slipway_v1_RedeployRequest, {
ctor: function RedeployRequest(p){
  this.confirm=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function RedeployRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.project!=null&&Object.hasOwnProperty.call(m,"project"))
  w.uint32(10).string(m.project)
  if(m.environment!=null&&Object.hasOwnProperty.call(m,"environment"))
  w.uint32(18).string(m.environment)
  if(m.hooks!=null&&Object.hasOwnProperty.call(m,"hooks"))
  w.uint32(24).bool(m.hooks)
  if(m.confirm!=null&&m.confirm.length){
  for(var i=0;i<m.confirm.length;++i)
  w.uint32(34).string(m.confirm[i])
  }
  return w
},
decode: function RedeployRequest$decode(r,l,e,n){
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
  m.project=r.string()
  break
  }
  case 2: {
  m.environment=r.string()
  break
  }
  case 3: {
  m.hooks=r.bool()
  break
  }
  case 4: {
  if(!(m.confirm&&m.confirm.length))
  m.confirm=[]
  m.confirm.push(r.string())
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
fromObject: function RedeployRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.RedeployRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.project!=null){
  m.project=String(d.project)
  }
  if(d.environment!=null){
  m.environment=String(d.environment)
  }
  if(d.hooks!=null){
  m.hooks=Boolean(d.hooks)
  }
  if(d.confirm){
  if(!Array.isArray(d.confirm))
  throw TypeError(".slipway.v1.RedeployRequest.confirm: array expected")
  m.confirm=[]
  for(var i=0;i<d.confirm.length;++i){
  m.confirm[i]=String(d.confirm[i])
  }
  }
  return m
},
toObject: function RedeployRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.confirm=[]
  }
  if(o.defaults){
  d.project=""
  d.environment=""
  d.hooks=false
  }
  if(m.project!=null&&Object.hasOwnProperty.call(m,"project")){
  d.project=m.project
  }
  if(m.environment!=null&&Object.hasOwnProperty.call(m,"environment")){
  d.environment=m.environment
  }
  if(m.hooks!=null&&Object.hasOwnProperty.call(m,"hooks")){
  d.hooks=m.hooks
  }
  if(m.confirm&&m.confirm.length){
  d.confirm=[]
  for(var j=0;j<m.confirm.length;++j){
  d.confirm[j]=m.confirm[j]
  }
  }
  return d
},
});
}

{
const types = [null, null];
Object.assign(slipway_v1_VerifyRequest, {
ctor: function VerifyRequest(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function VerifyRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.project!=null&&Object.hasOwnProperty.call(m,"project"))
  w.uint32(10).string(m.project)
  if(m.environment!=null&&Object.hasOwnProperty.call(m,"environment"))
  w.uint32(18).string(m.environment)
  return w
},
decode: function VerifyRequest$decode(r,l,e,n){
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
  m.project=r.string()
  break
  }
  case 2: {
  m.environment=r.string()
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
fromObject: function VerifyRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.VerifyRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.project!=null){
  m.project=String(d.project)
  }
  if(d.environment!=null){
  m.environment=String(d.environment)
  }
  return m
},
toObject: function VerifyRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.project=""
  d.environment=""
  }
  if(m.project!=null&&Object.hasOwnProperty.call(m,"project")){
  d.project=m.project
  }
  if(m.environment!=null&&Object.hasOwnProperty.call(m,"environment")){
  d.environment=m.environment
  }
  return d
},
});
}

{
const types = [null, null, null, null];
Object.assign(slipway_v1_RollbackRequest, {
ctor: function RollbackRequest(p){
  this.confirm=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function RollbackRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.project!=null&&Object.hasOwnProperty.call(m,"project"))
  w.uint32(10).string(m.project)
  if(m.environment!=null&&Object.hasOwnProperty.call(m,"environment"))
  w.uint32(18).string(m.environment)
  if(m.generation!=null&&Object.hasOwnProperty.call(m,"generation"))
  w.uint32(24).int64(m.generation)
  if(m.confirm!=null&&m.confirm.length){
  for(var i=0;i<m.confirm.length;++i)
  w.uint32(34).string(m.confirm[i])
  }
  return w
},
decode: function RollbackRequest$decode(r,l,e,n){
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
  m.project=r.string()
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
  if(!(m.confirm&&m.confirm.length))
  m.confirm=[]
  m.confirm.push(r.string())
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
fromObject: function RollbackRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.RollbackRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.project!=null){
  m.project=String(d.project)
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
  if(d.confirm){
  if(!Array.isArray(d.confirm))
  throw TypeError(".slipway.v1.RollbackRequest.confirm: array expected")
  m.confirm=[]
  for(var i=0;i<d.confirm.length;++i){
  m.confirm[i]=String(d.confirm[i])
  }
  }
  return m
},
toObject: function RollbackRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.confirm=[]
  }
  if(o.defaults){
  d.project=""
  d.environment=""
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.generation=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.generation=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  }
  if(m.project!=null&&Object.hasOwnProperty.call(m,"project")){
  d.project=m.project
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
  if(m.confirm&&m.confirm.length){
  d.confirm=[]
  for(var j=0;j<m.confirm.length;++j){
  d.confirm[j]=m.confirm[j]
  }
  }
  return d
},
});
}

{
const types = [null, null, null, null, null, null, null, null, null, null, null, null, slipway_v1_PhaseDuration, slipway_v1_PlannedAction, null, null, null, null, null, null, slipway_v1_TimelineEntry];
Object.assign(slipway_v1_Activity, {
ctor: function Activity(p){
  this.phases=[]
  this.actions=[]
  this.urls=[]
  this.timeline=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function Activity$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.id!=null&&Object.hasOwnProperty.call(m,"id"))
  w.uint32(10).string(m.id)
  if(m.project!=null&&Object.hasOwnProperty.call(m,"project"))
  w.uint32(18).string(m.project)
  if(m.environment!=null&&Object.hasOwnProperty.call(m,"environment"))
  w.uint32(26).string(m.environment)
  if(m.kind!=null&&Object.hasOwnProperty.call(m,"kind"))
  w.uint32(34).string(m.kind)
  if(m.state!=null&&Object.hasOwnProperty.call(m,"state"))
  w.uint32(42).string(m.state)
  if(m.result!=null&&Object.hasOwnProperty.call(m,"result"))
  w.uint32(50).string(m.result)
  if(m.message!=null&&Object.hasOwnProperty.call(m,"message"))
  w.uint32(58).string(m.message)
  if(m.commit!=null&&Object.hasOwnProperty.call(m,"commit"))
  w.uint32(66).string(m.commit)
  if(m.user!=null&&Object.hasOwnProperty.call(m,"user"))
  w.uint32(74).string(m.user)
  if(m.createdAtMs!=null&&Object.hasOwnProperty.call(m,"createdAtMs"))
  w.uint32(80).int64(m.createdAtMs)
  if(m.endedAtMs!=null&&Object.hasOwnProperty.call(m,"endedAtMs"))
  w.uint32(88).int64(m.endedAtMs)
  if(m.generation!=null&&Object.hasOwnProperty.call(m,"generation"))
  w.uint32(96).int64(m.generation)
  if(m.phases!=null&&m.phases.length){
  for(var i=0;i<m.phases.length;++i)
  types[12].encode(m.phases[i],w.uint32(106).fork(),q+1).ldelim()
  }
  if(m.actions!=null&&m.actions.length){
  for(var i=0;i<m.actions.length;++i)
  types[13].encode(m.actions[i],w.uint32(114).fork(),q+1).ldelim()
  }
  if(m.uploadedBytes!=null&&Object.hasOwnProperty.call(m,"uploadedBytes"))
  w.uint32(120).int64(m.uploadedBytes)
  if(m.uploadedBlobs!=null&&Object.hasOwnProperty.call(m,"uploadedBlobs"))
  w.uint32(128).int64(m.uploadedBlobs)
  if(m.urls!=null&&m.urls.length){
  for(var i=0;i<m.urls.length;++i)
  w.uint32(138).string(m.urls[i])
  }
  if(m.waitingFor!=null&&Object.hasOwnProperty.call(m,"waitingFor"))
  w.uint32(146).string(m.waitingFor)
  if(m.logLostBytes!=null&&Object.hasOwnProperty.call(m,"logLostBytes"))
  w.uint32(152).int64(m.logLostBytes)
  if(m.timeline!=null&&m.timeline.length){
  for(var i=0;i<m.timeline.length;++i)
  types[20].encode(m.timeline[i],w.uint32(162).fork(),q+1).ldelim()
  }
  if(m.traceId!=null&&Object.hasOwnProperty.call(m,"traceId"))
  w.uint32(170).string(m.traceId)
  return w
},
decode: function Activity$decode(r,l,e,n){
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
  m.id=r.string()
  break
  }
  case 2: {
  m.project=r.string()
  break
  }
  case 3: {
  m.environment=r.string()
  break
  }
  case 4: {
  m.kind=r.string()
  break
  }
  case 5: {
  m.state=r.string()
  break
  }
  case 6: {
  m.result=r.string()
  break
  }
  case 7: {
  m.message=r.string()
  break
  }
  case 8: {
  m.commit=r.string()
  break
  }
  case 9: {
  m.user=r.string()
  break
  }
  case 10: {
  m.createdAtMs=r.int64()
  break
  }
  case 11: {
  m.endedAtMs=r.int64()
  break
  }
  case 12: {
  m.generation=r.int64()
  break
  }
  case 13: {
  if(!(m.phases&&m.phases.length))
  m.phases=[]
  m.phases.push(types[12].decode(r,r.uint32(),undefined,n+1))
  break
  }
  case 14: {
  if(!(m.actions&&m.actions.length))
  m.actions=[]
  m.actions.push(types[13].decode(r,r.uint32(),undefined,n+1))
  break
  }
  case 15: {
  m.uploadedBytes=r.int64()
  break
  }
  case 16: {
  m.uploadedBlobs=r.int64()
  break
  }
  case 17: {
  if(!(m.urls&&m.urls.length))
  m.urls=[]
  m.urls.push(r.string())
  break
  }
  case 18: {
  m.waitingFor=r.string()
  break
  }
  case 19: {
  m.logLostBytes=r.int64()
  break
  }
  case 21: {
  m.traceId=r.string()
  break
  }
  case 20: {
  if(!(m.timeline&&m.timeline.length))
  m.timeline=[]
  m.timeline.push(types[20].decode(r,r.uint32(),undefined,n+1))
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
fromObject: function Activity$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.Activity: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.id!=null){
  m.id=String(d.id)
  }
  if(d.project!=null){
  m.project=String(d.project)
  }
  if(d.environment!=null){
  m.environment=String(d.environment)
  }
  if(d.kind!=null){
  m.kind=String(d.kind)
  }
  if(d.state!=null){
  m.state=String(d.state)
  }
  if(d.result!=null){
  m.result=String(d.result)
  }
  if(d.message!=null){
  m.message=String(d.message)
  }
  if(d.commit!=null){
  m.commit=String(d.commit)
  }
  if(d.user!=null){
  m.user=String(d.user)
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
  if(d.endedAtMs!=null){
  if(util.Long)
  m.endedAtMs=util.Long.fromValue(d.endedAtMs,false)
  else if(typeof d.endedAtMs==="string")
  m.endedAtMs=parseInt(d.endedAtMs,10)
  else if(typeof d.endedAtMs==="number")
  m.endedAtMs=d.endedAtMs
  else if(typeof d.endedAtMs==="object")
  m.endedAtMs=new util.LongBits(d.endedAtMs.low>>>0,d.endedAtMs.high>>>0).toNumber()
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
  if(d.phases){
  if(!Array.isArray(d.phases))
  throw TypeError(".slipway.v1.Activity.phases: array expected")
  m.phases=[]
  for(var i=0;i<d.phases.length;++i){
  if(!util.isObject(d.phases[i]))
  throw TypeError(".slipway.v1.Activity.phases: object expected")
  m.phases[i]=types[12].fromObject(d.phases[i],n+1)
  }
  }
  if(d.actions){
  if(!Array.isArray(d.actions))
  throw TypeError(".slipway.v1.Activity.actions: array expected")
  m.actions=[]
  for(var i=0;i<d.actions.length;++i){
  if(!util.isObject(d.actions[i]))
  throw TypeError(".slipway.v1.Activity.actions: object expected")
  m.actions[i]=types[13].fromObject(d.actions[i],n+1)
  }
  }
  if(d.uploadedBytes!=null){
  if(util.Long)
  m.uploadedBytes=util.Long.fromValue(d.uploadedBytes,false)
  else if(typeof d.uploadedBytes==="string")
  m.uploadedBytes=parseInt(d.uploadedBytes,10)
  else if(typeof d.uploadedBytes==="number")
  m.uploadedBytes=d.uploadedBytes
  else if(typeof d.uploadedBytes==="object")
  m.uploadedBytes=new util.LongBits(d.uploadedBytes.low>>>0,d.uploadedBytes.high>>>0).toNumber()
  }
  if(d.uploadedBlobs!=null){
  if(util.Long)
  m.uploadedBlobs=util.Long.fromValue(d.uploadedBlobs,false)
  else if(typeof d.uploadedBlobs==="string")
  m.uploadedBlobs=parseInt(d.uploadedBlobs,10)
  else if(typeof d.uploadedBlobs==="number")
  m.uploadedBlobs=d.uploadedBlobs
  else if(typeof d.uploadedBlobs==="object")
  m.uploadedBlobs=new util.LongBits(d.uploadedBlobs.low>>>0,d.uploadedBlobs.high>>>0).toNumber()
  }
  if(d.urls){
  if(!Array.isArray(d.urls))
  throw TypeError(".slipway.v1.Activity.urls: array expected")
  m.urls=[]
  for(var i=0;i<d.urls.length;++i){
  m.urls[i]=String(d.urls[i])
  }
  }
  if(d.waitingFor!=null){
  m.waitingFor=String(d.waitingFor)
  }
  if(d.logLostBytes!=null){
  if(util.Long)
  m.logLostBytes=util.Long.fromValue(d.logLostBytes,false)
  else if(typeof d.logLostBytes==="string")
  m.logLostBytes=parseInt(d.logLostBytes,10)
  else if(typeof d.logLostBytes==="number")
  m.logLostBytes=d.logLostBytes
  else if(typeof d.logLostBytes==="object")
  m.logLostBytes=new util.LongBits(d.logLostBytes.low>>>0,d.logLostBytes.high>>>0).toNumber()
  }
  if(d.traceId!=null){
  m.traceId=String(d.traceId)
  }
  if(d.timeline){
  if(!Array.isArray(d.timeline))
  throw TypeError(".slipway.v1.Activity.timeline: array expected")
  m.timeline=[]
  for(var i=0;i<d.timeline.length;++i){
  if(!util.isObject(d.timeline[i]))
  throw TypeError(".slipway.v1.Activity.timeline: object expected")
  m.timeline[i]=types[20].fromObject(d.timeline[i],n+1)
  }
  }
  return m
},
toObject: function Activity$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.phases=[]
  d.actions=[]
  d.urls=[]
  d.timeline=[]
  }
  if(o.defaults){
  d.id=""
  d.project=""
  d.environment=""
  d.kind=""
  d.state=""
  d.result=""
  d.message=""
  d.commit=""
  d.user=""
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.createdAtMs=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.createdAtMs=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.endedAtMs=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.endedAtMs=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.generation=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.generation=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.uploadedBytes=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.uploadedBytes=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.uploadedBlobs=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.uploadedBlobs=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  d.waitingFor=""
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.logLostBytes=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.logLostBytes=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  d.traceId=""
  }
  if(m.id!=null&&Object.hasOwnProperty.call(m,"id")){
  d.id=m.id
  }
  if(m.project!=null&&Object.hasOwnProperty.call(m,"project")){
  d.project=m.project
  }
  if(m.environment!=null&&Object.hasOwnProperty.call(m,"environment")){
  d.environment=m.environment
  }
  if(m.kind!=null&&Object.hasOwnProperty.call(m,"kind")){
  d.kind=m.kind
  }
  if(m.state!=null&&Object.hasOwnProperty.call(m,"state")){
  d.state=m.state
  }
  if(m.result!=null&&Object.hasOwnProperty.call(m,"result")){
  d.result=m.result
  }
  if(m.message!=null&&Object.hasOwnProperty.call(m,"message")){
  d.message=m.message
  }
  if(m.commit!=null&&Object.hasOwnProperty.call(m,"commit")){
  d.commit=m.commit
  }
  if(m.user!=null&&Object.hasOwnProperty.call(m,"user")){
  d.user=m.user
  }
  if(m.createdAtMs!=null&&Object.hasOwnProperty.call(m,"createdAtMs")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.createdAtMs=typeof m.createdAtMs==="number"?BigInt(m.createdAtMs):util.Long.fromBits(m.createdAtMs.low>>>0,m.createdAtMs.high>>>0,false).toBigInt()
  else if(typeof m.createdAtMs==="number")
  d.createdAtMs=o.longs===String?String(m.createdAtMs):m.createdAtMs
  else
  d.createdAtMs=o.longs===String?util.Long.prototype.toString.call(m.createdAtMs):o.longs===Number?new util.LongBits(m.createdAtMs.low>>>0,m.createdAtMs.high>>>0).toNumber():m.createdAtMs
  }
  if(m.endedAtMs!=null&&Object.hasOwnProperty.call(m,"endedAtMs")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.endedAtMs=typeof m.endedAtMs==="number"?BigInt(m.endedAtMs):util.Long.fromBits(m.endedAtMs.low>>>0,m.endedAtMs.high>>>0,false).toBigInt()
  else if(typeof m.endedAtMs==="number")
  d.endedAtMs=o.longs===String?String(m.endedAtMs):m.endedAtMs
  else
  d.endedAtMs=o.longs===String?util.Long.prototype.toString.call(m.endedAtMs):o.longs===Number?new util.LongBits(m.endedAtMs.low>>>0,m.endedAtMs.high>>>0).toNumber():m.endedAtMs
  }
  if(m.generation!=null&&Object.hasOwnProperty.call(m,"generation")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.generation=typeof m.generation==="number"?BigInt(m.generation):util.Long.fromBits(m.generation.low>>>0,m.generation.high>>>0,false).toBigInt()
  else if(typeof m.generation==="number")
  d.generation=o.longs===String?String(m.generation):m.generation
  else
  d.generation=o.longs===String?util.Long.prototype.toString.call(m.generation):o.longs===Number?new util.LongBits(m.generation.low>>>0,m.generation.high>>>0).toNumber():m.generation
  }
  if(m.phases&&m.phases.length){
  d.phases=[]
  for(var j=0;j<m.phases.length;++j){
  d.phases[j]=types[12].toObject(m.phases[j],o,q+1)
  }
  }
  if(m.actions&&m.actions.length){
  d.actions=[]
  for(var j=0;j<m.actions.length;++j){
  d.actions[j]=types[13].toObject(m.actions[j],o,q+1)
  }
  }
  if(m.uploadedBytes!=null&&Object.hasOwnProperty.call(m,"uploadedBytes")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.uploadedBytes=typeof m.uploadedBytes==="number"?BigInt(m.uploadedBytes):util.Long.fromBits(m.uploadedBytes.low>>>0,m.uploadedBytes.high>>>0,false).toBigInt()
  else if(typeof m.uploadedBytes==="number")
  d.uploadedBytes=o.longs===String?String(m.uploadedBytes):m.uploadedBytes
  else
  d.uploadedBytes=o.longs===String?util.Long.prototype.toString.call(m.uploadedBytes):o.longs===Number?new util.LongBits(m.uploadedBytes.low>>>0,m.uploadedBytes.high>>>0).toNumber():m.uploadedBytes
  }
  if(m.uploadedBlobs!=null&&Object.hasOwnProperty.call(m,"uploadedBlobs")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.uploadedBlobs=typeof m.uploadedBlobs==="number"?BigInt(m.uploadedBlobs):util.Long.fromBits(m.uploadedBlobs.low>>>0,m.uploadedBlobs.high>>>0,false).toBigInt()
  else if(typeof m.uploadedBlobs==="number")
  d.uploadedBlobs=o.longs===String?String(m.uploadedBlobs):m.uploadedBlobs
  else
  d.uploadedBlobs=o.longs===String?util.Long.prototype.toString.call(m.uploadedBlobs):o.longs===Number?new util.LongBits(m.uploadedBlobs.low>>>0,m.uploadedBlobs.high>>>0).toNumber():m.uploadedBlobs
  }
  if(m.urls&&m.urls.length){
  d.urls=[]
  for(var j=0;j<m.urls.length;++j){
  d.urls[j]=m.urls[j]
  }
  }
  if(m.waitingFor!=null&&Object.hasOwnProperty.call(m,"waitingFor")){
  d.waitingFor=m.waitingFor
  }
  if(m.logLostBytes!=null&&Object.hasOwnProperty.call(m,"logLostBytes")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.logLostBytes=typeof m.logLostBytes==="number"?BigInt(m.logLostBytes):util.Long.fromBits(m.logLostBytes.low>>>0,m.logLostBytes.high>>>0,false).toBigInt()
  else if(typeof m.logLostBytes==="number")
  d.logLostBytes=o.longs===String?String(m.logLostBytes):m.logLostBytes
  else
  d.logLostBytes=o.longs===String?util.Long.prototype.toString.call(m.logLostBytes):o.longs===Number?new util.LongBits(m.logLostBytes.low>>>0,m.logLostBytes.high>>>0).toNumber():m.logLostBytes
  }
  if(m.timeline&&m.timeline.length){
  d.timeline=[]
  for(var j=0;j<m.timeline.length;++j){
  d.timeline[j]=types[20].toObject(m.timeline[j],o,q+1)
  }
  }
  if(m.traceId!=null&&Object.hasOwnProperty.call(m,"traceId")){
  d.traceId=m.traceId
  }
  return d
},
});
}

{
const types = [null, null];
Object.assign(slipway_v1_PhaseDuration, {
ctor: function PhaseDuration(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function PhaseDuration$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.name!=null&&Object.hasOwnProperty.call(m,"name"))
  w.uint32(10).string(m.name)
  if(m.durationMs!=null&&Object.hasOwnProperty.call(m,"durationMs"))
  w.uint32(16).int64(m.durationMs)
  return w
},
decode: function PhaseDuration$decode(r,l,e,n){
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
fromObject: function PhaseDuration$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.PhaseDuration: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.name!=null){
  m.name=String(d.name)
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
toObject: function PhaseDuration$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.name=""
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.durationMs=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.durationMs=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  }
  if(m.name!=null&&Object.hasOwnProperty.call(m,"name")){
  d.name=m.name
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
const types = [null, null, null, null, null, null, null];
Object.assign(slipway_v1_TimelineEntry, {
ctor: function TimelineEntry(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function TimelineEntry$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.name!=null&&Object.hasOwnProperty.call(m,"name"))
  w.uint32(10).string(m.name)
  if(m.detail!=null&&Object.hasOwnProperty.call(m,"detail"))
  w.uint32(18).string(m.detail)
  if(m.startMs!=null&&Object.hasOwnProperty.call(m,"startMs"))
  w.uint32(24).int64(m.startMs)
  if(m.durationMs!=null&&Object.hasOwnProperty.call(m,"durationMs"))
  w.uint32(32).int64(m.durationMs)
  if(m.open!=null&&Object.hasOwnProperty.call(m,"open"))
  w.uint32(40).bool(m.open)
  if(m.step!=null&&Object.hasOwnProperty.call(m,"step"))
  w.uint32(50).string(m.step)
  if(m.agent!=null&&Object.hasOwnProperty.call(m,"agent"))
  w.uint32(58).string(m.agent)
  return w
},
decode: function TimelineEntry$decode(r,l,e,n){
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
  m.detail=r.string()
  break
  }
  case 3: {
  m.startMs=r.int64()
  break
  }
  case 4: {
  m.durationMs=r.int64()
  break
  }
  case 5: {
  m.open=r.bool()
  break
  }
  case 6: {
  m.step=r.string()
  break
  }
  case 7: {
  m.agent=r.string()
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
fromObject: function TimelineEntry$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.TimelineEntry: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.name!=null){
  m.name=String(d.name)
  }
  if(d.detail!=null){
  m.detail=String(d.detail)
  }
  if(d.startMs!=null){
  if(util.Long)
  m.startMs=util.Long.fromValue(d.startMs,false)
  else if(typeof d.startMs==="string")
  m.startMs=parseInt(d.startMs,10)
  else if(typeof d.startMs==="number")
  m.startMs=d.startMs
  else if(typeof d.startMs==="object")
  m.startMs=new util.LongBits(d.startMs.low>>>0,d.startMs.high>>>0).toNumber()
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
  if(d.open!=null){
  m.open=Boolean(d.open)
  }
  if(d.step!=null){
  m.step=String(d.step)
  }
  if(d.agent!=null){
  m.agent=String(d.agent)
  }
  return m
},
toObject: function TimelineEntry$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.name=""
  d.detail=""
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.startMs=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.startMs=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.durationMs=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.durationMs=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  d.open=false
  d.step=""
  d.agent=""
  }
  if(m.name!=null&&Object.hasOwnProperty.call(m,"name")){
  d.name=m.name
  }
  if(m.detail!=null&&Object.hasOwnProperty.call(m,"detail")){
  d.detail=m.detail
  }
  if(m.startMs!=null&&Object.hasOwnProperty.call(m,"startMs")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.startMs=typeof m.startMs==="number"?BigInt(m.startMs):util.Long.fromBits(m.startMs.low>>>0,m.startMs.high>>>0,false).toBigInt()
  else if(typeof m.startMs==="number")
  d.startMs=o.longs===String?String(m.startMs):m.startMs
  else
  d.startMs=o.longs===String?util.Long.prototype.toString.call(m.startMs):o.longs===Number?new util.LongBits(m.startMs.low>>>0,m.startMs.high>>>0).toNumber():m.startMs
  }
  if(m.durationMs!=null&&Object.hasOwnProperty.call(m,"durationMs")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.durationMs=typeof m.durationMs==="number"?BigInt(m.durationMs):util.Long.fromBits(m.durationMs.low>>>0,m.durationMs.high>>>0,false).toBigInt()
  else if(typeof m.durationMs==="number")
  d.durationMs=o.longs===String?String(m.durationMs):m.durationMs
  else
  d.durationMs=o.longs===String?util.Long.prototype.toString.call(m.durationMs):o.longs===Number?new util.LongBits(m.durationMs.low>>>0,m.durationMs.high>>>0).toNumber():m.durationMs
  }
  if(m.open!=null&&Object.hasOwnProperty.call(m,"open")){
  d.open=m.open
  }
  if(m.step!=null&&Object.hasOwnProperty.call(m,"step")){
  d.step=m.step
  }
  if(m.agent!=null&&Object.hasOwnProperty.call(m,"agent")){
  d.agent=m.agent
  }
  return d
},
});
}

{
const types = [null];
Object.assign(slipway_v1_GetQueueRequest, {
ctor: function GetQueueRequest(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function GetQueueRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.project!=null&&Object.hasOwnProperty.call(m,"project"))
  w.uint32(10).string(m.project)
  return w
},
decode: function GetQueueRequest$decode(r,l,e,n){
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
  m.project=r.string()
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
fromObject: function GetQueueRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.GetQueueRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.project!=null){
  m.project=String(d.project)
  }
  return m
},
toObject: function GetQueueRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.project=""
  }
  if(m.project!=null&&Object.hasOwnProperty.call(m,"project")){
  d.project=m.project
  }
  return d
},
});
}

{
const types = [slipway_v1_Waiting, null, null, null];
Object.assign(slipway_v1_Queue, {
ctor: function Queue(p){
  this.waiting=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function Queue$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.waiting!=null&&m.waiting.length){
  for(var i=0;i<m.waiting.length;++i)
  types[0].encode(m.waiting[i],w.uint32(10).fork(),q+1).ldelim()
  }
  if(m.unlisted!=null&&Object.hasOwnProperty.call(m,"unlisted"))
  w.uint32(16).int32(m.unlisted)
  if(m.others!=null&&Object.hasOwnProperty.call(m,"others"))
  w.uint32(24).int32(m.others)
  if(m.atMs!=null&&Object.hasOwnProperty.call(m,"atMs"))
  w.uint32(32).int64(m.atMs)
  return w
},
decode: function Queue$decode(r,l,e,n){
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
  if(!(m.waiting&&m.waiting.length))
  m.waiting=[]
  m.waiting.push(types[0].decode(r,r.uint32(),undefined,n+1))
  break
  }
  case 2: {
  m.unlisted=r.int32()
  break
  }
  case 3: {
  m.others=r.int32()
  break
  }
  case 4: {
  m.atMs=r.int64()
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
fromObject: function Queue$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.Queue: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.waiting){
  if(!Array.isArray(d.waiting))
  throw TypeError(".slipway.v1.Queue.waiting: array expected")
  m.waiting=[]
  for(var i=0;i<d.waiting.length;++i){
  if(!util.isObject(d.waiting[i]))
  throw TypeError(".slipway.v1.Queue.waiting: object expected")
  m.waiting[i]=types[0].fromObject(d.waiting[i],n+1)
  }
  }
  if(d.unlisted!=null){
  m.unlisted=d.unlisted|0
  }
  if(d.others!=null){
  m.others=d.others|0
  }
  if(d.atMs!=null){
  if(util.Long)
  m.atMs=util.Long.fromValue(d.atMs,false)
  else if(typeof d.atMs==="string")
  m.atMs=parseInt(d.atMs,10)
  else if(typeof d.atMs==="number")
  m.atMs=d.atMs
  else if(typeof d.atMs==="object")
  m.atMs=new util.LongBits(d.atMs.low>>>0,d.atMs.high>>>0).toNumber()
  }
  return m
},
toObject: function Queue$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.waiting=[]
  }
  if(o.defaults){
  d.unlisted=0
  d.others=0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.atMs=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.atMs=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  }
  if(m.waiting&&m.waiting.length){
  d.waiting=[]
  for(var j=0;j<m.waiting.length;++j){
  d.waiting[j]=types[0].toObject(m.waiting[j],o,q+1)
  }
  }
  if(m.unlisted!=null&&Object.hasOwnProperty.call(m,"unlisted")){
  d.unlisted=m.unlisted
  }
  if(m.others!=null&&Object.hasOwnProperty.call(m,"others")){
  d.others=m.others
  }
  if(m.atMs!=null&&Object.hasOwnProperty.call(m,"atMs")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.atMs=typeof m.atMs==="number"?BigInt(m.atMs):util.Long.fromBits(m.atMs.low>>>0,m.atMs.high>>>0,false).toBigInt()
  else if(typeof m.atMs==="number")
  d.atMs=o.longs===String?String(m.atMs):m.atMs
  else
  d.atMs=o.longs===String?util.Long.prototype.toString.call(m.atMs):o.longs===Number?new util.LongBits(m.atMs.low>>>0,m.atMs.high>>>0).toNumber():m.atMs
  }
  return d
},
});
}

{
const types = [null, null, null, null, null, null, null, null, null, null, null];
Object.assign(slipway_v1_Waiting, {
ctor: function Waiting(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function Waiting$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.activity!=null&&Object.hasOwnProperty.call(m,"activity"))
  w.uint32(10).string(m.activity)
  if(m.activityKind!=null&&Object.hasOwnProperty.call(m,"activityKind"))
  w.uint32(18).string(m.activityKind)
  if(m.project!=null&&Object.hasOwnProperty.call(m,"project"))
  w.uint32(26).string(m.project)
  if(m.environment!=null&&Object.hasOwnProperty.call(m,"environment"))
  w.uint32(34).string(m.environment)
  if(m.step!=null&&Object.hasOwnProperty.call(m,"step"))
  w.uint32(42).string(m.step)
  if(m.stepKind!=null&&Object.hasOwnProperty.call(m,"stepKind"))
  w.uint32(50).string(m.stepKind)
  if(m.waitingFor!=null&&Object.hasOwnProperty.call(m,"waitingFor"))
  w.uint32(58).string(m.waitingFor)
  if(m.position!=null&&Object.hasOwnProperty.call(m,"position"))
  w.uint32(64).int32(m.position)
  if(m.line!=null&&Object.hasOwnProperty.call(m,"line"))
  w.uint32(72).int32(m.line)
  if(m.sinceMs!=null&&Object.hasOwnProperty.call(m,"sinceMs"))
  w.uint32(80).int64(m.sinceMs)
  if(m.estimatedStartMs!=null&&Object.hasOwnProperty.call(m,"estimatedStartMs"))
  w.uint32(88).int64(m.estimatedStartMs)
  return w
},
decode: function Waiting$decode(r,l,e,n){
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
  m.activity=r.string()
  break
  }
  case 2: {
  m.activityKind=r.string()
  break
  }
  case 3: {
  m.project=r.string()
  break
  }
  case 4: {
  m.environment=r.string()
  break
  }
  case 5: {
  m.step=r.string()
  break
  }
  case 6: {
  m.stepKind=r.string()
  break
  }
  case 7: {
  m.waitingFor=r.string()
  break
  }
  case 8: {
  m.position=r.int32()
  break
  }
  case 9: {
  m.line=r.int32()
  break
  }
  case 10: {
  m.sinceMs=r.int64()
  break
  }
  case 11: {
  m.estimatedStartMs=r.int64()
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
fromObject: function Waiting$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.Waiting: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.activity!=null){
  m.activity=String(d.activity)
  }
  if(d.activityKind!=null){
  m.activityKind=String(d.activityKind)
  }
  if(d.project!=null){
  m.project=String(d.project)
  }
  if(d.environment!=null){
  m.environment=String(d.environment)
  }
  if(d.step!=null){
  m.step=String(d.step)
  }
  if(d.stepKind!=null){
  m.stepKind=String(d.stepKind)
  }
  if(d.waitingFor!=null){
  m.waitingFor=String(d.waitingFor)
  }
  if(d.position!=null){
  m.position=d.position|0
  }
  if(d.line!=null){
  m.line=d.line|0
  }
  if(d.sinceMs!=null){
  if(util.Long)
  m.sinceMs=util.Long.fromValue(d.sinceMs,false)
  else if(typeof d.sinceMs==="string")
  m.sinceMs=parseInt(d.sinceMs,10)
  else if(typeof d.sinceMs==="number")
  m.sinceMs=d.sinceMs
  else if(typeof d.sinceMs==="object")
  m.sinceMs=new util.LongBits(d.sinceMs.low>>>0,d.sinceMs.high>>>0).toNumber()
  }
  if(d.estimatedStartMs!=null){
  if(util.Long)
  m.estimatedStartMs=util.Long.fromValue(d.estimatedStartMs,false)
  else if(typeof d.estimatedStartMs==="string")
  m.estimatedStartMs=parseInt(d.estimatedStartMs,10)
  else if(typeof d.estimatedStartMs==="number")
  m.estimatedStartMs=d.estimatedStartMs
  else if(typeof d.estimatedStartMs==="object")
  m.estimatedStartMs=new util.LongBits(d.estimatedStartMs.low>>>0,d.estimatedStartMs.high>>>0).toNumber()
  }
  return m
},
toObject: function Waiting$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.activity=""
  d.activityKind=""
  d.project=""
  d.environment=""
  d.step=""
  d.stepKind=""
  d.waitingFor=""
  d.position=0
  d.line=0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.sinceMs=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.sinceMs=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.estimatedStartMs=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.estimatedStartMs=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  }
  if(m.activity!=null&&Object.hasOwnProperty.call(m,"activity")){
  d.activity=m.activity
  }
  if(m.activityKind!=null&&Object.hasOwnProperty.call(m,"activityKind")){
  d.activityKind=m.activityKind
  }
  if(m.project!=null&&Object.hasOwnProperty.call(m,"project")){
  d.project=m.project
  }
  if(m.environment!=null&&Object.hasOwnProperty.call(m,"environment")){
  d.environment=m.environment
  }
  if(m.step!=null&&Object.hasOwnProperty.call(m,"step")){
  d.step=m.step
  }
  if(m.stepKind!=null&&Object.hasOwnProperty.call(m,"stepKind")){
  d.stepKind=m.stepKind
  }
  if(m.waitingFor!=null&&Object.hasOwnProperty.call(m,"waitingFor")){
  d.waitingFor=m.waitingFor
  }
  if(m.position!=null&&Object.hasOwnProperty.call(m,"position")){
  d.position=m.position
  }
  if(m.line!=null&&Object.hasOwnProperty.call(m,"line")){
  d.line=m.line
  }
  if(m.sinceMs!=null&&Object.hasOwnProperty.call(m,"sinceMs")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.sinceMs=typeof m.sinceMs==="number"?BigInt(m.sinceMs):util.Long.fromBits(m.sinceMs.low>>>0,m.sinceMs.high>>>0,false).toBigInt()
  else if(typeof m.sinceMs==="number")
  d.sinceMs=o.longs===String?String(m.sinceMs):m.sinceMs
  else
  d.sinceMs=o.longs===String?util.Long.prototype.toString.call(m.sinceMs):o.longs===Number?new util.LongBits(m.sinceMs.low>>>0,m.sinceMs.high>>>0).toNumber():m.sinceMs
  }
  if(m.estimatedStartMs!=null&&Object.hasOwnProperty.call(m,"estimatedStartMs")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.estimatedStartMs=typeof m.estimatedStartMs==="number"?BigInt(m.estimatedStartMs):util.Long.fromBits(m.estimatedStartMs.low>>>0,m.estimatedStartMs.high>>>0,false).toBigInt()
  else if(typeof m.estimatedStartMs==="number")
  d.estimatedStartMs=o.longs===String?String(m.estimatedStartMs):m.estimatedStartMs
  else
  d.estimatedStartMs=o.longs===String?util.Long.prototype.toString.call(m.estimatedStartMs):o.longs===Number?new util.LongBits(m.estimatedStartMs.low>>>0,m.estimatedStartMs.high>>>0).toNumber():m.estimatedStartMs
  }
  return d
},
});
}

{
const types = [null, null, null];
Object.assign(slipway_v1_ListActivitiesRequest, {
ctor: function ListActivitiesRequest(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function ListActivitiesRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.project!=null&&Object.hasOwnProperty.call(m,"project"))
  w.uint32(10).string(m.project)
  if(m.environment!=null&&Object.hasOwnProperty.call(m,"environment"))
  w.uint32(18).string(m.environment)
  if(m.limit!=null&&Object.hasOwnProperty.call(m,"limit"))
  w.uint32(24).int32(m.limit)
  return w
},
decode: function ListActivitiesRequest$decode(r,l,e,n){
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
  m.project=r.string()
  break
  }
  case 2: {
  m.environment=r.string()
  break
  }
  case 3: {
  m.limit=r.int32()
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
fromObject: function ListActivitiesRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.ListActivitiesRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.project!=null){
  m.project=String(d.project)
  }
  if(d.environment!=null){
  m.environment=String(d.environment)
  }
  if(d.limit!=null){
  m.limit=d.limit|0
  }
  return m
},
toObject: function ListActivitiesRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.project=""
  d.environment=""
  d.limit=0
  }
  if(m.project!=null&&Object.hasOwnProperty.call(m,"project")){
  d.project=m.project
  }
  if(m.environment!=null&&Object.hasOwnProperty.call(m,"environment")){
  d.environment=m.environment
  }
  if(m.limit!=null&&Object.hasOwnProperty.call(m,"limit")){
  d.limit=m.limit
  }
  return d
},
});
}

{
const types = [slipway_v1_Activity];
Object.assign(slipway_v1_ListActivitiesResponse, {
ctor: function ListActivitiesResponse(p){
  this.activities=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function ListActivitiesResponse$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.activities!=null&&m.activities.length){
  for(var i=0;i<m.activities.length;++i)
  types[0].encode(m.activities[i],w.uint32(10).fork(),q+1).ldelim()
  }
  return w
},
decode: function ListActivitiesResponse$decode(r,l,e,n){
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
  if(!(m.activities&&m.activities.length))
  m.activities=[]
  m.activities.push(types[0].decode(r,r.uint32(),undefined,n+1))
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
fromObject: function ListActivitiesResponse$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.ListActivitiesResponse: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.activities){
  if(!Array.isArray(d.activities))
  throw TypeError(".slipway.v1.ListActivitiesResponse.activities: array expected")
  m.activities=[]
  for(var i=0;i<d.activities.length;++i){
  if(!util.isObject(d.activities[i]))
  throw TypeError(".slipway.v1.ListActivitiesResponse.activities: object expected")
  m.activities[i]=types[0].fromObject(d.activities[i],n+1)
  }
  }
  return m
},
toObject: function ListActivitiesResponse$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.activities=[]
  }
  if(m.activities&&m.activities.length){
  d.activities=[]
  for(var j=0;j<m.activities.length;++j){
  d.activities[j]=types[0].toObject(m.activities[j],o,q+1)
  }
  }
  return d
},
});
}

{
const types = [null];
Object.assign(slipway_v1_GetActivityRequest, {
ctor: function GetActivityRequest(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function GetActivityRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.activity!=null&&Object.hasOwnProperty.call(m,"activity"))
  w.uint32(10).string(m.activity)
  return w
},
decode: function GetActivityRequest$decode(r,l,e,n){
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
  m.activity=r.string()
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
fromObject: function GetActivityRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.GetActivityRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.activity!=null){
  m.activity=String(d.activity)
  }
  return m
},
toObject: function GetActivityRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.activity=""
  }
  if(m.activity!=null&&Object.hasOwnProperty.call(m,"activity")){
  d.activity=m.activity
  }
  return d
},
});
}

{
const types = [null];
Object.assign(slipway_v1_CancelActivityRequest, {
ctor: function CancelActivityRequest(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function CancelActivityRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.activity!=null&&Object.hasOwnProperty.call(m,"activity"))
  w.uint32(10).string(m.activity)
  return w
},
decode: function CancelActivityRequest$decode(r,l,e,n){
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
  m.activity=r.string()
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
fromObject: function CancelActivityRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.CancelActivityRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.activity!=null){
  m.activity=String(d.activity)
  }
  return m
},
toObject: function CancelActivityRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.activity=""
  }
  if(m.activity!=null&&Object.hasOwnProperty.call(m,"activity")){
  d.activity=m.activity
  }
  return d
},
});
}

{
const types = [null, null, null, null];
Object.assign(slipway_v1_StreamLogRequest, {
ctor: function StreamLogRequest(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function StreamLogRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.activity!=null&&Object.hasOwnProperty.call(m,"activity"))
  w.uint32(10).string(m.activity)
  if(m.offset!=null&&Object.hasOwnProperty.call(m,"offset"))
  w.uint32(16).int64(m.offset)
  if(m.follow!=null&&Object.hasOwnProperty.call(m,"follow"))
  w.uint32(24).bool(m.follow)
  if(m.timestamps!=null&&Object.hasOwnProperty.call(m,"timestamps"))
  w.uint32(32).bool(m.timestamps)
  return w
},
decode: function StreamLogRequest$decode(r,l,e,n){
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
  m.activity=r.string()
  break
  }
  case 2: {
  m.offset=r.int64()
  break
  }
  case 3: {
  m.follow=r.bool()
  break
  }
  case 4: {
  m.timestamps=r.bool()
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
fromObject: function StreamLogRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.StreamLogRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.activity!=null){
  m.activity=String(d.activity)
  }
  if(d.offset!=null){
  if(util.Long)
  m.offset=util.Long.fromValue(d.offset,false)
  else if(typeof d.offset==="string")
  m.offset=parseInt(d.offset,10)
  else if(typeof d.offset==="number")
  m.offset=d.offset
  else if(typeof d.offset==="object")
  m.offset=new util.LongBits(d.offset.low>>>0,d.offset.high>>>0).toNumber()
  }
  if(d.follow!=null){
  m.follow=Boolean(d.follow)
  }
  if(d.timestamps!=null){
  m.timestamps=Boolean(d.timestamps)
  }
  return m
},
toObject: function StreamLogRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.activity=""
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.offset=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.offset=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  d.follow=false
  d.timestamps=false
  }
  if(m.activity!=null&&Object.hasOwnProperty.call(m,"activity")){
  d.activity=m.activity
  }
  if(m.offset!=null&&Object.hasOwnProperty.call(m,"offset")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.offset=typeof m.offset==="number"?BigInt(m.offset):util.Long.fromBits(m.offset.low>>>0,m.offset.high>>>0,false).toBigInt()
  else if(typeof m.offset==="number")
  d.offset=o.longs===String?String(m.offset):m.offset
  else
  d.offset=o.longs===String?util.Long.prototype.toString.call(m.offset):o.longs===Number?new util.LongBits(m.offset.low>>>0,m.offset.high>>>0).toNumber():m.offset
  }
  if(m.follow!=null&&Object.hasOwnProperty.call(m,"follow")){
  d.follow=m.follow
  }
  if(m.timestamps!=null&&Object.hasOwnProperty.call(m,"timestamps")){
  d.timestamps=m.timestamps
  }
  return d
},
});
}

{
const types = [null, null, slipway_v1_Activity, null];
Object.assign(slipway_v1_LogChunk, {
ctor: function LogChunk(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function LogChunk$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.offset!=null&&Object.hasOwnProperty.call(m,"offset"))
  w.uint32(8).int64(m.offset)
  if(m.data!=null&&Object.hasOwnProperty.call(m,"data"))
  w.uint32(18).bytes(m.data)
  if(m.ended!=null&&Object.hasOwnProperty.call(m,"ended"))
  types[2].encode(m.ended,w.uint32(26).fork(),q+1).ldelim()
  if(m.timeMs!=null&&Object.hasOwnProperty.call(m,"timeMs"))
  w.uint32(32).int64(m.timeMs)
  return w
},
decode: function LogChunk$decode(r,l,e,n){
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
  m.offset=r.int64()
  break
  }
  case 2: {
  m.data=r.bytes()
  break
  }
  case 3: {
  m.ended=types[2].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 4: {
  m.timeMs=r.int64()
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
fromObject: function LogChunk$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.LogChunk: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.offset!=null){
  if(util.Long)
  m.offset=util.Long.fromValue(d.offset,false)
  else if(typeof d.offset==="string")
  m.offset=parseInt(d.offset,10)
  else if(typeof d.offset==="number")
  m.offset=d.offset
  else if(typeof d.offset==="object")
  m.offset=new util.LongBits(d.offset.low>>>0,d.offset.high>>>0).toNumber()
  }
  if(d.data!=null){
  if(typeof d.data==="string")
  util.base64.decode(d.data,m.data=util.newBuffer(util.base64.length(d.data)),0)
  else if(d.data.length >= 0)
  m.data=d.data
  }
  if(d.ended!=null){
  if(!util.isObject(d.ended))
  throw TypeError(".slipway.v1.LogChunk.ended: object expected")
  m.ended=types[2].fromObject(d.ended,n+1)
  }
  if(d.timeMs!=null){
  if(util.Long)
  m.timeMs=util.Long.fromValue(d.timeMs,false)
  else if(typeof d.timeMs==="string")
  m.timeMs=parseInt(d.timeMs,10)
  else if(typeof d.timeMs==="number")
  m.timeMs=d.timeMs
  else if(typeof d.timeMs==="object")
  m.timeMs=new util.LongBits(d.timeMs.low>>>0,d.timeMs.high>>>0).toNumber()
  }
  return m
},
toObject: function LogChunk$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.offset=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.offset=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  if(o.bytes===String)d.data=""
  else{
  d.data=[]
  if(o.bytes!==Array)d.data=util.newBuffer(d.data)
  }
  d.ended=null
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.timeMs=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.timeMs=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  }
  if(m.offset!=null&&Object.hasOwnProperty.call(m,"offset")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.offset=typeof m.offset==="number"?BigInt(m.offset):util.Long.fromBits(m.offset.low>>>0,m.offset.high>>>0,false).toBigInt()
  else if(typeof m.offset==="number")
  d.offset=o.longs===String?String(m.offset):m.offset
  else
  d.offset=o.longs===String?util.Long.prototype.toString.call(m.offset):o.longs===Number?new util.LongBits(m.offset.low>>>0,m.offset.high>>>0).toNumber():m.offset
  }
  if(m.data!=null&&Object.hasOwnProperty.call(m,"data")){
  d.data=o.bytes===String?util.base64.encode(m.data,0,m.data.length):o.bytes===Array?Array.prototype.slice.call(m.data):m.data
  }
  if(m.ended!=null&&Object.hasOwnProperty.call(m,"ended")){
  d.ended=types[2].toObject(m.ended,o,q+1)
  }
  if(m.timeMs!=null&&Object.hasOwnProperty.call(m,"timeMs")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.timeMs=typeof m.timeMs==="number"?BigInt(m.timeMs):util.Long.fromBits(m.timeMs.low>>>0,m.timeMs.high>>>0,false).toBigInt()
  else if(typeof m.timeMs==="number")
  d.timeMs=o.longs===String?String(m.timeMs):m.timeMs
  else
  d.timeMs=o.longs===String?util.Long.prototype.toString.call(m.timeMs):o.longs===Number?new util.LongBits(m.timeMs.low>>>0,m.timeMs.high>>>0).toNumber():m.timeMs
  }
  return d
},
});
}

{
const types = [null, null];
Object.assign(slipway_v1_ListDeploymentsRequest, {
ctor: function ListDeploymentsRequest(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function ListDeploymentsRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.project!=null&&Object.hasOwnProperty.call(m,"project"))
  w.uint32(10).string(m.project)
  if(m.environment!=null&&Object.hasOwnProperty.call(m,"environment"))
  w.uint32(18).string(m.environment)
  return w
},
decode: function ListDeploymentsRequest$decode(r,l,e,n){
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
  m.project=r.string()
  break
  }
  case 2: {
  m.environment=r.string()
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
fromObject: function ListDeploymentsRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.ListDeploymentsRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.project!=null){
  m.project=String(d.project)
  }
  if(d.environment!=null){
  m.environment=String(d.environment)
  }
  return m
},
toObject: function ListDeploymentsRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.project=""
  d.environment=""
  }
  if(m.project!=null&&Object.hasOwnProperty.call(m,"project")){
  d.project=m.project
  }
  if(m.environment!=null&&Object.hasOwnProperty.call(m,"environment")){
  d.environment=m.environment
  }
  return d
},
});
}

{
const types = [slipway_v1_Deployment];
Object.assign(slipway_v1_ListDeploymentsResponse, {
ctor: function ListDeploymentsResponse(p){
  this.deployments=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function ListDeploymentsResponse$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.deployments!=null&&m.deployments.length){
  for(var i=0;i<m.deployments.length;++i)
  types[0].encode(m.deployments[i],w.uint32(10).fork(),q+1).ldelim()
  }
  return w
},
decode: function ListDeploymentsResponse$decode(r,l,e,n){
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
  if(!(m.deployments&&m.deployments.length))
  m.deployments=[]
  m.deployments.push(types[0].decode(r,r.uint32(),undefined,n+1))
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
fromObject: function ListDeploymentsResponse$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.ListDeploymentsResponse: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.deployments){
  if(!Array.isArray(d.deployments))
  throw TypeError(".slipway.v1.ListDeploymentsResponse.deployments: array expected")
  m.deployments=[]
  for(var i=0;i<d.deployments.length;++i){
  if(!util.isObject(d.deployments[i]))
  throw TypeError(".slipway.v1.ListDeploymentsResponse.deployments: object expected")
  m.deployments[i]=types[0].fromObject(d.deployments[i],n+1)
  }
  }
  return m
},
toObject: function ListDeploymentsResponse$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.deployments=[]
  }
  if(m.deployments&&m.deployments.length){
  d.deployments=[]
  for(var j=0;j<m.deployments.length;++j){
  d.deployments[j]=types[0].toObject(m.deployments[j],o,q+1)
  }
  }
  return d
},
});
}

{
const types = [null, null, null, null, null, null, slipway_v1_ApplicationStatus];
Object.assign(slipway_v1_Deployment, {
ctor: function Deployment(p){
  this.applications=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function Deployment$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.generation!=null&&Object.hasOwnProperty.call(m,"generation"))
  w.uint32(8).int64(m.generation)
  if(m.current!=null&&Object.hasOwnProperty.call(m,"current"))
  w.uint32(16).bool(m.current)
  if(m.commit!=null&&Object.hasOwnProperty.call(m,"commit"))
  w.uint32(26).string(m.commit)
  if(m.activity!=null&&Object.hasOwnProperty.call(m,"activity"))
  w.uint32(34).string(m.activity)
  if(m.kind!=null&&Object.hasOwnProperty.call(m,"kind"))
  w.uint32(42).string(m.kind)
  if(m.createdAtMs!=null&&Object.hasOwnProperty.call(m,"createdAtMs"))
  w.uint32(48).int64(m.createdAtMs)
  if(m.applications!=null&&m.applications.length){
  for(var i=0;i<m.applications.length;++i)
  types[6].encode(m.applications[i],w.uint32(58).fork(),q+1).ldelim()
  }
  return w
},
decode: function Deployment$decode(r,l,e,n){
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
  case 2: {
  m.current=r.bool()
  break
  }
  case 3: {
  m.commit=r.string()
  break
  }
  case 4: {
  m.activity=r.string()
  break
  }
  case 5: {
  m.kind=r.string()
  break
  }
  case 6: {
  m.createdAtMs=r.int64()
  break
  }
  case 7: {
  if(!(m.applications&&m.applications.length))
  m.applications=[]
  m.applications.push(types[6].decode(r,r.uint32(),undefined,n+1))
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
fromObject: function Deployment$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.Deployment: object expected")
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
  if(d.current!=null){
  m.current=Boolean(d.current)
  }
  if(d.commit!=null){
  m.commit=String(d.commit)
  }
  if(d.activity!=null){
  m.activity=String(d.activity)
  }
  if(d.kind!=null){
  m.kind=String(d.kind)
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
  if(d.applications){
  if(!Array.isArray(d.applications))
  throw TypeError(".slipway.v1.Deployment.applications: array expected")
  m.applications=[]
  for(var i=0;i<d.applications.length;++i){
  if(!util.isObject(d.applications[i]))
  throw TypeError(".slipway.v1.Deployment.applications: object expected")
  m.applications[i]=types[6].fromObject(d.applications[i],n+1)
  }
  }
  return m
},
toObject: function Deployment$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.applications=[]
  }
  if(o.defaults){
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.generation=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.generation=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  d.current=false
  d.commit=""
  d.activity=""
  d.kind=""
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.createdAtMs=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.createdAtMs=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  }
  if(m.generation!=null&&Object.hasOwnProperty.call(m,"generation")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.generation=typeof m.generation==="number"?BigInt(m.generation):util.Long.fromBits(m.generation.low>>>0,m.generation.high>>>0,false).toBigInt()
  else if(typeof m.generation==="number")
  d.generation=o.longs===String?String(m.generation):m.generation
  else
  d.generation=o.longs===String?util.Long.prototype.toString.call(m.generation):o.longs===Number?new util.LongBits(m.generation.low>>>0,m.generation.high>>>0).toNumber():m.generation
  }
  if(m.current!=null&&Object.hasOwnProperty.call(m,"current")){
  d.current=m.current
  }
  if(m.commit!=null&&Object.hasOwnProperty.call(m,"commit")){
  d.commit=m.commit
  }
  if(m.activity!=null&&Object.hasOwnProperty.call(m,"activity")){
  d.activity=m.activity
  }
  if(m.kind!=null&&Object.hasOwnProperty.call(m,"kind")){
  d.kind=m.kind
  }
  if(m.createdAtMs!=null&&Object.hasOwnProperty.call(m,"createdAtMs")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.createdAtMs=typeof m.createdAtMs==="number"?BigInt(m.createdAtMs):util.Long.fromBits(m.createdAtMs.low>>>0,m.createdAtMs.high>>>0,false).toBigInt()
  else if(typeof m.createdAtMs==="number")
  d.createdAtMs=o.longs===String?String(m.createdAtMs):m.createdAtMs
  else
  d.createdAtMs=o.longs===String?util.Long.prototype.toString.call(m.createdAtMs):o.longs===Number?new util.LongBits(m.createdAtMs.low>>>0,m.createdAtMs.high>>>0).toNumber():m.createdAtMs
  }
  if(m.applications&&m.applications.length){
  d.applications=[]
  for(var j=0;j<m.applications.length;++j){
  d.applications[j]=types[6].toObject(m.applications[j],o,q+1)
  }
  }
  return d
},
});
}

{
const types = [null];
Object.assign(slipway_v1_ListDomainsRequest, {
ctor: function ListDomainsRequest(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function ListDomainsRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.project!=null&&Object.hasOwnProperty.call(m,"project"))
  w.uint32(10).string(m.project)
  return w
},
decode: function ListDomainsRequest$decode(r,l,e,n){
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
  m.project=r.string()
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
fromObject: function ListDomainsRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.ListDomainsRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.project!=null){
  m.project=String(d.project)
  }
  return m
},
toObject: function ListDomainsRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.project=""
  }
  if(m.project!=null&&Object.hasOwnProperty.call(m,"project")){
  d.project=m.project
  }
  return d
},
});
}

{
const types = [null, null, null];
Object.assign(slipway_v1_AddDomainRequest, {
ctor: function AddDomainRequest(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function AddDomainRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.project!=null&&Object.hasOwnProperty.call(m,"project"))
  w.uint32(10).string(m.project)
  if(m.domain!=null&&Object.hasOwnProperty.call(m,"domain"))
  w.uint32(18).string(m.domain)
  if(m.isDefault!=null&&Object.hasOwnProperty.call(m,"isDefault"))
  w.uint32(24).bool(m.isDefault)
  return w
},
decode: function AddDomainRequest$decode(r,l,e,n){
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
  m.project=r.string()
  break
  }
  case 2: {
  m.domain=r.string()
  break
  }
  case 3: {
  m.isDefault=r.bool()
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
fromObject: function AddDomainRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.AddDomainRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.project!=null){
  m.project=String(d.project)
  }
  if(d.domain!=null){
  m.domain=String(d.domain)
  }
  if(d.isDefault!=null){
  m.isDefault=Boolean(d.isDefault)
  }
  return m
},
toObject: function AddDomainRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.project=""
  d.domain=""
  d.isDefault=false
  }
  if(m.project!=null&&Object.hasOwnProperty.call(m,"project")){
  d.project=m.project
  }
  if(m.domain!=null&&Object.hasOwnProperty.call(m,"domain")){
  d.domain=m.domain
  }
  if(m.isDefault!=null&&Object.hasOwnProperty.call(m,"isDefault")){
  d.isDefault=m.isDefault
  }
  return d
},
});
}

{
const types = [null, null];
Object.assign(slipway_v1_DeleteDomainRequest, {
ctor: function DeleteDomainRequest(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function DeleteDomainRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.project!=null&&Object.hasOwnProperty.call(m,"project"))
  w.uint32(10).string(m.project)
  if(m.domain!=null&&Object.hasOwnProperty.call(m,"domain"))
  w.uint32(18).string(m.domain)
  return w
},
decode: function DeleteDomainRequest$decode(r,l,e,n){
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
  m.project=r.string()
  break
  }
  case 2: {
  m.domain=r.string()
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
fromObject: function DeleteDomainRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.DeleteDomainRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.project!=null){
  m.project=String(d.project)
  }
  if(d.domain!=null){
  m.domain=String(d.domain)
  }
  return m
},
toObject: function DeleteDomainRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.project=""
  d.domain=""
  }
  if(m.project!=null&&Object.hasOwnProperty.call(m,"project")){
  d.project=m.project
  }
  if(m.domain!=null&&Object.hasOwnProperty.call(m,"domain")){
  d.domain=m.domain
  }
  return d
},
});
}

{
const types = [null, null];
Object.assign(slipway_v1_SetDefaultDomainRequest, {
ctor: function SetDefaultDomainRequest(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function SetDefaultDomainRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.project!=null&&Object.hasOwnProperty.call(m,"project"))
  w.uint32(10).string(m.project)
  if(m.domain!=null&&Object.hasOwnProperty.call(m,"domain"))
  w.uint32(18).string(m.domain)
  return w
},
decode: function SetDefaultDomainRequest$decode(r,l,e,n){
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
  m.project=r.string()
  break
  }
  case 2: {
  m.domain=r.string()
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
fromObject: function SetDefaultDomainRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.SetDefaultDomainRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.project!=null){
  m.project=String(d.project)
  }
  if(d.domain!=null){
  m.domain=String(d.domain)
  }
  return m
},
toObject: function SetDefaultDomainRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.project=""
  d.domain=""
  }
  if(m.project!=null&&Object.hasOwnProperty.call(m,"project")){
  d.project=m.project
  }
  if(m.domain!=null&&Object.hasOwnProperty.call(m,"domain")){
  d.domain=m.domain
  }
  return d
},
});
}

{
const types = [null, null, null, slipway_v1_Domain, null, null, null];
Object.assign(slipway_v1_Domains, {
ctor: function Domains(p){
  this.domains=[]
  this.remainingUrls=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function Domains$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.project!=null&&Object.hasOwnProperty.call(m,"project"))
  w.uint32(10).string(m.project)
  if(m.production!=null&&Object.hasOwnProperty.call(m,"production"))
  w.uint32(18).string(m.production)
  if(m.isDeployed!=null&&Object.hasOwnProperty.call(m,"isDeployed"))
  w.uint32(24).bool(m.isDeployed)
  if(m.domains!=null&&m.domains.length){
  for(var i=0;i<m.domains.length;++i)
  types[3].encode(m.domains[i],w.uint32(34).fork(),q+1).ldelim()
  }
  if(m.changed!=null&&Object.hasOwnProperty.call(m,"changed"))
  w.uint32(42).string(m.changed)
  if(m.effect!=null&&Object.hasOwnProperty.call(m,"effect"))
  w.uint32(50).string(m.effect)
  if(m.remainingUrls!=null&&m.remainingUrls.length){
  for(var i=0;i<m.remainingUrls.length;++i)
  w.uint32(58).string(m.remainingUrls[i])
  }
  return w
},
decode: function Domains$decode(r,l,e,n){
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
  m.project=r.string()
  break
  }
  case 2: {
  m.production=r.string()
  break
  }
  case 3: {
  m.isDeployed=r.bool()
  break
  }
  case 4: {
  if(!(m.domains&&m.domains.length))
  m.domains=[]
  m.domains.push(types[3].decode(r,r.uint32(),undefined,n+1))
  break
  }
  case 5: {
  m.changed=r.string()
  break
  }
  case 6: {
  m.effect=r.string()
  break
  }
  case 7: {
  if(!(m.remainingUrls&&m.remainingUrls.length))
  m.remainingUrls=[]
  m.remainingUrls.push(r.string())
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
fromObject: function Domains$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.Domains: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.project!=null){
  m.project=String(d.project)
  }
  if(d.production!=null){
  m.production=String(d.production)
  }
  if(d.isDeployed!=null){
  m.isDeployed=Boolean(d.isDeployed)
  }
  if(d.domains){
  if(!Array.isArray(d.domains))
  throw TypeError(".slipway.v1.Domains.domains: array expected")
  m.domains=[]
  for(var i=0;i<d.domains.length;++i){
  if(!util.isObject(d.domains[i]))
  throw TypeError(".slipway.v1.Domains.domains: object expected")
  m.domains[i]=types[3].fromObject(d.domains[i],n+1)
  }
  }
  if(d.changed!=null){
  m.changed=String(d.changed)
  }
  if(d.effect!=null){
  m.effect=String(d.effect)
  }
  if(d.remainingUrls){
  if(!Array.isArray(d.remainingUrls))
  throw TypeError(".slipway.v1.Domains.remainingUrls: array expected")
  m.remainingUrls=[]
  for(var i=0;i<d.remainingUrls.length;++i){
  m.remainingUrls[i]=String(d.remainingUrls[i])
  }
  }
  return m
},
toObject: function Domains$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.domains=[]
  d.remainingUrls=[]
  }
  if(o.defaults){
  d.project=""
  d.production=""
  d.isDeployed=false
  d.changed=""
  d.effect=""
  }
  if(m.project!=null&&Object.hasOwnProperty.call(m,"project")){
  d.project=m.project
  }
  if(m.production!=null&&Object.hasOwnProperty.call(m,"production")){
  d.production=m.production
  }
  if(m.isDeployed!=null&&Object.hasOwnProperty.call(m,"isDeployed")){
  d.isDeployed=m.isDeployed
  }
  if(m.domains&&m.domains.length){
  d.domains=[]
  for(var j=0;j<m.domains.length;++j){
  d.domains[j]=types[3].toObject(m.domains[j],o,q+1)
  }
  }
  if(m.changed!=null&&Object.hasOwnProperty.call(m,"changed")){
  d.changed=m.changed
  }
  if(m.effect!=null&&Object.hasOwnProperty.call(m,"effect")){
  d.effect=m.effect
  }
  if(m.remainingUrls&&m.remainingUrls.length){
  d.remainingUrls=[]
  for(var j=0;j<m.remainingUrls.length;++j){
  d.remainingUrls[j]=m.remainingUrls[j]
  }
  }
  return d
},
});
}

{
const types = [null, null, null, null];
Object.assign(slipway_v1_Domain, {
ctor: function Domain(p){
  this.urls=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function Domain$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.name!=null&&Object.hasOwnProperty.call(m,"name"))
  w.uint32(10).string(m.name)
  if(m.isDefault!=null&&Object.hasOwnProperty.call(m,"isDefault"))
  w.uint32(16).bool(m.isDefault)
  if(m.createdAtMs!=null&&Object.hasOwnProperty.call(m,"createdAtMs"))
  w.uint32(24).int64(m.createdAtMs)
  if(m.urls!=null&&m.urls.length){
  for(var i=0;i<m.urls.length;++i)
  w.uint32(34).string(m.urls[i])
  }
  return w
},
decode: function Domain$decode(r,l,e,n){
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
  m.isDefault=r.bool()
  break
  }
  case 3: {
  m.createdAtMs=r.int64()
  break
  }
  case 4: {
  if(!(m.urls&&m.urls.length))
  m.urls=[]
  m.urls.push(r.string())
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
fromObject: function Domain$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.Domain: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.name!=null){
  m.name=String(d.name)
  }
  if(d.isDefault!=null){
  m.isDefault=Boolean(d.isDefault)
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
  if(d.urls){
  if(!Array.isArray(d.urls))
  throw TypeError(".slipway.v1.Domain.urls: array expected")
  m.urls=[]
  for(var i=0;i<d.urls.length;++i){
  m.urls[i]=String(d.urls[i])
  }
  }
  return m
},
toObject: function Domain$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.urls=[]
  }
  if(o.defaults){
  d.name=""
  d.isDefault=false
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.createdAtMs=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.createdAtMs=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  }
  if(m.name!=null&&Object.hasOwnProperty.call(m,"name")){
  d.name=m.name
  }
  if(m.isDefault!=null&&Object.hasOwnProperty.call(m,"isDefault")){
  d.isDefault=m.isDefault
  }
  if(m.createdAtMs!=null&&Object.hasOwnProperty.call(m,"createdAtMs")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.createdAtMs=typeof m.createdAtMs==="number"?BigInt(m.createdAtMs):util.Long.fromBits(m.createdAtMs.low>>>0,m.createdAtMs.high>>>0,false).toBigInt()
  else if(typeof m.createdAtMs==="number")
  d.createdAtMs=o.longs===String?String(m.createdAtMs):m.createdAtMs
  else
  d.createdAtMs=o.longs===String?util.Long.prototype.toString.call(m.createdAtMs):o.longs===Number?new util.LongBits(m.createdAtMs.low>>>0,m.createdAtMs.high>>>0).toNumber():m.createdAtMs
  }
  if(m.urls&&m.urls.length){
  d.urls=[]
  for(var j=0;j<m.urls.length;++j){
  d.urls[j]=m.urls[j]
  }
  }
  return d
},
});
}

{
const types = [null, null, null, null, null, null, null, null, null, null, null];
Object.assign(slipway_v1_Variable, {
ctor: function Variable(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function Variable$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.name!=null&&Object.hasOwnProperty.call(m,"name"))
  w.uint32(10).string(m.name)
  if(m.value!=null&&Object.hasOwnProperty.call(m,"value"))
  w.uint32(18).string(m.value)
  if(m.json!=null&&Object.hasOwnProperty.call(m,"json"))
  w.uint32(24).bool(m.json)
  if(m.sensitive!=null&&Object.hasOwnProperty.call(m,"sensitive"))
  w.uint32(32).bool(m.sensitive)
  if(m.visibleBuild!=null&&Object.hasOwnProperty.call(m,"visibleBuild"))
  w.uint32(40).bool(m.visibleBuild)
  if(m.visibleRuntime!=null&&Object.hasOwnProperty.call(m,"visibleRuntime"))
  w.uint32(48).bool(m.visibleRuntime)
  if(m.inheritable!=null&&Object.hasOwnProperty.call(m,"inheritable"))
  w.uint32(56).bool(m.inheritable)
  if(m.enabled!=null&&Object.hasOwnProperty.call(m,"enabled"))
  w.uint32(64).bool(m.enabled)
  if(m.environment!=null&&Object.hasOwnProperty.call(m,"environment"))
  w.uint32(74).string(m.environment)
  if(m.createdAtMs!=null&&Object.hasOwnProperty.call(m,"createdAtMs"))
  w.uint32(80).int64(m.createdAtMs)
  if(m.changedAtMs!=null&&Object.hasOwnProperty.call(m,"changedAtMs"))
  w.uint32(88).int64(m.changedAtMs)
  return w
},
decode: function Variable$decode(r,l,e,n){
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
  case 3: {
  m.json=r.bool()
  break
  }
  case 4: {
  m.sensitive=r.bool()
  break
  }
  case 5: {
  m.visibleBuild=r.bool()
  break
  }
  case 6: {
  m.visibleRuntime=r.bool()
  break
  }
  case 7: {
  m.inheritable=r.bool()
  break
  }
  case 8: {
  m.enabled=r.bool()
  break
  }
  case 9: {
  m.environment=r.string()
  break
  }
  case 10: {
  m.createdAtMs=r.int64()
  break
  }
  case 11: {
  m.changedAtMs=r.int64()
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
fromObject: function Variable$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.Variable: object expected")
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
  if(d.json!=null){
  m.json=Boolean(d.json)
  }
  if(d.sensitive!=null){
  m.sensitive=Boolean(d.sensitive)
  }
  if(d.visibleBuild!=null){
  m.visibleBuild=Boolean(d.visibleBuild)
  }
  if(d.visibleRuntime!=null){
  m.visibleRuntime=Boolean(d.visibleRuntime)
  }
  if(d.inheritable!=null){
  m.inheritable=Boolean(d.inheritable)
  }
  if(d.enabled!=null){
  m.enabled=Boolean(d.enabled)
  }
  if(d.environment!=null){
  m.environment=String(d.environment)
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
  if(d.changedAtMs!=null){
  if(util.Long)
  m.changedAtMs=util.Long.fromValue(d.changedAtMs,false)
  else if(typeof d.changedAtMs==="string")
  m.changedAtMs=parseInt(d.changedAtMs,10)
  else if(typeof d.changedAtMs==="number")
  m.changedAtMs=d.changedAtMs
  else if(typeof d.changedAtMs==="object")
  m.changedAtMs=new util.LongBits(d.changedAtMs.low>>>0,d.changedAtMs.high>>>0).toNumber()
  }
  return m
},
toObject: function Variable$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.name=""
  d.value=""
  d.json=false
  d.sensitive=false
  d.visibleBuild=false
  d.visibleRuntime=false
  d.inheritable=false
  d.enabled=false
  d.environment=""
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.createdAtMs=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.createdAtMs=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.changedAtMs=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.changedAtMs=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  }
  if(m.name!=null&&Object.hasOwnProperty.call(m,"name")){
  d.name=m.name
  }
  if(m.value!=null&&Object.hasOwnProperty.call(m,"value")){
  d.value=m.value
  }
  if(m.json!=null&&Object.hasOwnProperty.call(m,"json")){
  d.json=m.json
  }
  if(m.sensitive!=null&&Object.hasOwnProperty.call(m,"sensitive")){
  d.sensitive=m.sensitive
  }
  if(m.visibleBuild!=null&&Object.hasOwnProperty.call(m,"visibleBuild")){
  d.visibleBuild=m.visibleBuild
  }
  if(m.visibleRuntime!=null&&Object.hasOwnProperty.call(m,"visibleRuntime")){
  d.visibleRuntime=m.visibleRuntime
  }
  if(m.inheritable!=null&&Object.hasOwnProperty.call(m,"inheritable")){
  d.inheritable=m.inheritable
  }
  if(m.enabled!=null&&Object.hasOwnProperty.call(m,"enabled")){
  d.enabled=m.enabled
  }
  if(m.environment!=null&&Object.hasOwnProperty.call(m,"environment")){
  d.environment=m.environment
  }
  if(m.createdAtMs!=null&&Object.hasOwnProperty.call(m,"createdAtMs")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.createdAtMs=typeof m.createdAtMs==="number"?BigInt(m.createdAtMs):util.Long.fromBits(m.createdAtMs.low>>>0,m.createdAtMs.high>>>0,false).toBigInt()
  else if(typeof m.createdAtMs==="number")
  d.createdAtMs=o.longs===String?String(m.createdAtMs):m.createdAtMs
  else
  d.createdAtMs=o.longs===String?util.Long.prototype.toString.call(m.createdAtMs):o.longs===Number?new util.LongBits(m.createdAtMs.low>>>0,m.createdAtMs.high>>>0).toNumber():m.createdAtMs
  }
  if(m.changedAtMs!=null&&Object.hasOwnProperty.call(m,"changedAtMs")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.changedAtMs=typeof m.changedAtMs==="number"?BigInt(m.changedAtMs):util.Long.fromBits(m.changedAtMs.low>>>0,m.changedAtMs.high>>>0,false).toBigInt()
  else if(typeof m.changedAtMs==="number")
  d.changedAtMs=o.longs===String?String(m.changedAtMs):m.changedAtMs
  else
  d.changedAtMs=o.longs===String?util.Long.prototype.toString.call(m.changedAtMs):o.longs===Number?new util.LongBits(m.changedAtMs.low>>>0,m.changedAtMs.high>>>0).toNumber():m.changedAtMs
  }
  return d
},
});
}

{
const types = [null, null];
Object.assign(slipway_v1_ListVariablesRequest, {
ctor: function ListVariablesRequest(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function ListVariablesRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.project!=null&&Object.hasOwnProperty.call(m,"project"))
  w.uint32(10).string(m.project)
  if(m.environment!=null&&Object.hasOwnProperty.call(m,"environment"))
  w.uint32(18).string(m.environment)
  return w
},
decode: function ListVariablesRequest$decode(r,l,e,n){
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
  m.project=r.string()
  break
  }
  case 2: {
  m.environment=r.string()
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
fromObject: function ListVariablesRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.ListVariablesRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.project!=null){
  m.project=String(d.project)
  }
  if(d.environment!=null){
  m.environment=String(d.environment)
  }
  return m
},
toObject: function ListVariablesRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.project=""
  d.environment=""
  }
  if(m.project!=null&&Object.hasOwnProperty.call(m,"project")){
  d.project=m.project
  }
  if(m.environment!=null&&Object.hasOwnProperty.call(m,"environment")){
  d.environment=m.environment
  }
  return d
},
});
}

{
const types = [slipway_v1_Variable];
Object.assign(slipway_v1_ListVariablesResponse, {
ctor: function ListVariablesResponse(p){
  this.variables=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function ListVariablesResponse$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.variables!=null&&m.variables.length){
  for(var i=0;i<m.variables.length;++i)
  types[0].encode(m.variables[i],w.uint32(10).fork(),q+1).ldelim()
  }
  return w
},
decode: function ListVariablesResponse$decode(r,l,e,n){
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
  if(!(m.variables&&m.variables.length))
  m.variables=[]
  m.variables.push(types[0].decode(r,r.uint32(),undefined,n+1))
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
fromObject: function ListVariablesResponse$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.ListVariablesResponse: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.variables){
  if(!Array.isArray(d.variables))
  throw TypeError(".slipway.v1.ListVariablesResponse.variables: array expected")
  m.variables=[]
  for(var i=0;i<d.variables.length;++i){
  if(!util.isObject(d.variables[i]))
  throw TypeError(".slipway.v1.ListVariablesResponse.variables: object expected")
  m.variables[i]=types[0].fromObject(d.variables[i],n+1)
  }
  }
  return m
},
toObject: function ListVariablesResponse$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.variables=[]
  }
  if(m.variables&&m.variables.length){
  d.variables=[]
  for(var j=0;j<m.variables.length;++j){
  d.variables[j]=types[0].toObject(m.variables[j],o,q+1)
  }
  }
  return d
},
});
}

{
const types = [null, null, null];
Object.assign(slipway_v1_GetVariableRequest, {
ctor: function GetVariableRequest(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function GetVariableRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.project!=null&&Object.hasOwnProperty.call(m,"project"))
  w.uint32(10).string(m.project)
  if(m.environment!=null&&Object.hasOwnProperty.call(m,"environment"))
  w.uint32(18).string(m.environment)
  if(m.name!=null&&Object.hasOwnProperty.call(m,"name"))
  w.uint32(26).string(m.name)
  return w
},
decode: function GetVariableRequest$decode(r,l,e,n){
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
  m.project=r.string()
  break
  }
  case 2: {
  m.environment=r.string()
  break
  }
  case 3: {
  m.name=r.string()
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
fromObject: function GetVariableRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.GetVariableRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.project!=null){
  m.project=String(d.project)
  }
  if(d.environment!=null){
  m.environment=String(d.environment)
  }
  if(d.name!=null){
  m.name=String(d.name)
  }
  return m
},
toObject: function GetVariableRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.project=""
  d.environment=""
  d.name=""
  }
  if(m.project!=null&&Object.hasOwnProperty.call(m,"project")){
  d.project=m.project
  }
  if(m.environment!=null&&Object.hasOwnProperty.call(m,"environment")){
  d.environment=m.environment
  }
  if(m.name!=null&&Object.hasOwnProperty.call(m,"name")){
  d.name=m.name
  }
  return d
},
});
}

{
const types = [null, null, null, null, null, { values: Object.assign(Object.create({"0":"UNSAID","1":"YES","2":"NO"}), {"UNSAID":0,"YES":1,"NO":2}) }, { values: Object.assign(Object.create({"0":"UNSAID","1":"YES","2":"NO"}), {"UNSAID":0,"YES":1,"NO":2}) }, { values: Object.assign(Object.create({"0":"UNSAID","1":"YES","2":"NO"}), {"UNSAID":0,"YES":1,"NO":2}) }, { values: Object.assign(Object.create({"0":"UNSAID","1":"YES","2":"NO"}), {"UNSAID":0,"YES":1,"NO":2}) }, { values: Object.assign(Object.create({"0":"UNSAID","1":"YES","2":"NO"}), {"UNSAID":0,"YES":1,"NO":2}) }, { values: Object.assign(Object.create({"0":"UNSAID","1":"YES","2":"NO"}), {"UNSAID":0,"YES":1,"NO":2}) }];
Object.assign(slipway_v1_SetVariableRequest, {
ctor: function SetVariableRequest(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function SetVariableRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.project!=null&&Object.hasOwnProperty.call(m,"project"))
  w.uint32(10).string(m.project)
  if(m.environment!=null&&Object.hasOwnProperty.call(m,"environment"))
  w.uint32(18).string(m.environment)
  if(m.name!=null&&Object.hasOwnProperty.call(m,"name"))
  w.uint32(26).string(m.name)
  if(m.value!=null&&Object.hasOwnProperty.call(m,"value"))
  w.uint32(34).string(m.value)
  if(m.keepValue!=null&&Object.hasOwnProperty.call(m,"keepValue"))
  w.uint32(40).bool(m.keepValue)
  if(m.json!=null&&Object.hasOwnProperty.call(m,"json"))
  w.uint32(48).int32(m.json)
  if(m.sensitive!=null&&Object.hasOwnProperty.call(m,"sensitive"))
  w.uint32(56).int32(m.sensitive)
  if(m.visibleBuild!=null&&Object.hasOwnProperty.call(m,"visibleBuild"))
  w.uint32(64).int32(m.visibleBuild)
  if(m.visibleRuntime!=null&&Object.hasOwnProperty.call(m,"visibleRuntime"))
  w.uint32(72).int32(m.visibleRuntime)
  if(m.inheritable!=null&&Object.hasOwnProperty.call(m,"inheritable"))
  w.uint32(80).int32(m.inheritable)
  if(m.enabled!=null&&Object.hasOwnProperty.call(m,"enabled"))
  w.uint32(88).int32(m.enabled)
  return w
},
decode: function SetVariableRequest$decode(r,l,e,n){
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
  m.project=r.string()
  break
  }
  case 2: {
  m.environment=r.string()
  break
  }
  case 3: {
  m.name=r.string()
  break
  }
  case 4: {
  m.value=r.string()
  break
  }
  case 5: {
  m.keepValue=r.bool()
  break
  }
  case 6: {
  m.json=r.int32()
  break
  }
  case 7: {
  m.sensitive=r.int32()
  break
  }
  case 8: {
  m.visibleBuild=r.int32()
  break
  }
  case 9: {
  m.visibleRuntime=r.int32()
  break
  }
  case 10: {
  m.inheritable=r.int32()
  break
  }
  case 11: {
  m.enabled=r.int32()
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
fromObject: function SetVariableRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.SetVariableRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.project!=null){
  m.project=String(d.project)
  }
  if(d.environment!=null){
  m.environment=String(d.environment)
  }
  if(d.name!=null){
  m.name=String(d.name)
  }
  if(d.value!=null){
  m.value=String(d.value)
  }
  if(d.keepValue!=null){
  m.keepValue=Boolean(d.keepValue)
  }
  switch(d.json){
  default:
  if(typeof(d.json)==="number"){m.json=d.json;break}
  break
  case"UNSAID":
  case 0:
  m.json=0
  break
  case"YES":
  case 1:
  m.json=1
  break
  case"NO":
  case 2:
  m.json=2
  break
  }
  switch(d.sensitive){
  default:
  if(typeof(d.sensitive)==="number"){m.sensitive=d.sensitive;break}
  break
  case"UNSAID":
  case 0:
  m.sensitive=0
  break
  case"YES":
  case 1:
  m.sensitive=1
  break
  case"NO":
  case 2:
  m.sensitive=2
  break
  }
  switch(d.visibleBuild){
  default:
  if(typeof(d.visibleBuild)==="number"){m.visibleBuild=d.visibleBuild;break}
  break
  case"UNSAID":
  case 0:
  m.visibleBuild=0
  break
  case"YES":
  case 1:
  m.visibleBuild=1
  break
  case"NO":
  case 2:
  m.visibleBuild=2
  break
  }
  switch(d.visibleRuntime){
  default:
  if(typeof(d.visibleRuntime)==="number"){m.visibleRuntime=d.visibleRuntime;break}
  break
  case"UNSAID":
  case 0:
  m.visibleRuntime=0
  break
  case"YES":
  case 1:
  m.visibleRuntime=1
  break
  case"NO":
  case 2:
  m.visibleRuntime=2
  break
  }
  switch(d.inheritable){
  default:
  if(typeof(d.inheritable)==="number"){m.inheritable=d.inheritable;break}
  break
  case"UNSAID":
  case 0:
  m.inheritable=0
  break
  case"YES":
  case 1:
  m.inheritable=1
  break
  case"NO":
  case 2:
  m.inheritable=2
  break
  }
  switch(d.enabled){
  default:
  if(typeof(d.enabled)==="number"){m.enabled=d.enabled;break}
  break
  case"UNSAID":
  case 0:
  m.enabled=0
  break
  case"YES":
  case 1:
  m.enabled=1
  break
  case"NO":
  case 2:
  m.enabled=2
  break
  }
  return m
},
toObject: function SetVariableRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.project=""
  d.environment=""
  d.name=""
  d.value=""
  d.keepValue=false
  d.json=o.enums===String?"UNSAID":0
  d.sensitive=o.enums===String?"UNSAID":0
  d.visibleBuild=o.enums===String?"UNSAID":0
  d.visibleRuntime=o.enums===String?"UNSAID":0
  d.inheritable=o.enums===String?"UNSAID":0
  d.enabled=o.enums===String?"UNSAID":0
  }
  if(m.project!=null&&Object.hasOwnProperty.call(m,"project")){
  d.project=m.project
  }
  if(m.environment!=null&&Object.hasOwnProperty.call(m,"environment")){
  d.environment=m.environment
  }
  if(m.name!=null&&Object.hasOwnProperty.call(m,"name")){
  d.name=m.name
  }
  if(m.value!=null&&Object.hasOwnProperty.call(m,"value")){
  d.value=m.value
  }
  if(m.keepValue!=null&&Object.hasOwnProperty.call(m,"keepValue")){
  d.keepValue=m.keepValue
  }
  if(m.json!=null&&Object.hasOwnProperty.call(m,"json")){
  d.json=o.enums===String?(types[5].values[m.json]===undefined?m.json:types[5].values[m.json]):m.json
  }
  if(m.sensitive!=null&&Object.hasOwnProperty.call(m,"sensitive")){
  d.sensitive=o.enums===String?(types[6].values[m.sensitive]===undefined?m.sensitive:types[6].values[m.sensitive]):m.sensitive
  }
  if(m.visibleBuild!=null&&Object.hasOwnProperty.call(m,"visibleBuild")){
  d.visibleBuild=o.enums===String?(types[7].values[m.visibleBuild]===undefined?m.visibleBuild:types[7].values[m.visibleBuild]):m.visibleBuild
  }
  if(m.visibleRuntime!=null&&Object.hasOwnProperty.call(m,"visibleRuntime")){
  d.visibleRuntime=o.enums===String?(types[8].values[m.visibleRuntime]===undefined?m.visibleRuntime:types[8].values[m.visibleRuntime]):m.visibleRuntime
  }
  if(m.inheritable!=null&&Object.hasOwnProperty.call(m,"inheritable")){
  d.inheritable=o.enums===String?(types[9].values[m.inheritable]===undefined?m.inheritable:types[9].values[m.inheritable]):m.inheritable
  }
  if(m.enabled!=null&&Object.hasOwnProperty.call(m,"enabled")){
  d.enabled=o.enums===String?(types[10].values[m.enabled]===undefined?m.enabled:types[10].values[m.enabled]):m.enabled
  }
  return d
},
});
}

{
const types = [null, null, null];
Object.assign(slipway_v1_DeleteVariableRequest, {
ctor: function DeleteVariableRequest(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function DeleteVariableRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.project!=null&&Object.hasOwnProperty.call(m,"project"))
  w.uint32(10).string(m.project)
  if(m.environment!=null&&Object.hasOwnProperty.call(m,"environment"))
  w.uint32(18).string(m.environment)
  if(m.name!=null&&Object.hasOwnProperty.call(m,"name"))
  w.uint32(26).string(m.name)
  return w
},
decode: function DeleteVariableRequest$decode(r,l,e,n){
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
  m.project=r.string()
  break
  }
  case 2: {
  m.environment=r.string()
  break
  }
  case 3: {
  m.name=r.string()
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
fromObject: function DeleteVariableRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.DeleteVariableRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.project!=null){
  m.project=String(d.project)
  }
  if(d.environment!=null){
  m.environment=String(d.environment)
  }
  if(d.name!=null){
  m.name=String(d.name)
  }
  return m
},
toObject: function DeleteVariableRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.project=""
  d.environment=""
  d.name=""
  }
  if(m.project!=null&&Object.hasOwnProperty.call(m,"project")){
  d.project=m.project
  }
  if(m.environment!=null&&Object.hasOwnProperty.call(m,"environment")){
  d.environment=m.environment
  }
  if(m.name!=null&&Object.hasOwnProperty.call(m,"name")){
  d.name=m.name
  }
  return d
},
});
}

{
const types = [slipway_v1_Variable, null, slipway_v1_ChangedVariable_PendingChange];
Object.assign(slipway_v1_ChangedVariable, {
ctor: function ChangedVariable(p){
  this.pending=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function ChangedVariable$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.variable!=null&&Object.hasOwnProperty.call(m,"variable"))
  types[0].encode(m.variable,w.uint32(10).fork(),q+1).ldelim()
  if(m.created!=null&&Object.hasOwnProperty.call(m,"created"))
  w.uint32(16).bool(m.created)
  if(m.pending!=null&&m.pending.length){
  for(var i=0;i<m.pending.length;++i)
  types[2].encode(m.pending[i],w.uint32(26).fork(),q+1).ldelim()
  }
  return w
},
decode: function ChangedVariable$decode(r,l,e,n){
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
  m.variable=types[0].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 2: {
  m.created=r.bool()
  break
  }
  case 3: {
  if(!(m.pending&&m.pending.length))
  m.pending=[]
  m.pending.push(types[2].decode(r,r.uint32(),undefined,n+1))
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
fromObject: function ChangedVariable$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.ChangedVariable: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.variable!=null){
  if(!util.isObject(d.variable))
  throw TypeError(".slipway.v1.ChangedVariable.variable: object expected")
  m.variable=types[0].fromObject(d.variable,n+1)
  }
  if(d.created!=null){
  m.created=Boolean(d.created)
  }
  if(d.pending){
  if(!Array.isArray(d.pending))
  throw TypeError(".slipway.v1.ChangedVariable.pending: array expected")
  m.pending=[]
  for(var i=0;i<d.pending.length;++i){
  if(!util.isObject(d.pending[i]))
  throw TypeError(".slipway.v1.ChangedVariable.pending: object expected")
  m.pending[i]=types[2].fromObject(d.pending[i],n+1)
  }
  }
  return m
},
toObject: function ChangedVariable$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.pending=[]
  }
  if(o.defaults){
  d.variable=null
  d.created=false
  }
  if(m.variable!=null&&Object.hasOwnProperty.call(m,"variable")){
  d.variable=types[0].toObject(m.variable,o,q+1)
  }
  if(m.created!=null&&Object.hasOwnProperty.call(m,"created")){
  d.created=m.created
  }
  if(m.pending&&m.pending.length){
  d.pending=[]
  for(var j=0;j<m.pending.length;++j){
  d.pending[j]=types[2].toObject(m.pending[j],o,q+1)
  }
  }
  return d
},
});
}

{
const types = [null, null];
Object.assign(slipway_v1_ChangedVariable_PendingChange, {
ctor: function PendingChange(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function PendingChange$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.environment!=null&&Object.hasOwnProperty.call(m,"environment"))
  w.uint32(10).string(m.environment)
  if(m.effect!=null&&Object.hasOwnProperty.call(m,"effect"))
  w.uint32(18).string(m.effect)
  return w
},
decode: function PendingChange$decode(r,l,e,n){
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
  m.effect=r.string()
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
fromObject: function PendingChange$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.ChangedVariable.PendingChange: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.environment!=null){
  m.environment=String(d.environment)
  }
  if(d.effect!=null){
  m.effect=String(d.effect)
  }
  return m
},
toObject: function PendingChange$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.environment=""
  d.effect=""
  }
  if(m.environment!=null&&Object.hasOwnProperty.call(m,"environment")){
  d.environment=m.environment
  }
  if(m.effect!=null&&Object.hasOwnProperty.call(m,"effect")){
  d.effect=m.effect
  }
  return d
},
});
}

export const WhoAmIRequest: Pick<ProtoGrpcType["slipway"]["v1"]["WhoAmIRequest"], "serialize" | "deserialize"> = codec(slipway_v1_WhoAmIRequest);
export const WhoAmIResponse: Pick<ProtoGrpcType["slipway"]["v1"]["WhoAmIResponse"], "serialize" | "deserialize"> = codec(slipway_v1_WhoAmIResponse);
export const GetFarmStatusRequest: Pick<ProtoGrpcType["slipway"]["v1"]["GetFarmStatusRequest"], "serialize" | "deserialize"> = codec(slipway_v1_GetFarmStatusRequest);
export const FarmStatus: Pick<ProtoGrpcType["slipway"]["v1"]["FarmStatus"], "serialize" | "deserialize"> = codec(slipway_v1_FarmStatus);
export const PartStatus: Pick<ProtoGrpcType["slipway"]["v1"]["PartStatus"], "serialize" | "deserialize"> = codec(slipway_v1_PartStatus);
export const ListAgentsRequest: Pick<ProtoGrpcType["slipway"]["v1"]["ListAgentsRequest"], "serialize" | "deserialize"> = codec(slipway_v1_ListAgentsRequest);
export const ListAgentsResponse: Pick<ProtoGrpcType["slipway"]["v1"]["ListAgentsResponse"], "serialize" | "deserialize"> = codec(slipway_v1_ListAgentsResponse);
export const Agent: Pick<ProtoGrpcType["slipway"]["v1"]["Agent"], "serialize" | "deserialize"> = codec(slipway_v1_Agent);
export const CreateAgentTokenRequest: Pick<ProtoGrpcType["slipway"]["v1"]["CreateAgentTokenRequest"], "serialize" | "deserialize"> = codec(slipway_v1_CreateAgentTokenRequest);
export const CreateAgentTokenResponse: Pick<ProtoGrpcType["slipway"]["v1"]["CreateAgentTokenResponse"], "serialize" | "deserialize"> = codec(slipway_v1_CreateAgentTokenResponse);
export const AgentToken: Pick<ProtoGrpcType["slipway"]["v1"]["AgentToken"], "serialize" | "deserialize"> = codec(slipway_v1_AgentToken);
export const ListAgentTokensRequest: Pick<ProtoGrpcType["slipway"]["v1"]["ListAgentTokensRequest"], "serialize" | "deserialize"> = codec(slipway_v1_ListAgentTokensRequest);
export const ListAgentTokensResponse: Pick<ProtoGrpcType["slipway"]["v1"]["ListAgentTokensResponse"], "serialize" | "deserialize"> = codec(slipway_v1_ListAgentTokensResponse);
export const RevokeAgentTokenRequest: Pick<ProtoGrpcType["slipway"]["v1"]["RevokeAgentTokenRequest"], "serialize" | "deserialize"> = codec(slipway_v1_RevokeAgentTokenRequest);
export const RevokeAgentTokenResponse: Pick<ProtoGrpcType["slipway"]["v1"]["RevokeAgentTokenResponse"], "serialize" | "deserialize"> = codec(slipway_v1_RevokeAgentTokenResponse);
export const DrainAgentRequest: Pick<ProtoGrpcType["slipway"]["v1"]["DrainAgentRequest"], "serialize" | "deserialize"> = codec(slipway_v1_DrainAgentRequest);
export const RemoveAgentRequest: Pick<ProtoGrpcType["slipway"]["v1"]["RemoveAgentRequest"], "serialize" | "deserialize"> = codec(slipway_v1_RemoveAgentRequest);
export const RemoveAgentResponse: Pick<ProtoGrpcType["slipway"]["v1"]["RemoveAgentResponse"], "serialize" | "deserialize"> = codec(slipway_v1_RemoveAgentResponse);
export const GetFarmLoadRequest: Pick<ProtoGrpcType["slipway"]["v1"]["GetFarmLoadRequest"], "serialize" | "deserialize"> = codec(slipway_v1_GetFarmLoadRequest);
export const FarmLoad: Pick<ProtoGrpcType["slipway"]["v1"]["FarmLoad"], "serialize" | "deserialize"> = codec(slipway_v1_FarmLoad);
export const ClassLoad: Pick<ProtoGrpcType["slipway"]["v1"]["ClassLoad"], "serialize" | "deserialize"> = codec(slipway_v1_ClassLoad);
export const Project: Pick<ProtoGrpcType["slipway"]["v1"]["Project"], "serialize" | "deserialize"> = codec(slipway_v1_Project);
export const CreateProjectRequest: Pick<ProtoGrpcType["slipway"]["v1"]["CreateProjectRequest"], "serialize" | "deserialize"> = codec(slipway_v1_CreateProjectRequest);
export const ListProjectsRequest: Pick<ProtoGrpcType["slipway"]["v1"]["ListProjectsRequest"], "serialize" | "deserialize"> = codec(slipway_v1_ListProjectsRequest);
export const ListProjectsResponse: Pick<ProtoGrpcType["slipway"]["v1"]["ListProjectsResponse"], "serialize" | "deserialize"> = codec(slipway_v1_ListProjectsResponse);
export const GetProjectRequest: Pick<ProtoGrpcType["slipway"]["v1"]["GetProjectRequest"], "serialize" | "deserialize"> = codec(slipway_v1_GetProjectRequest);
export const DeleteProjectRequest: Pick<ProtoGrpcType["slipway"]["v1"]["DeleteProjectRequest"], "serialize" | "deserialize"> = codec(slipway_v1_DeleteProjectRequest);
export const DeleteProjectResponse: Pick<ProtoGrpcType["slipway"]["v1"]["DeleteProjectResponse"], "serialize" | "deserialize"> = codec(slipway_v1_DeleteProjectResponse);
export const Environment: Pick<ProtoGrpcType["slipway"]["v1"]["Environment"], "serialize" | "deserialize"> = codec(slipway_v1_Environment);
export const ApplicationStatus: Pick<ProtoGrpcType["slipway"]["v1"]["ApplicationStatus"], "serialize" | "deserialize"> = codec(slipway_v1_ApplicationStatus);
export const ListEnvironmentsRequest: Pick<ProtoGrpcType["slipway"]["v1"]["ListEnvironmentsRequest"], "serialize" | "deserialize"> = codec(slipway_v1_ListEnvironmentsRequest);
export const ListEnvironmentsResponse: Pick<ProtoGrpcType["slipway"]["v1"]["ListEnvironmentsResponse"], "serialize" | "deserialize"> = codec(slipway_v1_ListEnvironmentsResponse);
export const GetEnvironmentRequest: Pick<ProtoGrpcType["slipway"]["v1"]["GetEnvironmentRequest"], "serialize" | "deserialize"> = codec(slipway_v1_GetEnvironmentRequest);
export const DeleteEnvironmentRequest: Pick<ProtoGrpcType["slipway"]["v1"]["DeleteEnvironmentRequest"], "serialize" | "deserialize"> = codec(slipway_v1_DeleteEnvironmentRequest);
export const BeginUploadRequest: Pick<ProtoGrpcType["slipway"]["v1"]["BeginUploadRequest"], "serialize" | "deserialize"> = codec(slipway_v1_BeginUploadRequest);
export const BeginUploadResponse: Pick<ProtoGrpcType["slipway"]["v1"]["BeginUploadResponse"], "serialize" | "deserialize"> = codec(slipway_v1_BeginUploadResponse);
export const BeginDownloadRequest: Pick<ProtoGrpcType["slipway"]["v1"]["BeginDownloadRequest"], "serialize" | "deserialize"> = codec(slipway_v1_BeginDownloadRequest);
export const BeginDownloadResponse: Pick<ProtoGrpcType["slipway"]["v1"]["BeginDownloadResponse"], "serialize" | "deserialize"> = codec(slipway_v1_BeginDownloadResponse);
export const PinSlugRequest: Pick<ProtoGrpcType["slipway"]["v1"]["PinSlugRequest"], "serialize" | "deserialize"> = codec(slipway_v1_PinSlugRequest);
export const PinSlugResponse: Pick<ProtoGrpcType["slipway"]["v1"]["PinSlugResponse"], "serialize" | "deserialize"> = codec(slipway_v1_PinSlugResponse);
export const UnpinSlugRequest: Pick<ProtoGrpcType["slipway"]["v1"]["UnpinSlugRequest"], "serialize" | "deserialize"> = codec(slipway_v1_UnpinSlugRequest);
export const UnpinSlugResponse: Pick<ProtoGrpcType["slipway"]["v1"]["UnpinSlugResponse"], "serialize" | "deserialize"> = codec(slipway_v1_UnpinSlugResponse);
export const GetProvenanceRequest: Pick<ProtoGrpcType["slipway"]["v1"]["GetProvenanceRequest"], "serialize" | "deserialize"> = codec(slipway_v1_GetProvenanceRequest);
export const Provenance: Pick<ProtoGrpcType["slipway"]["v1"]["Provenance"], "serialize" | "deserialize"> = codec(slipway_v1_Provenance);
export const VerifyingKey: Pick<ProtoGrpcType["slipway"]["v1"]["VerifyingKey"], "serialize" | "deserialize"> = codec(slipway_v1_VerifyingKey);
export const ExplainBlobRequest: Pick<ProtoGrpcType["slipway"]["v1"]["ExplainBlobRequest"], "serialize" | "deserialize"> = codec(slipway_v1_ExplainBlobRequest);
export const BlobKeeper: Pick<ProtoGrpcType["slipway"]["v1"]["BlobKeeper"], "serialize" | "deserialize"> = codec(slipway_v1_BlobKeeper);
export const BlobPlace: Pick<ProtoGrpcType["slipway"]["v1"]["BlobPlace"], "serialize" | "deserialize"> = codec(slipway_v1_BlobPlace);
export const ExplainBlobResponse: Pick<ProtoGrpcType["slipway"]["v1"]["ExplainBlobResponse"], "serialize" | "deserialize"> = codec(slipway_v1_ExplainBlobResponse);
export const GetPlanRequest: Pick<ProtoGrpcType["slipway"]["v1"]["GetPlanRequest"], "serialize" | "deserialize"> = codec(slipway_v1_GetPlanRequest);
export const Plan: Pick<ProtoGrpcType["slipway"]["v1"]["Plan"], "serialize" | "deserialize"> = codec(slipway_v1_Plan);
export const PlannedAction: Pick<ProtoGrpcType["slipway"]["v1"]["PlannedAction"], "serialize" | "deserialize"> = codec(slipway_v1_PlannedAction);
export const PlannedChange: Pick<ProtoGrpcType["slipway"]["v1"]["PlannedChange"], "serialize" | "deserialize"> = codec(slipway_v1_PlannedChange);
export const SubmitRequest: Pick<ProtoGrpcType["slipway"]["v1"]["SubmitRequest"], "serialize" | "deserialize"> = codec(slipway_v1_SubmitRequest);
export const RedeployRequest: Pick<ProtoGrpcType["slipway"]["v1"]["RedeployRequest"], "serialize" | "deserialize"> = codec(slipway_v1_RedeployRequest);
export const VerifyRequest: Pick<ProtoGrpcType["slipway"]["v1"]["VerifyRequest"], "serialize" | "deserialize"> = codec(slipway_v1_VerifyRequest);
export const RollbackRequest: Pick<ProtoGrpcType["slipway"]["v1"]["RollbackRequest"], "serialize" | "deserialize"> = codec(slipway_v1_RollbackRequest);
export const Activity: Pick<ProtoGrpcType["slipway"]["v1"]["Activity"], "serialize" | "deserialize"> = codec(slipway_v1_Activity);
export const PhaseDuration: Pick<ProtoGrpcType["slipway"]["v1"]["PhaseDuration"], "serialize" | "deserialize"> = codec(slipway_v1_PhaseDuration);
export const TimelineEntry: Pick<ProtoGrpcType["slipway"]["v1"]["TimelineEntry"], "serialize" | "deserialize"> = codec(slipway_v1_TimelineEntry);
export const GetQueueRequest: Pick<ProtoGrpcType["slipway"]["v1"]["GetQueueRequest"], "serialize" | "deserialize"> = codec(slipway_v1_GetQueueRequest);
export const Queue: Pick<ProtoGrpcType["slipway"]["v1"]["Queue"], "serialize" | "deserialize"> = codec(slipway_v1_Queue);
export const Waiting: Pick<ProtoGrpcType["slipway"]["v1"]["Waiting"], "serialize" | "deserialize"> = codec(slipway_v1_Waiting);
export const ListActivitiesRequest: Pick<ProtoGrpcType["slipway"]["v1"]["ListActivitiesRequest"], "serialize" | "deserialize"> = codec(slipway_v1_ListActivitiesRequest);
export const ListActivitiesResponse: Pick<ProtoGrpcType["slipway"]["v1"]["ListActivitiesResponse"], "serialize" | "deserialize"> = codec(slipway_v1_ListActivitiesResponse);
export const GetActivityRequest: Pick<ProtoGrpcType["slipway"]["v1"]["GetActivityRequest"], "serialize" | "deserialize"> = codec(slipway_v1_GetActivityRequest);
export const CancelActivityRequest: Pick<ProtoGrpcType["slipway"]["v1"]["CancelActivityRequest"], "serialize" | "deserialize"> = codec(slipway_v1_CancelActivityRequest);
export const StreamLogRequest: Pick<ProtoGrpcType["slipway"]["v1"]["StreamLogRequest"], "serialize" | "deserialize"> = codec(slipway_v1_StreamLogRequest);
export const LogChunk: Pick<ProtoGrpcType["slipway"]["v1"]["LogChunk"], "serialize" | "deserialize"> = codec(slipway_v1_LogChunk);
export const ListDeploymentsRequest: Pick<ProtoGrpcType["slipway"]["v1"]["ListDeploymentsRequest"], "serialize" | "deserialize"> = codec(slipway_v1_ListDeploymentsRequest);
export const ListDeploymentsResponse: Pick<ProtoGrpcType["slipway"]["v1"]["ListDeploymentsResponse"], "serialize" | "deserialize"> = codec(slipway_v1_ListDeploymentsResponse);
export const Deployment: Pick<ProtoGrpcType["slipway"]["v1"]["Deployment"], "serialize" | "deserialize"> = codec(slipway_v1_Deployment);
export const ListDomainsRequest: Pick<ProtoGrpcType["slipway"]["v1"]["ListDomainsRequest"], "serialize" | "deserialize"> = codec(slipway_v1_ListDomainsRequest);
export const AddDomainRequest: Pick<ProtoGrpcType["slipway"]["v1"]["AddDomainRequest"], "serialize" | "deserialize"> = codec(slipway_v1_AddDomainRequest);
export const DeleteDomainRequest: Pick<ProtoGrpcType["slipway"]["v1"]["DeleteDomainRequest"], "serialize" | "deserialize"> = codec(slipway_v1_DeleteDomainRequest);
export const SetDefaultDomainRequest: Pick<ProtoGrpcType["slipway"]["v1"]["SetDefaultDomainRequest"], "serialize" | "deserialize"> = codec(slipway_v1_SetDefaultDomainRequest);
export const Domains: Pick<ProtoGrpcType["slipway"]["v1"]["Domains"], "serialize" | "deserialize"> = codec(slipway_v1_Domains);
export const Domain: Pick<ProtoGrpcType["slipway"]["v1"]["Domain"], "serialize" | "deserialize"> = codec(slipway_v1_Domain);
export const Variable: Pick<ProtoGrpcType["slipway"]["v1"]["Variable"], "serialize" | "deserialize"> = codec(slipway_v1_Variable);
export const ListVariablesRequest: Pick<ProtoGrpcType["slipway"]["v1"]["ListVariablesRequest"], "serialize" | "deserialize"> = codec(slipway_v1_ListVariablesRequest);
export const ListVariablesResponse: Pick<ProtoGrpcType["slipway"]["v1"]["ListVariablesResponse"], "serialize" | "deserialize"> = codec(slipway_v1_ListVariablesResponse);
export const GetVariableRequest: Pick<ProtoGrpcType["slipway"]["v1"]["GetVariableRequest"], "serialize" | "deserialize"> = codec(slipway_v1_GetVariableRequest);
export const SetVariableRequest: Pick<ProtoGrpcType["slipway"]["v1"]["SetVariableRequest"], "serialize" | "deserialize"> = codec(slipway_v1_SetVariableRequest);
export const DeleteVariableRequest: Pick<ProtoGrpcType["slipway"]["v1"]["DeleteVariableRequest"], "serialize" | "deserialize"> = codec(slipway_v1_DeleteVariableRequest);
export const ChangedVariable: Pick<ProtoGrpcType["slipway"]["v1"]["ChangedVariable"], "serialize" | "deserialize"> = codec(slipway_v1_ChangedVariable);

export const Slipway: ProtoGrpcType["slipway"]["v1"]["Slipway"] = service("slipway.v1.Slipway", {
  WhoAmI: { request: slipway_v1_WhoAmIRequest, response: slipway_v1_WhoAmIResponse, requestStream: false, responseStream: false },
  GetFarmStatus: { request: slipway_v1_GetFarmStatusRequest, response: slipway_v1_FarmStatus, requestStream: false, responseStream: false },
  ListAgents: { request: slipway_v1_ListAgentsRequest, response: slipway_v1_ListAgentsResponse, requestStream: false, responseStream: false },
  CreateAgentToken: { request: slipway_v1_CreateAgentTokenRequest, response: slipway_v1_CreateAgentTokenResponse, requestStream: false, responseStream: false },
  ListAgentTokens: { request: slipway_v1_ListAgentTokensRequest, response: slipway_v1_ListAgentTokensResponse, requestStream: false, responseStream: false },
  RevokeAgentToken: { request: slipway_v1_RevokeAgentTokenRequest, response: slipway_v1_RevokeAgentTokenResponse, requestStream: false, responseStream: false },
  DrainAgent: { request: slipway_v1_DrainAgentRequest, response: slipway_v1_Agent, requestStream: false, responseStream: false },
  RemoveAgent: { request: slipway_v1_RemoveAgentRequest, response: slipway_v1_RemoveAgentResponse, requestStream: false, responseStream: false },
  GetFarmLoad: { request: slipway_v1_GetFarmLoadRequest, response: slipway_v1_FarmLoad, requestStream: false, responseStream: false },
  CreateProject: { request: slipway_v1_CreateProjectRequest, response: slipway_v1_Project, requestStream: false, responseStream: false },
  ListProjects: { request: slipway_v1_ListProjectsRequest, response: slipway_v1_ListProjectsResponse, requestStream: false, responseStream: false },
  GetProject: { request: slipway_v1_GetProjectRequest, response: slipway_v1_Project, requestStream: false, responseStream: false },
  DeleteProject: { request: slipway_v1_DeleteProjectRequest, response: slipway_v1_DeleteProjectResponse, requestStream: false, responseStream: false },
  ListEnvironments: { request: slipway_v1_ListEnvironmentsRequest, response: slipway_v1_ListEnvironmentsResponse, requestStream: false, responseStream: false },
  GetEnvironment: { request: slipway_v1_GetEnvironmentRequest, response: slipway_v1_Environment, requestStream: false, responseStream: false },
  DeleteEnvironment: { request: slipway_v1_DeleteEnvironmentRequest, response: slipway_v1_Activity, requestStream: false, responseStream: false },
  BeginUpload: { request: slipway_v1_BeginUploadRequest, response: slipway_v1_BeginUploadResponse, requestStream: false, responseStream: false },
  BeginDownload: { request: slipway_v1_BeginDownloadRequest, response: slipway_v1_BeginDownloadResponse, requestStream: false, responseStream: false },
  PinSlug: { request: slipway_v1_PinSlugRequest, response: slipway_v1_PinSlugResponse, requestStream: false, responseStream: false },
  UnpinSlug: { request: slipway_v1_UnpinSlugRequest, response: slipway_v1_UnpinSlugResponse, requestStream: false, responseStream: false },
  GetProvenance: { request: slipway_v1_GetProvenanceRequest, response: slipway_v1_Provenance, requestStream: false, responseStream: false },
  ExplainBlob: { request: slipway_v1_ExplainBlobRequest, response: slipway_v1_ExplainBlobResponse, requestStream: false, responseStream: false },
  GetPlan: { request: slipway_v1_GetPlanRequest, response: slipway_v1_Plan, requestStream: false, responseStream: false },
  Submit: { request: slipway_v1_SubmitRequest, response: slipway_v1_Activity, requestStream: false, responseStream: false },
  Redeploy: { request: slipway_v1_RedeployRequest, response: slipway_v1_Activity, requestStream: false, responseStream: false },
  Verify: { request: slipway_v1_VerifyRequest, response: slipway_v1_Activity, requestStream: false, responseStream: false },
  Rollback: { request: slipway_v1_RollbackRequest, response: slipway_v1_Activity, requestStream: false, responseStream: false },
  ListActivities: { request: slipway_v1_ListActivitiesRequest, response: slipway_v1_ListActivitiesResponse, requestStream: false, responseStream: false },
  GetActivity: { request: slipway_v1_GetActivityRequest, response: slipway_v1_Activity, requestStream: false, responseStream: false },
  CancelActivity: { request: slipway_v1_CancelActivityRequest, response: slipway_v1_Activity, requestStream: false, responseStream: false },
  GetQueue: { request: slipway_v1_GetQueueRequest, response: slipway_v1_Queue, requestStream: false, responseStream: false },
  StreamLog: { request: slipway_v1_StreamLogRequest, response: slipway_v1_LogChunk, requestStream: false, responseStream: true },
  ListDeployments: { request: slipway_v1_ListDeploymentsRequest, response: slipway_v1_ListDeploymentsResponse, requestStream: false, responseStream: false },
  ListDomains: { request: slipway_v1_ListDomainsRequest, response: slipway_v1_Domains, requestStream: false, responseStream: false },
  AddDomain: { request: slipway_v1_AddDomainRequest, response: slipway_v1_Domains, requestStream: false, responseStream: false },
  DeleteDomain: { request: slipway_v1_DeleteDomainRequest, response: slipway_v1_Domains, requestStream: false, responseStream: false },
  SetDefaultDomain: { request: slipway_v1_SetDefaultDomainRequest, response: slipway_v1_Domains, requestStream: false, responseStream: false },
  ListVariables: { request: slipway_v1_ListVariablesRequest, response: slipway_v1_ListVariablesResponse, requestStream: false, responseStream: false },
  GetVariable: { request: slipway_v1_GetVariableRequest, response: slipway_v1_Variable, requestStream: false, responseStream: false },
  SetVariable: { request: slipway_v1_SetVariableRequest, response: slipway_v1_ChangedVariable, requestStream: false, responseStream: false },
  DeleteVariable: { request: slipway_v1_DeleteVariableRequest, response: slipway_v1_ChangedVariable, requestStream: false, responseStream: false },
});
