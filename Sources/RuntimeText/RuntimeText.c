#include "RuntimeText.h"

#include <string.h>

// Clang warns about `#embed`, which is part of C only since C23.
#pragma clang diagnostic ignored "-Wc23-extensions"

/// A source of the runtime. Its text ends with a zero.
struct Source {
    const char *name;
    const char *text;
};

/// The files of `ClientRuntime` that are copied into clients. Embedding them in C takes almost no time; compiled as Swift,
/// they would take a sixth of the tool's build.
static const struct Source sources[] = {
    {"Call/Call", (const char[]){
#embed "../ClientRuntime/Call/Call.swift" suffix(, 0)
    }},
    {"Call/CallOptions", (const char[]){
#embed "../ClientRuntime/Call/CallOptions.swift" suffix(, 0)
    }},
    {"Call/Response", (const char[]){
#embed "../ClientRuntime/Call/Response.swift" suffix(, 0)
    }},
    {"Call/Failure", (const char[]){
#embed "../ClientRuntime/Call/Failure.swift" suffix(, 0)
    }},
    {"Call/DecodingProblem", (const char[]){
#embed "../ClientRuntime/Call/DecodingProblem.swift" suffix(, 0)
    }},
    {"Call/DecodingProblem+Details", (const char[]){
#embed "../ClientRuntime/Call/DecodingProblem+Details.swift" suffix(, 0)
    }},
    {"Call/DecodingProblem+Objection", (const char[]){
#embed "../ClientRuntime/Call/DecodingProblem+Objection.swift" suffix(, 0)
    }},
    {"Call/ErrorResponses", (const char[]){
#embed "../ClientRuntime/Call/ErrorResponses.swift" suffix(, 0)
    }},
    {"Call/DocumentedBody", (const char[]){
#embed "../ClientRuntime/Call/DocumentedBody.swift" suffix(, 0)
    }},
    {"Configuration/Configuration", (const char[]){
#embed "../ClientRuntime/Configuration/Configuration.swift" suffix(, 0)
    }},
    {"Configuration/Configuration+URLSession", (const char[]){
#embed "../ClientRuntime/Configuration/Configuration+URLSession.swift" suffix(, 0)
    }},
    {"Configuration/Server", (const char[]){
#embed "../ClientRuntime/Configuration/Server.swift" suffix(, 0)
    }},
    {"Configuration/Session", (const char[]){
#embed "../ClientRuntime/Configuration/Session.swift" suffix(, 0)
    }},
    {"Configuration/Interceptor", (const char[]){
#embed "../ClientRuntime/Configuration/Interceptor.swift" suffix(, 0)
    }},
    {"Configuration/RetryPolicy", (const char[]){
#embed "../ClientRuntime/Configuration/RetryPolicy.swift" suffix(, 0)
    }},
    {"Configuration/LogEntry", (const char[]){
#embed "../ClientRuntime/Configuration/LogEntry.swift" suffix(, 0)
    }},
    {"Request/Request", (const char[]){
#embed "../ClientRuntime/Request/Request.swift" suffix(, 0)
    }},
    {"Request/Request+Parameters", (const char[]){
#embed "../ClientRuntime/Request/Request+Parameters.swift" suffix(, 0)
    }},
    {"Request/Request+Styles", (const char[]){
#embed "../ClientRuntime/Request/Request+Styles.swift" suffix(, 0)
    }},
    {"Request/Request+Cookies", (const char[]){
#embed "../ClientRuntime/Request/Request+Cookies.swift" suffix(, 0)
    }},
    {"Request/Request+Body", (const char[]){
#embed "../ClientRuntime/Request/Request+Body.swift" suffix(, 0)
    }},
    {"Request/Request+Form", (const char[]){
#embed "../ClientRuntime/Request/Request+Form.swift" suffix(, 0)
    }},
    {"Request/Request+Lines", (const char[]){
#embed "../ClientRuntime/Request/Request+Lines.swift" suffix(, 0)
    }},
    {"Request/Request+Multipart", (const char[]){
#embed "../ClientRuntime/Request/Request+Multipart.swift" suffix(, 0)
    }},
    {"Request/PathTemplate", (const char[]){
#embed "../ClientRuntime/Request/PathTemplate.swift" suffix(, 0)
    }},
    {"Request/ParameterValue", (const char[]){
#embed "../ClientRuntime/Request/ParameterValue.swift" suffix(, 0)
    }},
    {"Request/TextCharset", (const char[]){
#embed "../ClientRuntime/Request/TextCharset.swift" suffix(, 0)
    }},
    {"Request/TextCharset+Writing", (const char[]){
#embed "../ClientRuntime/Request/TextCharset+Writing.swift" suffix(, 0)
    }},
    {"Request/Escaping", (const char[]){
#embed "../ClientRuntime/Request/Escaping.swift" suffix(, 0)
    }},
    {"Request/Headers", (const char[]){
#embed "../ClientRuntime/Request/Headers.swift" suffix(, 0)
    }},
    {"Request/Headers+Values", (const char[]){
#embed "../ClientRuntime/Request/Headers+Values.swift" suffix(, 0)
    }},
    {"Request/FormBody", (const char[]){
#embed "../ClientRuntime/Request/FormBody.swift" suffix(, 0)
    }},
    {"Request/Multipart", (const char[]){
#embed "../ClientRuntime/Request/Multipart.swift" suffix(, 0)
    }},
    {"Sending/CallResponder", (const char[]){
#embed "../ClientRuntime/Sending/CallResponder.swift" suffix(, 0)
    }},
    {"Sending/OutgoingCall", (const char[]){
#embed "../ClientRuntime/Sending/OutgoingCall.swift" suffix(, 0)
    }},
    {"Sending/OutgoingCall+HTTPRequest", (const char[]){
#embed "../ClientRuntime/Sending/OutgoingCall+HTTPRequest.swift" suffix(, 0)
    }},
    {"Sending/OutgoingCall+Credentials", (const char[]){
#embed "../ClientRuntime/Sending/OutgoingCall+Credentials.swift" suffix(, 0)
    }},
    {"Sending/OutgoingCall+Failure", (const char[]){
#embed "../ClientRuntime/Sending/OutgoingCall+Failure.swift" suffix(, 0)
    }},
    {"Sending/CallAttempt", (const char[]){
#embed "../ClientRuntime/Sending/CallAttempt.swift" suffix(, 0)
    }},
    {"Sending/RetryLoop", (const char[]){
#embed "../ClientRuntime/Sending/RetryLoop.swift" suffix(, 0)
    }},
    {"Sending/RetryBudget", (const char[]){
#embed "../ClientRuntime/Sending/RetryBudget.swift" suffix(, 0)
    }},
    {"Sending/OutgoingCall+Exchange", (const char[]){
#embed "../ClientRuntime/Sending/OutgoingCall+Exchange.swift" suffix(, 0)
    }},
    {"Sending/InterceptorChain", (const char[]){
#embed "../ClientRuntime/Sending/InterceptorChain.swift" suffix(, 0)
    }},
    {"Sending/ReceivedResponse", (const char[]){
#embed "../ClientRuntime/Sending/ReceivedResponse.swift" suffix(, 0)
    }},
    {"Sending/ReceivedResponse+Depth", (const char[]){
#embed "../ClientRuntime/Sending/ReceivedResponse+Depth.swift" suffix(, 0)
    }},
    {"Sending/ReceivedResponse+Text", (const char[]){
#embed "../ClientRuntime/Sending/ReceivedResponse+Text.swift" suffix(, 0)
    }},
    {"Sending/CallClock", (const char[]){
#embed "../ClientRuntime/Sending/CallClock.swift" suffix(, 0)
    }},
    {"Sending/CurlLine", (const char[]){
#embed "../ClientRuntime/Sending/CurlLine.swift" suffix(, 0)
    }},
    {"Sending/Redaction", (const char[]){
#embed "../ClientRuntime/Sending/Redaction.swift" suffix(, 0)
    }},
    {"Transport/Transport", (const char[]){
#embed "../ClientRuntime/Transport/Transport.swift" suffix(, 0)
    }},
    {"Transport/ClosureTransport", (const char[]){
#embed "../ClientRuntime/Transport/ClosureTransport.swift" suffix(, 0)
    }},
    {"Transport/HTTPRequest+Redirects", (const char[]){
#embed "../ClientRuntime/Transport/HTTPRequest+Redirects.swift" suffix(, 0)
    }},
    {"Transport/URLSessionTransport", (const char[]){
#embed "../ClientRuntime/Transport/URLSessionTransport.swift" suffix(, 0)
    }},
    {"Transport/SessionDelegate", (const char[]){
#embed "../ClientRuntime/Transport/SessionDelegate.swift" suffix(, 0)
    }},
    {"Transport/Headers+URLResponse", (const char[]){
#embed "../ClientRuntime/Transport/Headers+URLResponse.swift" suffix(, 0)
    }},
    {"Transport/URLSessionTransport+Response", (const char[]){
#embed "../ClientRuntime/Transport/URLSessionTransport+Response.swift" suffix(, 0)
    }},
    {"Transport/URLSessionTransport+Exchange", (const char[]){
#embed "../ClientRuntime/Transport/URLSessionTransport+Exchange.swift" suffix(, 0)
    }},
    {"Transport/Exchange", (const char[]){
#embed "../ClientRuntime/Transport/Exchange.swift" suffix(, 0)
    }},
    {"Transport/SessionTask", (const char[]){
#embed "../ClientRuntime/Transport/SessionTask.swift" suffix(, 0)
    }},
    {"Transport/SessionTask+Linux", (const char[]){
#embed "../ClientRuntime/Transport/SessionTask+Linux.swift" suffix(, 0)
    }},
    {"Transport/ExchangeDeadline", (const char[]){
#embed "../ClientRuntime/Transport/ExchangeDeadline.swift" suffix(, 0)
    }},
    {"Transport/HTTPDate", (const char[]){
#embed "../ClientRuntime/Transport/HTTPDate.swift" suffix(, 0)
    }},
    {"Transport/HTTPBody", (const char[]){
#embed "../ClientRuntime/Transport/HTTPBody.swift" suffix(, 0)
    }},
    {"Coding/JSONCoding", (const char[]){
#embed "../ClientRuntime/Coding/JSONCoding.swift" suffix(, 0)
    }},
    {"Coding/FoundationJSON", (const char[]){
#embed "../ClientRuntime/Coding/FoundationJSON.swift" suffix(, 0)
    }},
    {"Coding/Fields", (const char[]){
#embed "../ClientRuntime/Coding/Fields.swift" suffix(, 0)
    }},
    {"Coding/PartialList", (const char[]){
#embed "../ClientRuntime/Coding/PartialList.swift" suffix(, 0)
    }},
    {"Coding/PartialFormat", (const char[]){
#embed "../ClientRuntime/Coding/PartialFormat.swift" suffix(, 0)
    }},
    {"Coding/WireFormat", (const char[]){
#embed "../ClientRuntime/Coding/WireFormat.swift" suffix(, 0)
    }},
    {"Coding/WireFormat+More", (const char[]){
#embed "../ClientRuntime/Coding/WireFormat+More.swift" suffix(, 0)
    }},
    {"Coding/UnionReader", (const char[]){
#embed "../ClientRuntime/Coding/UnionReader.swift" suffix(, 0)
    }},
    {"Coding/UnionTag", (const char[]){
#embed "../ClientRuntime/Coding/UnionTag.swift" suffix(, 0)
    }},
    {"Coding/Shape", (const char[]){
#embed "../ClientRuntime/Coding/Shape.swift" suffix(, 0)
    }},
    {"Coding/JSONKind", (const char[]){
#embed "../ClientRuntime/Coding/JSONKind.swift" suffix(, 0)
    }},
    {"Coding/TupleCoding", (const char[]){
#embed "../ClientRuntime/Coding/TupleCoding.swift" suffix(, 0)
    }},
    {"Coding/Timestamp", (const char[]){
#embed "../ClientRuntime/Coding/Timestamp.swift" suffix(, 0)
    }},
    {"Coding/DigitScanner", (const char[]){
#embed "../ClientRuntime/Coding/DigitScanner.swift" suffix(, 0)
    }},
    {"JSONCoding/JSONReader", (const char[]){
#embed "../ClientRuntime/JSONCoding/JSONReader.swift" suffix(, 0)
    }},
    {"JSONCoding/JSONReader+Tape", (const char[]){
#embed "../ClientRuntime/JSONCoding/JSONReader+Tape.swift" suffix(, 0)
    }},
    {"JSONCoding/JSONReader+Scanner", (const char[]){
#embed "../ClientRuntime/JSONCoding/JSONReader+Scanner.swift" suffix(, 0)
    }},
    {"JSONCoding/JSONReader+Number", (const char[]){
#embed "../ClientRuntime/JSONCoding/JSONReader+Number.swift" suffix(, 0)
    }},
    {"JSONCoding/JSONReader+Members", (const char[]){
#embed "../ClientRuntime/JSONCoding/JSONReader+Members.swift" suffix(, 0)
    }},
    {"JSONCoding/JSONReader+Containers", (const char[]){
#embed "../ClientRuntime/JSONCoding/JSONReader+Containers.swift" suffix(, 0)
    }},
    {"JSONCoding/Fields+Source", (const char[]){
#embed "../ClientRuntime/JSONCoding/Fields+Source.swift" suffix(, 0)
    }},
    {"JSONCoding/JSONWriter", (const char[]){
#embed "../ClientRuntime/JSONCoding/JSONWriter.swift" suffix(, 0)
    }},
    {"JSONCoding/JSONWriter+Containers", (const char[]){
#embed "../ClientRuntime/JSONCoding/JSONWriter+Containers.swift" suffix(, 0)
    }},
    {"JSONCoding/JSONWriter+Output", (const char[]){
#embed "../ClientRuntime/JSONCoding/JSONWriter+Output.swift" suffix(, 0)
    }},
    {"JSONCoding/UUIDText", (const char[]){
#embed "../ClientRuntime/JSONCoding/UUIDText.swift" suffix(, 0)
    }},
    {"Values/JSON", (const char[]){
#embed "../ClientRuntime/Values/JSON.swift" suffix(, 0)
    }},
    {"Values/Nullable", (const char[]){
#embed "../ClientRuntime/Values/Nullable.swift" suffix(, 0)
    }},
    {"Values/OpenEnum", (const char[]){
#embed "../ClientRuntime/Values/OpenEnum.swift" suffix(, 0)
    }},
    {"Values/ClosedEnum", (const char[]){
#embed "../ClientRuntime/Values/ClosedEnum.swift" suffix(, 0)
    }},
    {"Values/Indirect", (const char[]){
#embed "../ClientRuntime/Values/Indirect.swift" suffix(, 0)
    }},
    {"Values/CalendarDate", (const char[]){
#embed "../ClientRuntime/Values/CalendarDate.swift" suffix(, 0)
    }},
    {"Values/FilePart", (const char[]){
#embed "../ClientRuntime/Values/FilePart.swift" suffix(, 0)
    }},
    {"Values/UnexpectedValue", (const char[]){
#embed "../ClientRuntime/Values/UnexpectedValue.swift" suffix(, 0)
    }},
    {"Values/Guarded", (const char[]){
#embed "../ClientRuntime/Values/Guarded.swift" suffix(, 0)
    }},
    {"Credentials/Credential", (const char[]){
#embed "../ClientRuntime/Credentials/Credential.swift" suffix(, 0)
    }},
    {"Credentials/SecurityScheme", (const char[]){
#embed "../ClientRuntime/Credentials/SecurityScheme.swift" suffix(, 0)
    }},
    {"Credentials/SecretKeeper", (const char[]){
#embed "../ClientRuntime/Credentials/SecretKeeper.swift" suffix(, 0)
    }},
    {"Credentials/Credential+OAuth2", (const char[]){
#embed "../ClientRuntime/Credentials/Credential+OAuth2.swift" suffix(, 0)
    }},
    {"Credentials/OAuth2", (const char[]){
#embed "../ClientRuntime/Credentials/OAuth2.swift" suffix(, 0)
    }},
    {"Credentials/OAuth2+Grant", (const char[]){
#embed "../ClientRuntime/Credentials/OAuth2+Grant.swift" suffix(, 0)
    }},
    {"Credentials/OAuth2+Refusal", (const char[]){
#embed "../ClientRuntime/Credentials/OAuth2+Refusal.swift" suffix(, 0)
    }},
    {"Pages/PagedCall", (const char[]){
#embed "../ClientRuntime/Pages/PagedCall.swift" suffix(, 0)
    }},
    {"Pages/Page", (const char[]){
#embed "../ClientRuntime/Pages/Page.swift" suffix(, 0)
    }},
    {"Pages/Pages", (const char[]){
#embed "../ClientRuntime/Pages/Pages.swift" suffix(, 0)
    }},
    {"Pages/Paging", (const char[]){
#embed "../ClientRuntime/Pages/Paging.swift" suffix(, 0)
    }},
    {"Pages/Paging+Counting", (const char[]){
#embed "../ClientRuntime/Pages/Paging+Counting.swift" suffix(, 0)
    }},
    {"Pages/Request+Pages", (const char[]){
#embed "../ClientRuntime/Pages/Request+Pages.swift" suffix(, 0)
    }},
    {"Pages/PagePlacement", (const char[]){
#embed "../ClientRuntime/Pages/PagePlacement.swift" suffix(, 0)
    }},
    {"Pages/Headers+Links", (const char[]){
#embed "../ClientRuntime/Pages/Headers+Links.swift" suffix(, 0)
    }},
    {"Streams/StreamedResponse", (const char[]){
#embed "../ClientRuntime/Streams/StreamedResponse.swift" suffix(, 0)
    }},
    {"Streams/ByteStream", (const char[]){
#embed "../ClientRuntime/Streams/ByteStream.swift" suffix(, 0)
    }},
    {"Streams/ByteChannel", (const char[]){
#embed "../ClientRuntime/Streams/ByteChannel.swift" suffix(, 0)
    }},
    {"Streams/SpillFile", (const char[]){
#embed "../ClientRuntime/Streams/SpillFile.swift" suffix(, 0)
    }},
    {"Streams/EventStream", (const char[]){
#embed "../ClientRuntime/Streams/EventStream.swift" suffix(, 0)
    }},
    {"Streams/ServerSentEvent", (const char[]){
#embed "../ClientRuntime/Streams/ServerSentEvent.swift" suffix(, 0)
    }},
    {"Streams/ReceivedEvent", (const char[]){
#embed "../ClientRuntime/Streams/ReceivedEvent.swift" suffix(, 0)
    }},
    {"Streams/EventParser", (const char[]){
#embed "../ClientRuntime/Streams/EventParser.swift" suffix(, 0)
    }},
    {"Streams/LineStream", (const char[]){
#embed "../ClientRuntime/Streams/LineStream.swift" suffix(, 0)
    }},
    {"Streams/LineReader", (const char[]){
#embed "../ClientRuntime/Streams/LineReader.swift" suffix(, 0)
    }},
    {"Transfer/BodySource", (const char[]){
#embed "../ClientRuntime/Transfer/BodySource.swift" suffix(, 0)
    }},
    {"Transfer/BodyUpload", (const char[]){
#embed "../ClientRuntime/Transfer/BodyUpload.swift" suffix(, 0)
    }},
    {"Transfer/BodyPipe", (const char[]){
#embed "../ClientRuntime/Transfer/BodyPipe.swift" suffix(, 0)
    }},
    {"Transfer/BodyPipe+Linux", (const char[]){
#embed "../ClientRuntime/Transfer/BodyPipe+Linux.swift" suffix(, 0)
    }},
    {"Transfer/ByteStream+Transfer", (const char[]){
#embed "../ClientRuntime/Transfer/ByteStream+Transfer.swift" suffix(, 0)
    }},
    {"Transfer/TransferProgress", (const char[]){
#embed "../ClientRuntime/Transfer/TransferProgress.swift" suffix(, 0)
    }},
    {"Transfer/Call+Download", (const char[]){
#embed "../ClientRuntime/Transfer/Call+Download.swift" suffix(, 0)
    }},
    {"Transfer/PartialFile", (const char[]){
#embed "../ClientRuntime/Transfer/PartialFile.swift" suffix(, 0)
    }},
    {"Pacing/CallGate", (const char[]){
#embed "../ClientRuntime/Pacing/CallGate.swift" suffix(, 0)
    }},
    {"Pacing/Configuration+Pacing", (const char[]){
#embed "../ClientRuntime/Pacing/Configuration+Pacing.swift" suffix(, 0)
    }},
    {"Pacing/Pacer", (const char[]){
#embed "../ClientRuntime/Pacing/Pacer.swift" suffix(, 0)
    }},
    {"Pacing/Pacer+Lane", (const char[]){
#embed "../ClientRuntime/Pacing/Pacer+Lane.swift" suffix(, 0)
    }},
    {"Pacing/Pacer+Line", (const char[]){
#embed "../ClientRuntime/Pacing/Pacer+Line.swift" suffix(, 0)
    }},
    {"Stubs/StubbedClient", (const char[]){
#embed "../ClientRuntime/Stubs/StubbedClient.swift" suffix(, 0)
    }},
    {"Stubs/Stub", (const char[]){
#embed "../ClientRuntime/Stubs/Stub.swift" suffix(, 0)
    }},
    {"Stubs/StubRule", (const char[]){
#embed "../ClientRuntime/Stubs/StubRule.swift" suffix(, 0)
    }},
    {"Stubs/StubResponse", (const char[]){
#embed "../ClientRuntime/Stubs/StubResponse.swift" suffix(, 0)
    }},
    {"Stubs/StubResponse+Error", (const char[]){
#embed "../ClientRuntime/Stubs/StubResponse+Error.swift" suffix(, 0)
    }},
    {"Stubs/StubbedCall", (const char[]){
#embed "../ClientRuntime/Stubs/StubbedCall.swift" suffix(, 0)
    }},
    {"Stubs/CallRecorder", (const char[]){
#embed "../ClientRuntime/Stubs/CallRecorder.swift" suffix(, 0)
    }},
    {"Stubs/DocumentedExample", (const char[]){
#embed "../ClientRuntime/Stubs/DocumentedExample.swift" suffix(, 0)
    }},
    {"AsyncHTTPClientTransport/AsyncHTTPClientTransport", (const char[]){
#embed "../ClientRuntime/AsyncHTTPClientTransport/AsyncHTTPClientTransport.swift" suffix(, 0)
    }},
};

RuntimeBytes runtimeText(const char *name) {
    for (size_t index = 0; index < sizeof sources / sizeof sources[0]; index++) {
        const char *text = sources[index].text;
        if (strcmp(sources[index].name, name) == 0) return (RuntimeBytes){text, strlen(text)};
    }
    return (RuntimeBytes){NULL, 0};
}
