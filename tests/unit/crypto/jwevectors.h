// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QByteArray>

// JWEs that others made. The key and the first are the example of HL7's SMART Health Cards and Links 1.0.0
// (links-specification, "Example Encryption"); the others were made with jose 6.2.17 and 4 (MIT) of npm.
namespace naer::test {

inline const QByteArray exampleKey = "rxTgYlOaKJPFtcEd0qcceN8wEU4p94SqAwIWQe6uX7Q";

inline const QByteArray specificationExample
    = "eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIiwiY3R5IjoiYXBwbGljYXRpb24vc21hcnQtaGVhbHRoLWNhcmQifQ.."
      "B9Bd5AW751az-gEx.iah6mxLb5TQe2ZfCwEUs4R1t8WoP0mnFc-TUzN1NIyzUeDwJNOcxv4CY8wV6ys4Dicnr3IhqTvVU1RbR-"
      "4eq1GCd4g96faV8_0MbHwXzP246Tz9BDLhQ2zlAjYqvvCi_"
      "JuWdyWqGhKeWGX1XibNHFzzVT0FmYensfKF4o0uSeZWQDKVEEhzMSKuALMpUkfwHcm"
      "CRfLT-ctANSxq-Zj0IIeT66XbztOomStjlfi-F-FaqBGZfHOARCVvT143CTYELLJCUdD4qUVkrNuLmRZrNuqVpY0g5BjABswkIoDmyoRJAEohuZC"
      "amZNA--p-uRqJjRefED1eMrKSppabV2ugaqoFlieujTOE-a3VKib9aC-lFsmLalkwh9ctr_FZqS9H46rqGjGcOxtAXalo1jkMPGupVsE1W-xIH14"
      "wbPCYcgfldH9SH7X60462kxD8OFdHpvnnfAvjQnaE4QDqasT5ySpBRtck4GVxs2IRBt62-kOlzoI8lHapLdwIms-Gdt7z38E47ZE3afE4IIbobPG"
      "z7wGvjbi3z234ARvGQ4jREgPQb1NRYAEtZlrZNzR6N7ofXD8jF502tw-QWI_Ox0jFP5tynIiMp-hG25ecQ0s4MzPHFC0ZABPamgg3MS-UILl76gM"
      "DCHS5Te_JAXZoC1HnkETw5M217SaG5ISAU0F5qETMREfTjZR9E45MDhnw7uY1vo2lffRB3ei1QqGuLh0gUnVU7TUfFYwcOqV15sb0t1lMj0mmyG5"
      "v-_dE9H6dYtRKJARltmdfSmc1HisBewx75Xh5ChJQ1hiCEDaZ1wqFjsFJ6SrKgJ7C1N7vx6QKx8YXwFH7ePG2qG39leT5JKZnqAvi9fqc6x-Ywfh"
      "SjbRKGZoj2o55Fd2fbwtK6CXpiW6AekT7PUcl_7ynTq-DaQ_Yc29WwtmgapcCRNpfcMsoqCD4giu1V3Sj5DQLglwuk1gAMcuV5fo8JpABu2_is83"
      "WZ_GJ1WWMUxyZGq6u-EGuZrP96Yewb7-zfnt2lao_LJg1ef5cqDTW7-0MS27wkmLiIi0e-PYvS-UfWVHg1oNbR-MHXMVEQ6gqNg08IgEyPDSFCUb"
      "f75HuMILN80bQNtSlFj6FR7uNKHr8sigvKI80k.5flOKKmeqYm0TamwROr8Nw";

inline const QByteArray joseText = R"({"resourceType":"Bundle","type":"collection","note":"æøå 🩺"})";
inline const QByteArray joseDirect = "eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIiwiY3R5IjoiYXBwbGljYXRpb24vZmhpcitqc29uIn0.."
                                     "UNNQ1fKkg3B3KKDt.UYCUf5u3kwNG6WwwvQ7NfdIVmlGOOLhy8_Lsx-y6lBvrO8ia-ok0fgNzTipS_"
                                     "p8Uv04TbgEVzKFlr5Fm6bbxWzfn.7R6d7l3wLvx0iozZ_bPHaQ";
/// joseText five times.
inline const QByteArray joseDeflated
    = "eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIiwiemlwIjoiREVGIiwiY3R5IjoiYXBwbGljYXRpb24vZmhpcitqc29uIn0.."
      "5ROKJR3d8UmnMl8T.ONPaCV0hZ8onngRJ0N7F8RpDE3B0itbDG1ojbUQEwyywpiwKs7FFnwxKzTd2llr5iUp5A9-XQgK8OuTyRu6w2vJzFnw."
      "cgJcqBA5MYNNyk2NOdjaXA";
inline const QByteArray josePassphrase = "blå hest på 3 ben";
inline const QByteArray joseWithPassphrase
    = "eyJhbGciOiJQQkVTMi1IUzUxMitBMjU2S1ciLCJlbmMiOiJBMjU2R0NNIiwiY3R5IjoiYXBwbGljYXRpb24vZmhpcitqc29uIiwicDJjIjoxMDAw"
      "MCwicDJzIjoiU1kwemllcGtFRThSTGdabkd0X2twZyJ9.5B5L8Jr_Kbhjaecq_FOS6-Rtd5VmPAHvvt27bpctav2NPkE72EzRDg."
      "EPedUAbvbhkCEbu2.I-oGprn8u8-9oTzGiKrH6wCY4KM8Lf8VCcqPDdD71pp4w-hXdY8BOI1ckmklmL8LpBH1O_lCB4W3ADm1W0HgQqnU."
      "u5CTNiSpo_DjOvel-F1OPg";

/// JOSE cookbook (RFC 7520; github.com/ietf-jose/cookbook, public domain) 5.6: "enc" A128GCM, which we do not take.
inline const QByteArray cookbookDirect
    = "eyJhbGciOiJkaXIiLCJraWQiOiI3N2M3ZTJiOC02ZTEzLTQ1Y2YtODY3Mi02MTdiNWI0NTI0M2EiLCJlbmMiOiJBMTI4R0NNIn0.."
      "refa467QzzKx6QAB.JW_i_f52hww_ELQPGaYyeAB6HYGcR559l9TYnSovc23XJoBcW29rHP8yZOZG7YhLpT1bjFuvZPjQS-m0IFtVcXkZXdH_lr_"
      "FrdYt9HRUYkshtrMmIUAyGmUnd9zMDB2n0cRDIHAzFVeJUDxkUwVAE7_YGRPdcqMyiBoCO-FBdE-Nceb4h3-FtBP-c_BIwCPTjb9o0SbdcdREEMJ"
      "MyZBH8ySWMVi1gPD9yxi-aQpGbSv_F9N4IZAxscj5g-NJsUPbjk29-s7LJAGb15wEBtXphVCgyy53CoIKLHHeJHXex45Uz9aKZSRSInZI-wjsY0y"
      "u3cT4_aQ3i1o-tiE-F8Ios61EKgyIQ4CWao8PFMj8TTnp.vbb32Xvllea2OtmHAdccRQ";
/// The same, 5.9: what is deflated there.
inline const QByteArray cookbookText
    = "You can trust us to stick with you through thick and thin–to the bitter end. And you can trust us to keep any "
      "secret of yours–closer than you keep it yourself. But you cannot trust us to let you face trouble alone, and go "
      "off without a word. We are your friends, Frodo.";
inline const QByteArray cookbookDeflated
    = "bY_BDcIwDEVX-QNU3QEOrIA4pqlDokYxchxVvbEDGzIJbioOSJwc-f___HPjBu8KVFpVtAplVE1-"
      "wZo0YjNZo3C7R5v72pV5f5X382VWjYQpqZKAyj"
      "ziZOr2B7kQPSy6oZIXUnDYbVKN4jNXi2u0yB7t1qSHTjmMODf9QgvrDzfTIQXnyQRuUya4zIWG3vTOdir0v7BRHFYWq3k1k1A_gSDJqtcBF-GZxw"
      "8";
/// The same, 5.3: PBES2-HS512+A256KW.
inline const QByteArray cookbookPassphrase = "entrap_o–peter_long–credit_tun";
inline const QByteArray cookbookSalt = "8Q1SzinasR3xchYz6ZZcHA";
inline constexpr unsigned cookbookRounds = 8192;
inline const QByteArray cookbookWrapped = "d3qNhUWfqheyPp4H8sjOWsDYajoej4c5Je6rlUtFPWdgtURtmeDV1g";
inline const QByteArray cookbookKey = "uwsjJXaBK407Qaf0_zpcpmr1Cs0CC50hIUEyGNEt3m0";

} // namespace naer::test
