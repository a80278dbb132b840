-- What JSON callers need and Envoy's transcoder does not do. Runs before the transcoder, and is given to
-- gRPC calls too, which it leaves alone.
--
-- In: refuses bodies that are no JSON, copies small JSON bodies into a header so that the service can name
-- fields the contract does not know (the transcoder drops them), and turns Last-Event-ID into a resume token.
-- Out: a stream's lines of JSON become Server-Sent Events whose id is the resume token.

local LARGEST_COPY = 32 * 1024
local SENDS_BODY = {POST = true, PUT = true, PATCH = true, DELETE = true}
local MEMORY = "algotrendy.json"

-- LARGEST_BODY, in bytes, is put before this text by the program that writes the configuration.

local function refuse(handle, status, code, reason, sentence)
  local info = '{"@type":"type.googleapis.com/google.rpc.ErrorInfo","reason":"%s","domain":"algotrendy"}'
  local body = string.format('{"code":%d,"message":"%s","details":[' .. info .. "]}", code, sentence, reason)
  handle:respond({[":status"] = status, ["content-type"] = "application/json"}, body)
end

local function starts_with(text, start)
  return text ~= nil and text:sub(1, #start) == start
end

local function url_escape(text)
  return (text:gsub("[^%w%-_.~]", function(c) return string.format("%%%02X", c:byte()) end))
end

local function resume_after_last_event(headers)
  local last = headers:get("last-event-id")
  local path = headers:get(":path")
  if not last or last == "" or path:find("[?&]resume_?[tT]oken=") then
    return
  end
  local separator = path:find("?", 1, true) and "&" or "?"
  headers:replace(":path", path .. separator .. "resume_token=" .. url_escape(last))
end

local function check_body(handle, headers, raw)
  local length = tonumber(headers:get("content-length") or "")
  local is_json = starts_with((headers:get("content-type") or ""):lower(), "application/json")
  if length and length > LARGEST_BODY then
    local sentence = "The body has " .. length .. " bytes and may have " .. LARGEST_BODY .. ": send less at once."
    return refuse(handle, "413", 8, "TOO_LARGE", sentence)
  end
  if raw or length == 0 or (is_json and length and length > LARGEST_COPY) then
    return
  end
  local body = handle:body()
  local size = body and body:length() or 0
  if size == 0 then
    return
  end
  if not is_json then
    refuse(handle, "415", 3, "REQUEST_INVALID", "The body must be JSON: send the header content-type: application/json.")
  elseif size <= LARGEST_COPY then
    -- The headers taken before the wait for the body are no longer valid.
    handle:headers():replace("x-json-body", handle:base64Escape(body:getBytes(0, size)))
  end
end

function envoy_on_request(handle)
  local headers = handle:headers()
  if starts_with(headers:get("content-type"), "application/grpc") then
    return
  end
  if (headers:get("accept") or ""):find("text/event-stream", 1, true) then
    handle:streamInfo():dynamicMetadata():set(MEMORY, "events", true)
    resume_after_last_event(headers)
  end
  handle:streamInfo():dynamicMetadata():set(MEMORY, "json", true)
  if SENDS_BODY[headers:get(":method")] then
    check_body(handle, headers, handle:metadata():get("raw_body"))
  end
end

-- One line of JSON as one event. The token is the envelope's last field, so it stands at the line's end.
local function event_of(line)
  local token = line:match('"resumeToken":"([^"\\]+)"}$')
  if token then
    return "id: " .. token .. "\ndata: " .. line .. "\n\n"
  end
  return "data: " .. line .. "\n\n"
end

-- Complete lines become events; what follows the last newline waits for the rest of its line.
local function events_of(text)
  local events, from = {}, 1
  while true do
    local newline = text:find("\n", from, true)
    if not newline then
      return table.concat(events), text:sub(from)
    end
    if newline > from then
      events[#events + 1] = event_of(text:sub(from, newline - 1))
    end
    from = newline + 1
  end
end

local function stream_events(handle)
  local waiting = ""
  for chunk in handle:bodyChunks() do
    local events
    events, waiting = events_of(waiting .. chunk:getBytes(0, chunk:length()))
    chunk:setBytes(events)
  end
end

function envoy_on_response(handle)
  local asked = handle:streamInfo():dynamicMetadata():get(MEMORY)
  local headers = handle:headers()
  if not asked or not asked.json or not handle:metadata():get("stream") or headers:get(":status") ~= "200" then
    return
  end
  if asked.events then
    headers:replace("content-type", "text/event-stream")
    headers:replace("x-accel-buffering", "no")
    stream_events(handle)
  else
    headers:replace("content-type", "application/x-ndjson")
  end
end
